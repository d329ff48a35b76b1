package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.indicator.RateDetractor;
import vn.kontum.report.publication.contribution.MissingValue;

/**
 * Says in a sentence what is to be said of a line.
 *
 * @implNote Every number in it must be one that the line itself shows.
 */
public final class NarrativeWriter {
    private final ReportHeader frame;
    private final ReportFormatter words;

    public NarrativeWriter(ReportHeader frame) {
        this.frame = frame;
        this.words = frame.words();
    }

    public String of(IndicatorRow line) {
        String name = words.name(line.indicator());
        if (line.suppressed() && line.figure().yearCoverage().reported() > 0) {
            return words.text("say.hole", name, missing(line), expected(line), conclusion(line), target(line));
        }
        if (line.partial()) {
            return words.text(
                    "say.partial",
                    name,
                    amount(line, line.figure().yearToDate().orElseThrow()),
                    conclusion(line),
                    target(line),
                    missing(line));
        }
        if (line.figure().yearToDate().isEmpty()) {
            return line.mark() == MissingValue.NOT_YET
                    ? words.text("say.not.yet", name)
                    : words.text("say.none." + line.assessment().verdict(), name);
        }
        String value = amount(line, line.figure().yearToDate().get());
        return switch (line.assessment().verdict()) {
            case MET -> words.text("say.met", name, value, target(line));
            case EXCEEDED -> words.text("say.exceeded", name, value, target(line), words.text("say.more", gap(line)));
            case NOT_MET -> words.text("say.not.met", name, value, target(line), distance(line)) + drags(line);
            case ON_TRACK -> words.text("say.on.track", name, value, target(line)) + pace(line);
            case AT_RISK -> words.text("say.at.risk", name, value, target(line)) + pace(line);
            case INSUFFICIENT -> words.text("say.insufficient", name, value, target(line));
            default -> words.text("say.in.progress", name, value, target(line)) + pace(line);
        };
    }

    private String missing(IndicatorRow line) {
        return line.figure().yearCoverage().missing().stream().map(frame::unit).collect(Collectors.joining(", "));
    }

    private String expected(IndicatorRow line) {
        return line.assessment()
                .expected()
                .map(range -> words.text("say.expected", words.range(range, line.decimals())))
                .orElse("");
    }

    /** The verdict as it holds without the missing answers, or where it leans to. */
    private String conclusion(IndicatorRow line) {
        String verdict = words.text("say.conclusion." + line.assessment().verdict());
        return line.assessment()
                .leaning()
                .map(leaning -> words.text("say.leaning", verdict, words.leaning(leaning)))
                .orElse(verdict);
    }

    /** The plan in the wording of the rule. */
    public String target(IndicatorRow line) {
        Target target = line.indicator().target();
        if (target.comparator() == Target.Comparator.RANGE) {
            return words.text(
                    "say.target.RANGE",
                    words.exact(target.min().orElseThrow()),
                    words.exact(target.max().orElseThrow()),
                    words.measure(line.indicator()));
        }
        return words.text(
                "say.target." + target.comparator(),
                words.exact(target.value().orElseThrow()),
                words.measure(line.indicator()));
    }

    private String distance(IndicatorRow line) {
        BigDecimal gap = line.assessment().gap().orElse(BigDecimal.ZERO);
        BigDecimal printed = gap.setScale(line.decimals(), RoundingMode.HALF_UP);
        if (printed.signum() == 0) {
            return words.text("say.equal");
        }
        return words.text(printed.signum() < 0 ? "say.less" : "say.more", gap(line));
    }

    /** A difference of percentages is told in percentage points. */
    private String gap(IndicatorRow line) {
        BigDecimal gap = line.assessment().gap().orElse(BigDecimal.ZERO).abs();
        return line.indicator().measureEn().equals("%")
                ? words.text("say.points", words.number(gap, line.decimals()))
                : amount(line, gap);
    }

    private String pace(IndicatorRow line) {
        return line.assessment().pace().map(pace -> pace(line, pace)).orElse("");
    }

    private String pace(IndicatorRow line, PlanProgress pace) {
        String percent = words.number(pace.percentOfAnnualPlan(), 1);
        return " "
                + pace.neededPerRemainingQuarter()
                        .map(needed ->
                                words.text("say.pace", percent, amount(line, pace.projection()), amount(line, needed)))
                        .orElseGet(() -> words.text("say.percent", percent));
    }

    private String drags(IndicatorRow line) {
        List<RateDetractor> drags = line.assessment().drags();
        if (drags.isEmpty()) {
            return "";
        }
        String names = drags.stream().map(d -> frame.unit(d.unit())).collect(Collectors.joining(", "));
        return " " + words.text("say.drags", names);
    }

    private String amount(IndicatorRow line, BigDecimal value) {
        return words.text("say.amount", words.number(value, line.decimals()), words.measure(line.indicator()));
    }
}
