package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observations;

/**
 * Finds the units without which a rate would stand better, by taking their parts out of the totals one unit at a time.
 * Only who supplies all parts of the rate can be blamed for it.
 */
final class RateDetractors {
    private static final int MOST = 3;

    private final IndicatorAggregator aggregator;
    private final List<Unit> units;

    RateDetractors(IndicatorAggregator aggregator, List<Unit> units) {
        this.aggregator = aggregator;
        this.units = units;
    }

    /** The worst first; none for sums, for what meets its target, and for what has no good direction. */
    List<RateDetractor> of(Figure province, Observations observations) {
        Indicator indicator = province.indicator();
        boolean looked = province.yearToDate().isPresent()
                && !indicator.additive()
                && indicator.direction() != Indicator.Direction.NEUTRAL
                && !indicator.target().metBy(province.yearToDate().get());
        if (!looked) {
            return List.of();
        }
        boolean higherIsBetter = indicator.direction() == Indicator.Direction.HIGHER_BETTER;
        List<RateDetractor> detractors = new ArrayList<>();
        Set<String> silent = Set.copyOf(province.yearCoverage().missing());
        for (Unit unit : units) {
            if (silent.contains(unit.code())) {
                continue;
            }
            effect(unit, province, observations)
                    .filter(effect -> effect.signum() == (higherIsBetter ? -1 : 1))
                    .ifPresent(effect -> detractors.add(new RateDetractor(unit.code(), effect)));
        }
        Comparator<RateDetractor> bySize =
                Comparator.comparing(detractor -> detractor.effect().abs());
        return detractors.stream().sorted(bySize.reversed()).limit(MOST).toList();
    }

    private Optional<BigDecimal> effect(Unit unit, Figure province, Observations observations) {
        Map<String, BigDecimal> rest = new HashMap<>(province.yearTotals());
        Figure own = aggregator.unit(province.indicator(), unit, province.period(), observations);
        own.yearTotals().forEach((variable, part) -> rest.computeIfPresent(variable, (v, all) -> all.subtract(part)));
        return own.yearToDate().isEmpty()
                ? Optional.empty()
                : value(province, rest)
                        .map(without -> province.yearToDate().orElseThrow().subtract(without));
    }

    private static Optional<BigDecimal> value(Figure province, Map<String, BigDecimal> totals) {
        return province.indicator()
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? province.indicator().base()
                        : Optional.ofNullable(totals.get(name.code())))
                .number();
    }
}
