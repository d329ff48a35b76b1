package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * Adds province figures up from units' figures, by the rules of the domain and in the plainest way. It shares formulas
 * with the report, but no sums and no coverage.
 */
final class IndependentAggregator {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final Catalogue catalogue;
    private final Map<Integer, Map<String, Map<String, BigDecimal>>> figures;

    /** @param figures by quarter, unit and variable */
    IndependentAggregator(Catalogue catalogue, Map<Integer, Map<String, Map<String, BigDecimal>>> figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /** A province figure added up again. */
    record RecountedFigure(Optional<BigDecimal> value, Optional<BigDecimal> yearToDate) {}

    RecountedFigure figure(Indicator indicator, Period period) {
        List<Variable> terms = terms(indicator);
        Map<Integer, Map<String, BigDecimal>> totals = new HashMap<>();
        for (int quarter = 1; quarter <= period.quarter(); quarter++) {
            if (indicator.dueQuarters().contains(quarter)) {
                totals.put(quarter, totals(terms, new Period(period.year(), quarter)));
            }
        }
        if (indicator.annualOnly() && !period.endsYear()) {
            return new RecountedFigure(Optional.empty(), Optional.empty());
        }
        Optional<BigDecimal> year = evaluate(indicator, year(terms, totals));
        Optional<BigDecimal> quarter =
                indicator.annualOnly() ? year : evaluate(indicator, totals.getOrDefault(period.quarter(), Map.of()));
        return new RecountedFigure(quarter, year);
    }

    private Optional<BigDecimal> evaluate(Indicator indicator, Map<String, BigDecimal> totals) {
        return indicator
                .formula()
                .evaluate(name -> name.kind() == Expression.Name.Kind.FACT
                        ? indicator.base()
                        : Optional.ofNullable(totals.get(name.code())))
                .number();
    }

    private List<Variable> terms(Indicator indicator) {
        return indicator.formula().names().stream()
                .filter(n -> n.kind() == Expression.Name.Kind.NOW)
                .map(n -> catalogue.variable(n.code()).orElseThrow())
                .toList();
    }

    /** What is typed behind a term. */
    private Set<Variable> parts(List<Variable> terms) {
        Set<Variable> parts = new LinkedHashSet<>();
        for (Variable term : terms) {
            if (term.submitted()) {
                parts.add(term);
            }
            term.derivation()
                    .ifPresent(d -> d.names()
                            .forEach(n -> catalogue
                                    .variable(n.code())
                                    .filter(Variable::submitted)
                                    .ifPresent(parts::add)));
        }
        return parts;
    }

    private Map<String, BigDecimal> totals(List<Variable> terms, Period quarter) {
        List<Unit> complete = complete(parts(terms), quarter);
        Map<String, BigDecimal> totals = new HashMap<>();
        for (Variable term : terms) {
            List<BigDecimal> shares = new ArrayList<>();
            complete.forEach(unit -> share(term, unit, quarter).ifPresent(shares::add));
            if (!shares.isEmpty()) {
                totals.put(term.code(), shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        return totals;
    }

    /** Units that gave everything that was asked of them in the quarter. */
    private List<Unit> complete(Set<Variable> parts, Period quarter) {
        return catalogue.reportingUnits().stream()
                .filter(unit -> {
                    List<Variable> asked = parts.stream()
                            .filter(p -> p.assignedTo(unit) && p.dueIn(quarter))
                            .toList();
                    return !asked.isEmpty()
                            && asked.stream()
                                    .allMatch(
                                            p -> typed(unit, quarter, p.code()).isPresent());
                })
                .toList();
    }

    private Optional<BigDecimal> share(Variable term, Unit unit, Period quarter) {
        if (term.assignment() == Variable.Assignment.REFERENCE) {
            return Optional.ofNullable(unit.facts().get(term.code()));
        }
        if (term.derivation().isPresent()) {
            return term.derivation()
                    .get()
                    .evaluate(name -> typed(unit, quarter, name.code()))
                    .number();
        }
        return term.assignedTo(unit) && term.dueIn(quarter) ? typed(unit, quarter, term.code()) : Optional.empty();
    }

    /** What a unit typed, or what follows from what its older form asked: nothing was carried into the first quarter there. */
    private Optional<BigDecimal> typed(Unit unit, Period quarter, String variable) {
        return plain(unit, quarter, variable)
                .or(() -> catalogue
                        .variable(variable)
                        .flatMap(Variable::older)
                        .flatMap(older -> older.evaluate(name -> older(name, unit, quarter))
                                .number()));
    }

    private Optional<BigDecimal> older(Expression.Name name, Unit unit, Period quarter) {
        if (name.kind() != Expression.Name.Kind.PREVIOUS) {
            return plain(unit, quarter, name.code());
        }
        return quarter.quarter() == 1 ? Optional.of(BigDecimal.ZERO) : plain(unit, quarter.previous(), name.code());
    }

    private Optional<BigDecimal> plain(Unit unit, Period quarter, String variable) {
        return Optional.ofNullable(figures.getOrDefault(quarter.quarter(), Map.of())
                .getOrDefault(unit.code(), Map.of())
                .get(variable));
    }

    private static Map<String, BigDecimal> year(List<Variable> terms, Map<Integer, Map<String, BigDecimal>> totals) {
        int first = totals.keySet().stream().mapToInt(q -> q).min().orElse(0);
        int last = totals.keySet().stream().mapToInt(q -> q).max().orElse(0);
        Map<String, BigDecimal> year = new HashMap<>();
        for (Variable term : terms) {
            List<BigDecimal> quarters = totals.keySet().stream()
                    .sorted()
                    .filter(q -> opening(term) ? q == first : over(term) || q == last)
                    .flatMap(q -> Optional.ofNullable(totals.get(q).get(term.code())).stream())
                    .toList();
            if (!quarters.isEmpty()) {
                BigDecimal sum = quarters.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                year.put(
                        term.code(),
                        term.nature() == Variable.Nature.AVERAGE
                                ? sum.divide(BigDecimal.valueOf(quarters.size()), PRECISION)
                                : sum);
            }
        }
        return year;
    }

    /** Whether only the first quarter counts: what it opened the year with. */
    private static boolean opening(Variable term) {
        return term.nature() == Variable.Nature.OPENING;
    }

    /** Whether all quarters count, rather than the last one. */
    private static boolean over(Variable term) {
        return term.nature() == Variable.Nature.FLOW || term.nature() == Variable.Nature.AVERAGE;
    }
}
