package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.UnitExplanation;

/**
 * What units in charge wrote about a target, as notes with the unit's name: of this period, and what they promised in
 * the one before.
 */
final class ExplanationNotes {
    private static final int LONGEST = 600;

    private final ReportHeader reportHeader;

    ExplanationNotes(ReportHeader reportHeader) {
        this.reportHeader = reportHeader;
    }

    List<String> of(Assessment assessment, int decimals) {
        Indicator indicator = assessment.figure().indicator();
        List<String> notes = Stream.concat(
                        reportHeader.explanations(indicator, reportHeader.period()).stream()
                                .flatMap(e -> now(e, assessment, decimals).stream()),
                        reportHeader
                                .explanations(
                                        indicator,
                                        reportHeader.period().asQuarter().previous())
                                .stream()
                                .flatMap(e -> before(e, assessment, decimals).stream()))
                .toList();
        return reportHeader.firstOf(notes);
    }

    private Optional<String> now(UnitExplanation line, Assessment assessment, int decimals) {
        Explanation said = line.explanation();
        List<String> parts = new ArrayList<>();
        part(parts, "explanation.cause", said.cause());
        part(parts, "explanation.measure", said.measure());
        part(parts, "explanation.due", said.due());
        said.estimate().ifPresent(own -> parts.add(estimate(own, assessment, decimals)));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(reportHeader
                        .words()
                        .text("explanation.note", reportHeader.unit(line.unit()), String.join("; ", parts)));
    }

    private String estimate(BigDecimal own, Assessment assessment, int decimals) {
        String theirs = reportHeader.words().exact(own);
        return assessment
                .paceOfWhole()
                .map(PlanProgress::projection)
                .map(ours -> reportHeader
                        .words()
                        .text(
                                "explanation.estimate.ours",
                                theirs,
                                reportHeader.words().number(ours, decimals)))
                .orElse(reportHeader.words().text("explanation.estimate", theirs));
    }

    /** What was promised beside the new figure: whoever reads sees whether it was kept. */
    private Optional<String> before(UnitExplanation line, Assessment assessment, int decimals) {
        Explanation said = line.explanation();
        List<String> parts = new ArrayList<>();
        part(parts, "explanation.measure", said.measure());
        part(parts, "explanation.due", said.due());
        said.estimate()
                .ifPresent(own -> parts.add(reportHeader
                        .words()
                        .text("explanation.estimate", reportHeader.words().exact(own))));
        String figure = assessment
                .figure()
                .yearToDate()
                .map(value -> reportHeader.words().number(value, decimals))
                .orElse(reportHeader.words().text("none"));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(reportHeader
                        .words()
                        .text(
                                "explanation.promised",
                                reportHeader.unit(line.unit()),
                                reportHeader.words().periodWithin(line.period()),
                                String.join("; ", parts),
                                figure,
                                reportHeader.words().verdictWord(assessment.verdict())));
    }

    private void part(List<String> parts, String key, String words) {
        if (!words.isEmpty()) {
            String shown =
                    words.length() > LONGEST ? words.substring(0, LONGEST).strip() + "\u2026" : words;
            parts.add(reportHeader.words().text(key, shown));
        }
    }
}
