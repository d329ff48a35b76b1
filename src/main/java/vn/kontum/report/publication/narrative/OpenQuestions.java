package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.submission.Implausibility;

/**
 * What a final edition needs a reason for that nobody gave yet: jumps of province figures, then figures of units by
 * what they move.
 */
public record OpenQuestions(ReportHeader frame) {
    private static final int MOST = 3;

    /** One sentence each, the gravest first. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        new FigureJumps(frame.catalogue(), frame.snapshot())
                .unexplained()
                .forEach(jump -> sentences.add(sentence(jump)));
        frame.snapshot().warnings().stream()
                .filter(warning -> warning.finding().needsReason())
                .sorted(Comparator.comparing((InputSnapshot.OpenWarning warning) -> warning.finding()
                                .implausibility()
                                .map(Implausibility::weight)
                                .orElseThrow())
                        .reversed())
                .forEach(warning -> sentences.add(sentence(warning)));
        return sentences;
    }

    /** What a draft says before everything else; empty where there is nothing to ask. */
    public Optional<String> lead() {
        List<String> all = sentences();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ReportFormatter reportFormatter = frame.words();
        String first = String.join(" ", all.subList(0, Math.min(MOST, all.size())));
        String rest = all.size() > MOST ? " " + reportFormatter.text("questions.more", all.size() - MOST) : "";
        return Optional.of(reportFormatter.text("questions.lead", all.size(), first) + rest);
    }

    private String sentence(FigureJumps.Jump jump) {
        ReportFormatter reportFormatter = frame.words();
        Indicator indicator = jump.indicator();
        if (!jump.without().isEmpty()) {
            return reportFormatter.text(
                    jump.percent().isPresent() ? "questions.jump.partial" : "questions.jump.partial.from.zero",
                    reportFormatter.name(indicator),
                    frame.listed(jump.without()),
                    reportFormatter.period(jump.against()),
                    jump.percent()
                            .map(percent -> change(reportFormatter, percent))
                            .orElse(""));
        }
        return reportFormatter.text(
                "questions.jump",
                reportFormatter.name(indicator),
                reportFormatter.number(jump.now(), indicator.decimals()),
                reportFormatter.measure(indicator),
                reportFormatter.period(jump.against()),
                reportFormatter.number(jump.before(), indicator.decimals()));
    }

    private static String change(ReportFormatter reportFormatter, BigDecimal percent) {
        return reportFormatter.text(
                percent.signum() < 0 ? "questions.fell" : "questions.rose", reportFormatter.number(percent.abs(), 1));
    }

    private String sentence(InputSnapshot.OpenWarning warning) {
        ReportFormatter reportFormatter = frame.words();
        return reportFormatter.text(
                "questions.warning",
                frame.unit(warning.unit()),
                reportFormatter.period(warning.period()),
                warning.finding().officeMessage(reportFormatter.locale()));
    }
}
