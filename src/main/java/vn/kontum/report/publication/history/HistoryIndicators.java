package vn.kontum.report.publication.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.publication.history.SamePeriodFigure.Source;

/**
 * Computes province figures of an earlier quarter from published figures: the total that was published for the province, else
 * the sum over all units that supply the variable. Where one of them is missing there is no figure.
 */
public final class HistoryIndicators {
    private static final int LONGEST_REFERENCE = 1000;

    private final Catalogue catalogue;
    private final Map<String, HistoryFigure> figures = new HashMap<>();
    private final Set<HistoryFigure> used = new LinkedHashSet<>();

    /** @param catalogue that says how indicators are computed */
    public HistoryIndicators(Catalogue catalogue, List<HistoryFigure> figures) {
        this.catalogue = catalogue;
        figures.forEach(figure -> this.figures.put(figure.place(), figure));
    }

    /** What is known of a quarter, by indicator. */
    public Map<String, SamePeriodFigure> of(Period quarter) {
        Map<String, SamePeriodFigure> known = new TreeMap<>();
        if (!figures.isEmpty()) {
            catalogue
                    .indicators()
                    .forEach(indicator ->
                            of(indicator, quarter).ifPresent(figure -> known.put(indicator.code(), figure)));
        }
        return known;
    }

    private Optional<SamePeriodFigure> of(Indicator indicator, Period period) {
        List<Period> due = IntStream.rangeClosed(1, period.quarter())
                .filter(indicator.dueQuarters()::contains)
                .mapToObj(q -> new Period(period.year(), q))
                .toList();
        if (due.isEmpty() || indicator.annualOnly() && !period.endsYear()) {
            return Optional.empty();
        }
        used.clear();
        Optional<BigDecimal> year = evaluate(indicator, variable -> year(variable, due));
        Optional<BigDecimal> quarter = indicator.annualOnly()
                ? year
                : due.contains(period) ? evaluate(indicator, variable -> total(variable, period)) : Optional.empty();
        return year.isEmpty() && quarter.isEmpty()
                ? Optional.empty()
                : Optional.of(new SamePeriodFigure(
                        period.code(),
                        quarter,
                        year,
                        "",
                        true,
                        SamePeriodFigure.HISTORY,
                        used.stream().anyMatch(HistoryFigure::illustrative) ? Source.ILLUSTRATIVE : Source.HISTORY,
                        sources()));
    }

    private String sources() {
        String all = String.join(
                "; ", used.stream().map(HistoryFigure::source).distinct().toList());
        return all.length() <= LONGEST_REFERENCE ? all : all.substring(0, LONGEST_REFERENCE);
    }

    /** The total of a variable over a time. */
    @FunctionalInterface
    private interface Totals {
        Optional<BigDecimal> of(Variable variable);
    }

    private Optional<BigDecimal> evaluate(Indicator indicator, Totals totals) {
        return indicator
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? indicator.base()
                        : catalogue.variable(name.code()).flatMap(totals::of))
                .number();
    }

    /** Flows add up, averages are averaged, of stocks the last due quarter stands, of openings the first. */
    private Optional<BigDecimal> year(Variable variable, List<Period> due) {
        return switch (variable.nature()) {
            case OPENING -> total(variable, due.get(0));
            case STOCK, REFERENCE -> total(variable, due.get(due.size() - 1));
            case FLOW -> sum(variable, due);
            case AVERAGE ->
                sum(variable, due).map(sum -> sum.divide(BigDecimal.valueOf(due.size()), MathContext.DECIMAL128));
        };
    }

    private Optional<BigDecimal> sum(Variable variable, List<Period> quarters) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Period quarter : quarters) {
            Optional<BigDecimal> total = total(variable, quarter);
            if (total.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(total.get());
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> total(Variable variable, Period quarter) {
        Optional<BigDecimal> whole = figure(catalogue.province(), variable, quarter);
        if (whole.isPresent()) {
            return whole;
        }
        if (variable.assignment() == Variable.Assignment.REFERENCE) {
            return catalogue.reportingUnits().stream()
                    .flatMap(unit -> unit.fact(variable.code()).stream())
                    .reduce(BigDecimal::add);
        }
        if (variable.derivation().isPresent()) {
            return derived(variable.derivation().get(), quarter);
        }
        List<BigDecimal> parts = new ArrayList<>();
        for (Unit unit : catalogue.suppliers(variable)) {
            Optional<BigDecimal> part = figure(unit, variable, quarter);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return parts.stream().reduce(BigDecimal::add);
    }

    /** Of totals, where that is the same as the sum of what is derived for each unit. */
    private Optional<BigDecimal> derived(Expression derivation, Period quarter) {
        boolean linear = derivation.ratio().filter(ratio -> ratio.plain()).isPresent();
        return linear
                ? derivation
                        .evaluate(name -> catalogue.variable(name.code()).flatMap(part -> total(part, quarter)))
                        .number()
                : Optional.empty();
    }

    private Optional<BigDecimal> figure(Unit unit, Variable variable, Period quarter) {
        Optional<HistoryFigure> found =
                Optional.ofNullable(figures.get(unit.code() + " " + variable.code() + " " + quarter.code()));
        found.ifPresent(used::add);
        return found.map(HistoryFigure::value);
    }
}
