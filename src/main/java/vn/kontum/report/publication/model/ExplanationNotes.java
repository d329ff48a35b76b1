package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.submission.Explanation;
import vn.kontum.report.submission.UnitExplanation;

/**
 * What units in charge wrote about a target, as notes with the unit's name: of this period, and what they promised in
 * the one before.
 */
final class ExplanationNotes {
    private static final int LONGEST = 600;

    private final ReportHeader frame;

    ExplanationNotes(ReportHeader frame) {
        this.frame = frame;
    }

    List<String> of(Assessment assessment, int decimals) {
        Indicator indicator = assessment.figure().indicator();
        return Stream.concat(
                        frame.explanations(indicator, frame.period()).stream()
                                .flatMap(e -> now(e, assessment, decimals).stream()),
                        frame.explanations(indicator, frame.period().previous()).stream()
                                .flatMap(e -> before(e, assessment, decimals).stream()))
                .toList();
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
                : Optional.of(
                        frame.words().text("explanation.note", frame.unit(line.unit()), String.join("; ", parts)));
    }

    private String estimate(BigDecimal own, Assessment assessment, int decimals) {
        String theirs = frame.words().exact(own);
        return assessment
                .pace()
                .map(PlanProgress::projection)
                .map(ours -> frame.words()
                        .text("explanation.estimate.ours", theirs, frame.words().number(ours, decimals)))
                .orElse(frame.words().text("explanation.estimate", theirs));
    }

    /** What was promised beside the new figure: whoever reads sees whether it was kept. */
    private Optional<String> before(UnitExplanation line, Assessment assessment, int decimals) {
        Explanation said = line.explanation();
        List<String> parts = new ArrayList<>();
        part(parts, "explanation.measure", said.measure());
        part(parts, "explanation.due", said.due());
        said.estimate()
                .ifPresent(own -> parts.add(
                        frame.words().text("explanation.estimate", frame.words().exact(own))));
        String figure = assessment
                .figure()
                .yearToDate()
                .map(value -> frame.words().number(value, decimals))
                .orElse(frame.words().text("none"));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(frame.words()
                        .text(
                                "explanation.promised",
                                frame.unit(line.unit()),
                                frame.words().period(line.period()),
                                String.join("; ", parts),
                                figure,
                                frame.words().verdictWord(assessment.verdict())));
    }

    private void part(List<String> parts, String key, String words) {
        if (!words.isEmpty()) {
            String shown =
                    words.length() > LONGEST ? words.substring(0, LONGEST).strip() + "\u2026" : words;
            parts.add(frame.words().text(key, shown));
        }
    }
}
