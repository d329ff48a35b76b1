package vn.kontum.report.indicator.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.LinearRatio;
import vn.kontum.report.indicator.completion.SystemBuilder.Restrictions;
import vn.kontum.report.indicator.completion.geometry.Point;
import vn.kontum.report.indicator.completion.geometry.Region;

/**
 * The ranges of indicators over all joint completions of what units have not reported. Nothing in them is
 * expected from earlier figures.
 */
public final class Completions {
    private final List<Unit> units;
    private final UnitYear.Definitions definitions;
    private final Map<String, Optional<LinearRatio>> ratios = new HashMap<>();
    private final SystemBuilder systems;
    private final ProvinceCuts cuts;

    public Completions(Catalogue catalogue) {
        this.units = catalogue
                .excerpt()
                .map(e -> catalogue.reportingUnitsOfYear(e.period()))
                .orElseGet(catalogue::reportingUnits);
        Map<String, Variable> variables = new HashMap<>();
        catalogue.variables().forEach(v -> variables.put(v.code(), v));
        this.definitions = new UnitYear.Definitions(variables, catalogue.changes());
        catalogue.indicators().forEach(i -> ratios.put(i.code(), i.formula().ratio()));
        this.systems = new SystemBuilder(new RuleClauses(catalogue), new LimitClauses(catalogue));
        this.cuts = new ProvinceCuts(catalogue);
    }

    /**
     * A year-to-date figure of the province.
     *
     * @param quarters those that the figure rests on, in their order; not empty
     */
    public record Question(Indicator indicator, List<Period> quarters, UnitYears years) {
        public Question {
            quarters = List.copyOf(quarters);
        }
    }

    /** What units reported, looked at from a period of the year. */
    public UnitYears years(Period upTo, KnownValues known) {
        return new UnitYears(units, definitions, upTo, known);
    }

    /** What the facts and the limits of the catalogue allow; empty for a formula that is no ratio of weighted sums. */
    public Optional<CompletionRange> withinLimits(Question question) {
        return range(question, Restrictions.LIMITS);
    }

    /** What the facts alone allow: domains of variables, facts of units, and rules that a file must keep. */
    public Optional<CompletionRange> byFacts(Question question) {
        return range(question, Restrictions.RULES);
    }

    /**
     * What is expected from earlier figures, within what is possible; empty where nothing is expected of a missing answer, or
     * the expectation contradicts what is possible.
     */
    public Optional<CompletionRange> expected(Question question) {
        return formula(question).flatMap(formula -> expected(formula, question));
    }

    private Optional<CompletionRange> expected(FormulaForms formula, Question question) {
        ExpectedSystems expectedSystems = new ExpectedSystems(formula, question, units);
        Point constants = formula.constants();
        List<Region> regions = new ArrayList<>();
        for (Unit unit : units) {
            UnitYear of = question.years().of(unit);
            LinearForm numerator = formula.numerator(of);
            LinearForm denominator = formula.denominator(of);
            if (numerator.isConstant() && denominator.isConstant()) {
                constants = constants.plus(new Point(numerator.constant(), denominator.constant()));
                continue;
            }
            ConstraintSystem system = systems.build(of, numerator, denominator, Restrictions.LIMITS);
            Optional<List<Region>> own =
                    expectedSystems.narrow(system, of) ? RegionSolver.solve(system) : Optional.empty();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            regions.addAll(own.get());
        }
        return Optional.of(cut(formula, new RatioOptimizer(constants, regions).range()));
    }

    private Optional<FormulaForms> formula(Question question) {
        return Optional.ofNullable(ratios.get(question.indicator().code()))
                .flatMap(ratio -> ratio)
                .map(ratio -> new FormulaForms(question.indicator(), ratio, question.quarters()));
    }

    private CompletionRange cut(FormulaForms formula, CompletionRange range) {
        return new CompletionRange(
                range.values().map(values -> cuts.cut(formula.ratio(), values)), range.zeroDenominator());
    }

    private Optional<CompletionRange> range(Question question, Restrictions given) {
        return formula(question).map(formula -> range(formula, question, given));
    }

    private CompletionRange range(FormulaForms formula, Question question, Restrictions given) {
        Point constants = formula.constants();
        List<Region> regions = new ArrayList<>();
        for (Unit unit : units) {
            UnitYear of = question.years().of(unit);
            LinearForm numerator = formula.numerator(of);
            LinearForm denominator = formula.denominator(of);
            if (numerator.isConstant() && denominator.isConstant()) {
                constants = constants.plus(new Point(numerator.constant(), denominator.constant()));
            } else {
                regions.addAll(regions(of, numerator, denominator, given));
            }
        }
        return cut(formula, new RatioOptimizer(constants, regions).range());
    }

    /** What a unit may still add. Where what it reported contradicts limits, or rules, these do not hold for it. */
    private List<Region> regions(UnitYear of, LinearForm numerator, LinearForm denominator, Restrictions given) {
        for (int held = given.ordinal(); held >= 0; held--) {
            Optional<List<Region>> regions =
                    RegionSolver.solve(systems.build(of, numerator, denominator, Restrictions.values()[held]));
            if (regions.isPresent()) {
                return regions.get();
            }
        }
        throw new IllegalStateException(
                "[" + of.unit().code() + "] a variable has no value at all, expected min <= max");
    }
}
