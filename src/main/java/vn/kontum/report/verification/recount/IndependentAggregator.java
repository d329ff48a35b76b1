package vn.kontum.report.verification.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
public final class IndependentAggregator {
    private final Catalogue catalogue;
    private final StatedFigures figures;

    /** @param figures by quarter, unit and variable */
    public IndependentAggregator(Catalogue catalogue, Map<Integer, Map<String, Map<String, BigDecimal>>> figures) {
        this(catalogue, new StatedFigures(catalogue, figures, Optional.empty()));
    }

    private IndependentAggregator(Catalogue catalogue, StatedFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /** A province figure added up again. */
    public record RecountedFigure(Optional<BigDecimal> value, Optional<BigDecimal> yearToDate) {}

    public RecountedFigure figure(Indicator indicator, Period period) {
        List<Variable> terms = terms(indicator);
        if (indicator.annualOnly() && !period.endsYear()) {
            return new RecountedFigure(Optional.empty(), Optional.empty());
        }
        List<Period> due = IntStream.rangeClosed(1, period.quarter())
                .filter(indicator.dueQuarters()::contains)
                .mapToObj(quarter -> new Period(period.year(), quarter))
                .toList();
        boolean all = terms.stream().anyMatch(YearTotals::allQuarters);
        List<Period> counting = all || due.isEmpty() ? due : due.subList(due.size() - 1, due.size());
        boolean holes = counting.stream().anyMatch(quarter -> hole(terms, quarter));
        boolean average = terms.stream().anyMatch(term -> term.nature() == Variable.Nature.AVERAGE);
        if (holes && average && !figures.filled()) {
            IndependentAggregator filled = new IndependentAggregator(catalogue, figures.filledUpTo(period));
            if (counting.stream().noneMatch(quarter -> filled.hole(terms, quarter))) {
                Optional<BigDecimal> year = filled.figure(indicator, period).yearToDate();
                return new RecountedFigure(quarter(indicator, terms, period, year), year);
            }
        }
        Map<Integer, Map<String, BigDecimal>> totals = new HashMap<>();
        due.forEach(quarter -> totals.put(quarter.quarter(), totals(terms, quarter)));
        Optional<BigDecimal> year =
                holes && rate(indicator) ? Optional.empty() : evaluate(indicator, YearTotals.of(terms, totals));
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
                                    .allMatch(p -> figures.typed(unit, quarter, p.code())
                                            .isPresent());
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
                    .evaluate(name -> figures.typed(unit, quarter, name.code()))
                    .number();
        }
        return term.dueFrom(unit, quarter) ? figures.typed(unit, quarter, term.code()) : Optional.empty();
    }
}
