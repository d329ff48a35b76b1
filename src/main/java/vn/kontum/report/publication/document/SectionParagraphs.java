package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.indicator.RateDetractor;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.Section;

/** Section II: every target of every clause, and what is known of why one is missed or at risk. */
final class SectionParagraphs {
    private static final String TITLE = "tieu_de";
    private static final String SUMMARY = "nhan_xet";
    private static final String TARGET = "chi_tieu";
    private static final String EXPLANATION = "giai_trinh";

    private final ReportModel report;
    private final DocumentText text;
    private final OfficeExplanations explanations;
    private final TargetSentence sentence;

    SectionParagraphs(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
        this.explanations = new OfficeExplanations(report.frame(), text);
        this.sentence = new TargetSentence(report, text);
    }

    DocxSequence sequence() {
        ItemList items = new ItemList(TITLE, SUMMARY, TARGET, EXPLANATION);
        for (Section section : report.sections()) {
            items.add(
                    TITLE,
                    section.supplementary()
                            ? text.text("section.supplementary", section.clause())
                            : text.text("section", text.count(section.number()), section.title(), section.clause()));
            if (!section.supplementary()) {
                items.add(SUMMARY, summary(section));
            }
            Map<Boolean, List<IndicatorRow>> due =
                    section.lines().stream().collect(Collectors.partitioningBy(SectionParagraphs::due));
            for (IndicatorRow row : due.getOrDefault(true, List.of())) {
                items.add(TARGET, sentence.of(row));
                explanation(row).ifPresent(sentence -> items.add(EXPLANATION, sentence));
            }
            later(due.getOrDefault(false, List.of())).ifPresent(sentence -> items.add(SUMMARY, sentence));
        }
        return items.sequence();
    }

    private String summary(Section section) {
        Map<Verdict, Long> counts = section.lines().stream()
                .collect(Collectors.groupingBy(row -> row.assessment().verdict(), TreeMap::new, Collectors.counting()));
        long reached = counts.getOrDefault(Verdict.MET, 0L) + counts.getOrDefault(Verdict.EXCEEDED, 0L);
        String others = counts.entrySet().stream()
                .filter(count -> count.getKey() != Verdict.MET && count.getKey() != Verdict.EXCEEDED)
                .map(count -> text.text(
                        "overall.count",
                        text.count(count.getValue()),
                        text.words().verdictWord(count.getKey())))
                .collect(Collectors.joining("; "));
        return text.text(
                others.isEmpty() ? "section.reached" : "section.reached.others",
                text.count(reached),
                text.count(section.lines().size()),
                others);
    }

    /** What is reported later in the year has nothing to be told yet. */
    private static boolean due(IndicatorRow row) {
        return row.figure().yearToDate().isPresent()
                || row.assessment().verdict() != Verdict.IN_PROGRESS
                || row.mark() != MissingValue.NOT_YET;
    }

    /** All of them in one paragraph, each with its plan. */
    private Optional<String> later(List<IndicatorRow> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(text.text(
                        "section.later",
                        text.count(rows.size()),
                        rows.stream()
                                .map(row -> text.text(
                                        "section.later.target", text.words().name(row.indicator()), text.plan(row)))
                                .collect(Collectors.joining("; "))));
    }

    /** For a target that is missed or at risk; empty for others. */
    private Optional<String> explanation(IndicatorRow row) {
        Verdict verdict = row.assessment().verdict();
        if (verdict != Verdict.NOT_MET && verdict != Verdict.AT_RISK) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        text.gap(row).ifPresent(gap -> sentences.add(text.text("explain.gap", text.upper(gap))));
        row.assessment().paceOfWhole().flatMap(progress -> pace(row, progress)).ifPresent(sentences::add);
        List<RateDetractor> detractors = row.assessment().detractors();
        if (!detractors.isEmpty()) {
            sentences.add(text.text(
                    "explain.drags",
                    text.listed(detractors.stream().map(RateDetractor::unit).toList())));
        }
        sentences.addAll(explanations.sentences(row));
        return Optional.of(String.join(" ", sentences));
    }

    private Optional<String> pace(IndicatorRow row, PlanProgress planProgress) {
        return planProgress
                .neededPerRemainingQuarter()
                .map(needed -> text.text(
                        "explain.pace", text.amount(row, planProgress.projection()), text.amount(row, needed)));
    }
}
