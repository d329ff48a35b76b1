package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.indicator.RateDetractor;
import vn.kontum.report.indicator.Verdict;
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

    SectionParagraphs(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
        this.explanations = new OfficeExplanations(report.frame(), text);
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
            for (IndicatorRow row : section.lines()) {
                items.add(TARGET, text.sentence(row));
                explanation(row).ifPresent(sentence -> items.add(EXPLANATION, sentence));
            }
        }
        return items.sequence();
    }

    private String summary(Section section) {
        long reached = section.lines().stream()
                .filter(row -> row.assessment().verdict() == Verdict.MET
                        || row.assessment().verdict() == Verdict.EXCEEDED)
                .count();
        return text.text(
                "section.reached",
                text.count(reached),
                text.count(section.lines().size()));
    }

    /** For a target that is missed or at risk; empty for others. */
    private Optional<String> explanation(IndicatorRow row) {
        Verdict verdict = row.assessment().verdict();
        if (verdict != Verdict.NOT_MET && verdict != Verdict.AT_RISK) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        text.gap(row).ifPresent(gap -> sentences.add(text.text("explain.gap", gap)));
        row.assessment().pace().ifPresent(planProgress -> sentences.add(pace(row, planProgress)));
        List<RateDetractor> drags = row.assessment().drags();
        if (!drags.isEmpty()) {
            sentences.add(text.text(
                    "explain.drags",
                    report.frame()
                            .listed(drags.stream().map(RateDetractor::unit).toList())));
        }
        sentences.addAll(explanations.sentences(row));
        return Optional.of(String.join(" ", sentences));
    }

    private String pace(IndicatorRow row, PlanProgress planProgress) {
        return planProgress
                .neededPerRemainingQuarter()
                .map(needed -> text.text(
                        "explain.pace", text.amount(row, planProgress.projection()), text.amount(row, needed)))
                .orElse("")
                .strip();
    }
}
