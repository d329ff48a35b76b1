package vn.kontum.report.publication.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.limit.FigureLimit;
import vn.kontum.report.indicator.aggregation.Figure;
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
     * @param before the figure of that quarter, of the same places as the one of now
     * @param without units that lack one of the two quarters, so that neither figure counts them; then both speak of no whole
     *     province and are not for print
     */
    public record Jump(Indicator indicator, Period against, BigDecimal before, BigDecimal now, List<String> without) {
        public Jump {
            without = List.copyOf(without);
        }

        /** By how much the figure changed, in percent of the earlier one; empty where that was 0. */
        public Optional<BigDecimal> percent() {
            return before.signum() == 0
                    ? Optional.empty()
                    : Optional.of(now.subtract(before).movePointRight(2).divide(before.abs(), MathContext.DECIMAL64));
        }

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

    /**
     * All of them, in the order of the catalogue; of two earlier quarters the nearer one is named. Where a unit lacks one of two
     * quarters of a year, they are compared without it; a figure that lacks one is not held against last year's.
     */
    public List<Jump> all() {
        IndicatorAggregator aggregator = new IndicatorAggregator(catalogue);
        Observations said = new Observations(snapshot.observations());
        List<Jump> jumps = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            Optional<FigureLimit> limit = catalogue.bounds().figureLimit(indicator.code());
            Figure now = aggregator.province(indicator, snapshot.period(), said);
            if (limit.isPresent() && now.value().isPresent()) {
                Optional<Jump> inYear = previousDue(indicator)
                        .flatMap(before -> inYear(aggregator, now, aggregator.province(indicator, before, said)))
                        .filter(jump -> exceeds(limit.get(), jump, limit.get().previousQuarter()));
                inYear.or(() -> againstLastYear(now)
                                .filter(jump ->
                                        exceeds(limit.get(), jump, limit.get().previousYear())))
                        .ifPresent(jumps::add);
            }
        }
        return jumps;
    }

    /** Both quarters over the same units. */
    private Optional<Jump> inYear(IndicatorAggregator aggregator, Figure now, Figure before) {
        List<String> without = Stream.of(now, before)
                .flatMap(figure -> figure.coverage().missing().stream())
                .distinct()
                .sorted()
                .toList();
        if (without.isEmpty()) {
            return jump(now, before, without);
        }
        Observations common = new Observations(snapshot.observations().stream()
                .filter(observation -> !without.contains(observation.unit()))
                .toList());
        return jump(
                aggregator.province(now.indicator(), now.period(), common),
                aggregator.province(now.indicator(), before.period(), common),
                without);
    }

    private static Optional<Jump> jump(Figure now, Figure before, List<String> without) {
        return before.value()
                .flatMap(earlier ->
                        now.value().map(value -> new Jump(now.indicator(), before.period(), earlier, value, without)));
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

    private Optional<Jump> againstLastYear(Figure now) {
        return Optional.ofNullable(snapshot.lastYear().get(now.indicator().code()))
                .filter(figure -> figure.real() && now.coverage().complete())
                .flatMap(SamePeriodFigure::quarter)
                .map(before -> new Jump(
                        now.indicator(),
                        snapshot.period().sameQuarterLastYear(),
                        before,
                        now.value().orElseThrow(),
                        List.of()));
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
