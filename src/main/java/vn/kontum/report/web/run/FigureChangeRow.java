package vn.kontum.report.web.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.administration.DryRunResult;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.model.Rounding;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.ViewFormatter;

/**
 * A figure of the year so far with its verdict, before and after.
 *
 * @param was the verdict before
 * @param becomes the verdict after
 */
public record FigureChangeRow(
        int no, String name, String measure, String before, String after, StatusBadge was, StatusBadge becomes) {

    /**
     * A figure of the year so far.
     *
     * @param status empty where nothing was published
     */
    public record Side(Optional<BigDecimal> number, Optional<Verdict> verdict, Optional<FigureStatus> status) {
        public static Side of(Optional<EditionFigure> figure, Catalogue own) {
            return new Side(
                    figure.flatMap(EditionFigure::yearToDate),
                    figure.map(EditionFigure::verdict),
                    figure.map(f -> f.worth(own)));
        }
    }

    /** A row for each change of a figure that a catalogue has. */
    public static List<FigureChangeRow> of(
            Catalogue catalogue, List<DryRunResult.FigureChange> changes, ViewFormatter formatter) {
        return changes.stream()
                .flatMap(change -> catalogue.indicator(change.indicator()).stream()
                        .map(indicator -> of(change, indicator, formatter)))
                .toList();
    }

    public static FigureChangeRow of(DryRunResult.FigureChange change, Indicator indicator, ViewFormatter formatter) {
        return of(
                new Side(change.before(), change.verdictBefore(), change.statusBefore()),
                new Side(change.after(), Optional.of(change.verdictAfter()), Optional.of(change.statusAfter())),
                indicator,
                formatter);
    }

    public static FigureChangeRow of(Side before, Side after, Indicator indicator, ViewFormatter formatter) {
        StatusBadge none = new StatusBadge("none", "idle", "–");
        return new FigureChangeRow(
                indicator.no(),
                formatter.indicator(indicator),
                formatter.measure(indicator),
                number(before, after.number(), indicator, formatter),
                number(after, before.number(), indicator, formatter),
                before.verdict().map(v -> StatusBadge.of(v, formatter)).orElse(none),
                after.verdict().map(v -> StatusBadge.of(v, formatter)).orElse(none));
    }

    /** As printed, or with as many more digits as it takes to tell the two apart. */
    private static String number(Side side, Optional<BigDecimal> other, Indicator indicator, ViewFormatter formatter) {
        int decimals = Rounding.distinctDecimals(indicator, side.number(), other);
        return side.number()
                .map(n -> formatter.signed(
                        formatter.number(n, decimals), side.status().orElse(FigureStatus.COMPLETE)))
                .orElse("–");
    }
}
