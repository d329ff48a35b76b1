package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.history.SamePeriodFigure;

/**
 * One line of the report: an indicator with all that is said of it.
 *
 * @param decimals digits that its year-to-date figure is printed with
 * @param previous the quarter before this one in the year that had a figure
 * @param lastYear what the indicator was in the same part of last year; always with a year-to-date figure
 * @param letter status of the figure; empty before it is due
 * @param estimated whether the figure rests on facts of a day that was still to come when the units reported
 * @param ownEstimate of the year, by the one unit in charge of the target; it goes before ours
 * @param notes numbers of the notes that belong to it, ascending
 */
public record IndicatorRow(
        Assessment assessment,
        int decimals,
        Optional<PreviousFigures> previous,
        Optional<SamePeriodFigure> lastYear,
        Optional<ObservationStatus> letter,
        boolean estimated,
        Optional<BigDecimal> ownEstimate,
        List<Integer> notes) {

    /** Verdicts that end a year, and may therefore rest on estimates of its last day. */
    public static final Set<Verdict> FINAL = Set.of(Verdict.MET, Verdict.EXCEEDED, Verdict.NOT_MET);

    /** A figure of an earlier quarter of the same year. */
    public record PreviousFigures(int quarter, BigDecimal value) {}

    public IndicatorRow {
        notes = List.copyOf(notes);
    }

    public Indicator indicator() {
        return assessment.figure().indicator();
    }

    public Figure figure() {
        return assessment.figure();
    }

    /**
     * Digits that another figure of the line is printed with: as many more as it takes not to hide how it stands to the
     * target.
     */
    public int decimals(BigDecimal figure) {
        return Rounding.decimals(indicator(), figure);
    }

    /** Digits that both ends of a range of the line are printed with. */
    public int decimals(Interval range) {
        return Rounding.decimals(indicator(), range);
    }

    /** Digits that the figure of last year is printed with: a published one as it was published, a computed one as ours. */
    public int lastYearDecimals() {
        return lastYear.map(figure -> figure.source() == SamePeriodFigure.Source.CATALOGUE
                        ? Math.max(0, figure.value().stripTrailingZeros().scale())
                        : decimals(figure.value()))
                .orElse(0);
    }

    /** Whether a sum stands although units are missing from it. */
    public boolean partial() {
        return assessment.partial();
    }

    /** Whether a unit lacks a quarter of those behind the year-to-date figure: what it gave cannot be held against other units. */
    public boolean lacks(String unit) {
        return figure().yearCoverage().missing().contains(unit);
    }

    /** Whether missing answers leave no figure. */
    public boolean suppressed() {
        return assessment.status() == FigureStatus.SUPPRESSED;
    }

    /** Whether the figure follows from what others reported. */
    public boolean imputed() {
        return assessment.status() == FigureStatus.IMPUTED;
    }

    /** Whether its verdict ends the year and rests on an estimate of the last day. */
    public boolean finalByEstimate() {
        return estimated && FINAL.contains(assessment.verdict());
    }

    /** What stands in place of the year-to-date figure. */
    public MissingValue mark() {
        return switch (assessment.verdict()) {
            case NOT_APPLICABLE -> MissingValue.NOT_APPLICABLE;
            case IN_PROGRESS, ON_TRACK, AT_RISK -> suppressed() ? MissingValue.NOT_AVAILABLE : MissingValue.NOT_YET;
            default -> figure().yearCoverage().expected() == 0 ? MissingValue.NOT_YET : MissingValue.NOT_AVAILABLE;
        };
    }
}
