package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;

/** The least and the most that a year-to-date value could be, over all that silent units could have said. */
final class MissingDataBounds {
    private final List<Unit> units;
    private final Observations observations;
    private final UnitContributions shares;

    MissingDataBounds(List<Unit> units, Observations observations) {
        this.units = units;
        this.observations = observations;
        this.shares = new UnitContributions(observations);
    }

    /**
     * Empty where some choice of the unknown numbers leaves the formula without a value. Formulas of the catalogue rise or fall
     * steadily with every total, so that their extremes lie where totals are at their ends.
     */
    Optional<Interval> of(FormulaTerms terms, Period period) {
        Map<String, Interval> totals = new HashMap<>();
        terms.variables().forEach(v -> totals.put(v.code(), total(terms, v, period)));
        return extremes(terms.indicator().formula(), totals, terms.indicator().base());
    }

    private static Optional<Interval> extremes(
            Expression formula, Map<String, Interval> figures, Optional<BigDecimal> base) {
        List<BigDecimal> values = new ArrayList<>();
        for (Map<String, BigDecimal> corner : corners(figures)) {
            Optional<BigDecimal> value = formula.evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                            ? base
                            : Optional.ofNullable(corner.get(name.code())))
                    .number();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(new Interval(Collections.min(values), Collections.max(values)));
    }

    private Interval total(FormulaTerms terms, Variable variable, Period period) {
        List<Period> quarters = terms.quarters(period);
        List<Period> counting = variable.nature() == Variable.Nature.OPENING
                ? quarters.subList(0, 1)
                : FormulaTerms.overTime(variable) ? quarters : quarters.subList(quarters.size() - 1, quarters.size());
        Interval sum = Interval.ZERO;
        for (Period quarter : counting) {
            for (Unit unit : units) {
                ReportedContribution said = new ReportedContribution(terms, unit, quarter, period);
                sum = terms.asked(unit, quarter).isEmpty() ? sum : sum.plus(share(said, variable));
            }
        }
        return variable.nature() == Variable.Nature.AVERAGE ? sum.dividedBy(counting.size()) : sum;
    }

    /** A unit in a quarter, looked at from a later period of the year. */
    private record ReportedContribution(FormulaTerms terms, Unit unit, Period quarter, Period from) {}

    private Interval share(ReportedContribution said, Variable variable) {
        Optional<BigDecimal> known = shares.of(said.unit(), variable, said.quarter());
        if (known.isPresent()) {
            return Interval.at(known.get());
        }
        return variable.derivation()
                .map(derivation -> derived(said, derivation))
                .orElseGet(() -> variable.assignedTo(said.unit()) ? plausible(said, variable) : Interval.ZERO);
    }

    private Interval plausible(ReportedContribution said, Variable variable) {
        return shares.typed(said.unit(), variable.code(), said.quarter())
                .map(Interval::at)
                .orElseGet(() -> PlausibleRange.of(
                        variable, observations.known(said.unit().code(), said.from(), variable.code())));
    }

    private Interval derived(ReportedContribution said, Expression derivation) {
        Map<String, Interval> parts = new HashMap<>();
        said.terms().typed().stream()
                .filter(v -> v.assignedTo(said.unit()))
                .filter(v -> derivation.names().stream().anyMatch(n -> n.code().equals(v.code())))
                .forEach(v -> parts.put(v.code(), plausible(said, v)));
        return extremes(derivation, parts, Optional.empty()).orElse(Interval.ZERO);
    }

    /** Every choice of one end for each total. */
    private static List<Map<String, BigDecimal>> corners(Map<String, Interval> totals) {
        List<Map<String, BigDecimal>> corners = List.of(Map.of());
        for (Map.Entry<String, Interval> total : totals.entrySet()) {
            List<Map<String, BigDecimal>> more = new ArrayList<>();
            for (Map<String, BigDecimal> corner : corners) {
                for (BigDecimal end : total.getValue().ends()) {
                    Map<String, BigDecimal> longer = new HashMap<>(corner);
                    longer.put(total.getKey(), end);
                    more.add(longer);
                }
            }
            corners = more;
        }
        return corners;
    }
}
