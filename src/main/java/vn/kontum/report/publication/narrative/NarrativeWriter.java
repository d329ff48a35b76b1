package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.indicator.RateDetractor;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;

/**
 * Says in a sentence what is to be said of a line.
 *
 * @implNote Every number in it must be one that the line itself shows.
 */
public final class NarrativeWriter {
    private final ReportHeader reportHeader;
    private final ReportFormatter reportFormatter;

    public NarrativeWriter(ReportHeader reportHeader) {
        this.reportHeader = reportHeader;
        this.reportFormatter = reportHeader.words();
    }

    public String of(IndicatorRow indicatorRow) {
        String name = reportFormatter.name(indicatorRow.indicator());
        if (indicatorRow.suppressed() && indicatorRow.figure().yearCoverage().reported() > 0) {
            return reportFormatter.text(
                    "say.hole",
                    name,
                    missing(indicatorRow),
                    expected(indicatorRow),
                    conclusion(indicatorRow),
                    target(indicatorRow));
        }
        if (indicatorRow.partial()) {
            return reportFormatter.text(
                    "say.partial",
                    name,
                    amount(indicatorRow, indicatorRow.figure().yearToDate().orElseThrow()),
                    conclusion(indicatorRow),
                    target(indicatorRow),
                    missing(indicatorRow));
        }
        if (indicatorRow.figure().yearToDate().isEmpty()) {
            return indicatorRow.mark() == MissingValue.NOT_YET
                    ? reportFormatter.text("say.not.yet", name)
                    : reportFormatter.text(
                            "say.none." + indicatorRow.assessment().verdict(), name);
        }
        String value = amount(indicatorRow, indicatorRow.figure().yearToDate().get());
        return switch (indicatorRow.assessment().verdict()) {
            case MET -> reportFormatter.text("say.met", name, value, target(indicatorRow));
            case EXCEEDED ->
                reportFormatter.text(
                        "say.exceeded",
                        name,
                        value,
                        target(indicatorRow),
                        reportFormatter.text("say.more", gap(indicatorRow)));
            case NOT_MET ->
                reportFormatter.text("say.not.met", name, value, target(indicatorRow), distance(indicatorRow))
                        + detractors(indicatorRow);
            case ON_TRACK ->
                reportFormatter.text("say.on.track", name, value, target(indicatorRow)) + pace(indicatorRow);
            case AT_RISK -> reportFormatter.text("say.at.risk", name, value, target(indicatorRow)) + pace(indicatorRow);
            case INSUFFICIENT -> reportFormatter.text("say.insufficient", name, value, target(indicatorRow));
            default -> reportFormatter.text("say.in.progress", name, value, target(indicatorRow)) + pace(indicatorRow);
        };
    }

    private String missing(IndicatorRow indicatorRow) {
        return reportHeader.listed(indicatorRow.figure().yearCoverage().missing());
    }

    private String expected(IndicatorRow indicatorRow) {
        return indicatorRow
                .assessment()
                .expected()
                .map(range -> reportFormatter.text(
                        "say.expected", reportFormatter.range(range, indicatorRow.decimals(range))))
                .orElse("");
    }

    /** The verdict as it holds without the missing answers, or where it leans to. */
    private String conclusion(IndicatorRow indicatorRow) {
        String verdict = reportFormatter.text(
                "say.conclusion." + indicatorRow.assessment().verdict());
        return indicatorRow
                .assessment()
                .leaning()
                .map(leaning -> reportFormatter.text("say.leaning", verdict, reportFormatter.leaning(leaning)))
                .orElse(verdict);
    }

    /** The plan in the wording of the rule. */
    public String target(IndicatorRow indicatorRow) {
        Target target = indicatorRow.indicator().target();
        if (target.comparator() == Target.Comparator.RANGE) {
            return reportFormatter.text(
                    "say.target.RANGE",
                    reportFormatter.exact(target.min().orElseThrow()),
                    reportFormatter.exact(target.max().orElseThrow()),
                    reportFormatter.measure(indicatorRow.indicator()));
        }
        String value = reportFormatter.exact(target.value().orElseThrow());
        return reportFormatter.text(
                "say.target." + target.comparator(), value, reportFormatter.measure(indicatorRow.indicator(), value));
    }

    private String distance(IndicatorRow indicatorRow) {
        BigDecimal gap = indicatorRow.assessment().gap().orElse(BigDecimal.ZERO);
        BigDecimal printed = gap.setScale(indicatorRow.decimals(), RoundingMode.HALF_UP);
        if (printed.signum() == 0) {
            return reportFormatter.text("say.equal");
        }
        return reportFormatter.text(printed.signum() < 0 ? "say.less" : "say.more", gap(indicatorRow));
    }

    /** A difference of percentages is told in percentage points. */
    private String gap(IndicatorRow indicatorRow) {
        BigDecimal gap = indicatorRow.assessment().gap().orElse(BigDecimal.ZERO).abs();
        return indicatorRow.indicator().measureEn().equals("%")
                ? reportFormatter.text("say.points", reportFormatter.number(gap, indicatorRow.decimals()))
                : amount(indicatorRow, gap);
    }

    private String pace(IndicatorRow indicatorRow) {
        return indicatorRow
                .assessment()
                .paceOfWhole()
                .map(planProgress -> pace(indicatorRow, planProgress))
                .orElse("");
    }

    private String pace(IndicatorRow indicatorRow, PlanProgress planProgress) {
        String percent = reportFormatter.number(planProgress.percentOfAnnualPlan(), 1);
        return " "
                + planProgress
                        .neededPerRemainingQuarter()
                        .map(needed -> reportFormatter.text(
                                "say.pace",
                                percent,
                                amount(indicatorRow, planProgress.projection()),
                                amount(indicatorRow, needed)))
                        .orElseGet(() -> reportFormatter.text("say.percent", percent));
    }

    private String detractors(IndicatorRow indicatorRow) {
        List<RateDetractor> detractors = indicatorRow.assessment().detractors();
        if (detractors.isEmpty()) {
            return "";
        }
        String names =
                reportHeader.listed(detractors.stream().map(RateDetractor::unit).toList());
        return " " + reportFormatter.text("say.most-adverse", names);
    }

    private String amount(IndicatorRow indicatorRow, BigDecimal value) {
        String figure = reportFormatter.number(value, indicatorRow.decimals());
        return reportFormatter.text("say.amount", figure, reportFormatter.measure(indicatorRow.indicator(), figure));
    }
}
