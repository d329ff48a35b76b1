package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.limit.FigureLimit;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.history.SamePeriodFigure;

/** Province figures of a quarter that differ from an earlier one by more than the catalogue allows without a reason. */
public record FigureJumps(Catalogue catalogue, InputSnapshot snapshot) {
    private static final String KEY = "figure:";
    private static final int DIGITS = 6;

    /**
     * A figure that jumped.
     *
     * @param against the quarter that it is compared with
     */
    public record Jump(Indicator indicator, Period against, BigDecimal before, BigDecimal now) {
        /** Under this name its reason is kept; another value is another jump. */
        public String key() {
            return KEY + indicator.code() + "@"
                    + now.setScale(DIGITS, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /** @param catalogue taken for the period of the snapshot */
    public FigureJumps {
        catalogue = catalogue.at(snapshot.period());
    }

    /** Whether a waiver is the reason for a jump rather than about a rule of a unit. */
    public static boolean explains(String rule) {
        return rule.startsWith(KEY) && rule.indexOf('@') > KEY.length();
    }

    /** The indicator whose jump a waiver explains. */
    public static String indicator(String rule) {
        return rule.substring(KEY.length(), rule.indexOf('@'));
    }

    /** All of them, in the order of the catalogue; of two earlier quarters the nearer one is named. */
    public List<Jump> all() {
        IndicatorAggregator aggregator = new IndicatorAggregator(catalogue);
        Observations said = new Observations(snapshot.observations());
        List<Jump> jumps = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            Optional<FigureLimit> limit = catalogue.bounds().figureLimit(indicator.code());
            Optional<BigDecimal> now =
                    aggregator.province(indicator, snapshot.period(), said).value();
            if (limit.isPresent() && now.isPresent()) {
                Optional<Jump> inYear = previousDue(indicator)
                        .flatMap(before -> aggregator
                                .province(indicator, before, said)
                                .value()
                                .map(value -> new Jump(indicator, before, value, now.get())))
                        .filter(jump -> exceeds(limit.get(), jump, limit.get().previousQuarter()));
                inYear.or(() -> againstLastYear(indicator, now.get())
                                .filter(jump ->
                                        exceeds(limit.get(), jump, limit.get().previousYear())))
                        .ifPresent(jumps::add);
            }
        }
        return jumps;
    }

    /** Those that nobody gave a reason for; in an annual closing the reason for the same figure of the last quarter counts. */
    public List<Jump> unexplained() {
        return all().stream()
                .filter(jump -> snapshot.waivers().stream()
                        .noneMatch(w ->
                                w.period().asQuarter().equals(snapshot.period().asQuarter())
                                        && w.rule().equals(jump.key())))
                .toList();
    }

    private static boolean exceeds(FigureLimit limit, Jump jump, BigDecimal allowed) {
        return limit.difference(jump.before(), jump.now()).compareTo(allowed) > 0;
    }

    private Optional<Jump> againstLastYear(Indicator indicator, BigDecimal now) {
        return Optional.ofNullable(snapshot.lastYear().get(indicator.code()))
                .filter(SamePeriodFigure::real)
                .flatMap(SamePeriodFigure::quarter)
                .map(before -> new Jump(indicator, snapshot.period().sameQuarterLastYear(), before, now));
    }

    private Optional<Period> previousDue(Indicator indicator) {
        int quarter = snapshot.period().quarter();
        return IntStream.range(1, quarter)
                .map(i -> quarter - i)
                .filter(indicator.dueQuarters()::contains)
                .mapToObj(q -> new Period(snapshot.period().year(), q))
                .findFirst();
    }
}
