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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * Adds province figures up from units' figures, by the rules of the domain and in the plainest way. It shares formulas
 * with the report, but no sums and no coverage.
 */
final class IndependentAggregator {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final Pattern SAME = Pattern.compile("(\\w+) == prev\\((\\w+)\\)");

    private final Catalogue catalogue;
    private final Map<Integer, Map<String, Map<String, BigDecimal>>> figures;
    /** Up to where neighbouring quarters fill holes; empty where they do not. */
    private final Optional<Period> neighbours;

    /** @param figures by quarter, unit and variable */
    IndependentAggregator(Catalogue catalogue, Map<Integer, Map<String, Map<String, BigDecimal>>> figures) {
        this(catalogue, figures, Optional.empty());
    }

    private IndependentAggregator(
            Catalogue catalogue,
            Map<Integer, Map<String, Map<String, BigDecimal>>> figures,
            Optional<Period> neighbours) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.neighbours = neighbours;
    }

    /** A province figure added up again. */
    record RecountedFigure(Optional<BigDecimal> value, Optional<BigDecimal> yearToDate) {}

    RecountedFigure figure(Indicator indicator, Period period) {
        List<Variable> terms = terms(indicator);
        if (indicator.annualOnly() && !period.endsYear()) {
            return new RecountedFigure(Optional.empty(), Optional.empty());
        }
        List<Period> due = IntStream.rangeClosed(1, period.quarter())
                .filter(indicator.dueQuarters()::contains)
                .mapToObj(quarter -> new Period(period.year(), quarter))
                .toList();
        boolean all = terms.stream().anyMatch(IndependentAggregator::over);
        List<Period> counting = all || due.isEmpty() ? due : due.subList(due.size() - 1, due.size());
        boolean holes = counting.stream().anyMatch(quarter -> hole(terms, quarter));
        boolean average = terms.stream().anyMatch(term -> term.nature() == Variable.Nature.AVERAGE);
        if (holes && average && neighbours.isEmpty()) {
            IndependentAggregator filled = new IndependentAggregator(catalogue, figures, Optional.of(period));
            if (counting.stream().noneMatch(quarter -> filled.hole(terms, quarter))) {
                Optional<BigDecimal> year = filled.figure(indicator, period).yearToDate();
                return new RecountedFigure(quarter(indicator, terms, period, year), year);
            }
        }
        Map<Integer, Map<String, BigDecimal>> totals = new HashMap<>();
        due.forEach(quarter -> totals.put(quarter.quarter(), totals(terms, quarter)));
        Optional<BigDecimal> year =
                holes && rate(indicator) ? Optional.empty() : evaluate(indicator, year(terms, totals));
        return new RecountedFigure(quarter(indicator, terms, period, year), year);
    }

    private Optional<BigDecimal> quarter(
            Indicator indicator, List<Variable> terms, Period period, Optional<BigDecimal> year) {
        if (indicator.annualOnly()) {
            return year;
        }
        boolean none = !indicator.dueQuarters().contains(period.quarter()) || rate(indicator) && hole(terms, period);
        return none ? Optional.empty() : evaluate(indicator, totals(terms, period));
    }

    /** A rate is a figure only where everybody reported. */
    private static boolean rate(Indicator indicator) {
        return indicator.formula().source().contains("/");
    }

    /** Whether somebody who was asked did not give everything. */
    private boolean hole(List<Variable> terms, Period quarter) {
        Set<Variable> parts = parts(terms);
        long asked = catalogue.reportingUnitsOfYear(quarter).stream()
                .filter(unit -> parts.stream().anyMatch(p -> p.dueFrom(unit, quarter)))
                .count();
        return complete(parts, quarter).size() < asked;
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
        return catalogue.reportingUnitsOfYear(quarter).stream()
                .filter(unit -> {
                    List<Variable> asked =
                            parts.stream().filter(p -> p.dueFrom(unit, quarter)).toList();
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
        return term.dueFrom(unit, quarter) ? typed(unit, quarter, term.code()) : Optional.empty();
    }

    /**
     * What a unit typed, or what follows from what its older form asked: nothing was carried into the first quarter
     * there.
     */
    private Optional<BigDecimal> typed(Unit unit, Period quarter, String variable) {
        return given(unit, quarter.quarter(), variable)
                .or(() -> catalogue
                        .variable(variable)
                        .flatMap(Variable::older)
                        .flatMap(older -> older.evaluate(name -> older(name, unit, quarter))
                                .number()))
                .or(() -> neighbours.flatMap(last -> neighbour(unit, quarter.quarter(), variable, last)));
    }

    private Optional<BigDecimal> older(Expression.Name name, Unit unit, Period quarter) {
        if (name.kind() != Expression.Name.Kind.PREVIOUS) {
            return given(unit, quarter.quarter(), name.code());
        }
        return quarter.quarter() == 1 ? Optional.of(BigDecimal.ZERO) : given(unit, quarter.quarter() - 1, name.code());
    }

    private Optional<BigDecimal> given(Unit unit, int quarter, String variable) {
        return Optional.ofNullable(figures.getOrDefault(quarter, Map.of())
                .getOrDefault(unit.code(), Map.of())
                .get(variable));
    }

    /** What stood at the end of a quarter stands at the start of the next one, where a file must keep to that. */
    private Optional<BigDecimal> neighbour(Unit unit, int quarter, String variable, Period last) {
        for (Rule rule : catalogue.rules()) {
            Matcher same =
                    SAME.matcher(rule.expression().map(Expression::source).orElse(""));
            if (rule.severity() == Rule.Severity.BLOCK && same.matches()) {
                if (same.group(1).equals(variable) && quarter > 1) {
                    return given(unit, quarter - 1, same.group(2));
                }
                if (same.group(2).equals(variable) && quarter < last.quarter()) {
                    return given(unit, quarter + 1, same.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, BigDecimal> year(List<Variable> terms, Map<Integer, Map<String, BigDecimal>> totals) {
        int first = totals.keySet().stream().mapToInt(q -> q).min().orElse(0);
        int last = totals.keySet().stream().mapToInt(q -> q).max().orElse(0);
        Map<String, BigDecimal> year = new HashMap<>();
        for (Variable term : terms) {
            List<BigDecimal> quarters = totals.keySet().stream()
                    .sorted()
                    .filter(q -> term.nature() == Variable.Nature.OPENING ? q == first : over(term) || q == last)
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

    /** Whether all quarters count, rather than the last one. */
    private static boolean over(Variable term) {
        return term.nature() == Variable.Nature.FLOW || term.nature() == Variable.Nature.AVERAGE;
    }
}
