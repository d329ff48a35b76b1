package vn.kontum.report.indicator.aggregation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression.Name;

/**
 * What stands behind an indicator.
 *
 * @param variables those in the formula, in its order
 * @param typed what units type for them: the variables themselves, or those that a derived one is made from
 */
public record FormulaTerms(Indicator indicator, List<Variable> variables, List<Variable> typed) {
    private static final Pattern SUM = Pattern.compile("[\\w\\s+()]+");

    public FormulaTerms {
        variables = List.copyOf(variables);
        typed = List.copyOf(typed);
    }

    public static FormulaTerms of(Indicator indicator, Catalogue catalogue) {
        List<Variable> variables = indicator.variables().stream()
                .map(code -> catalogue.variable(code).orElseThrow())
                .toList();
        Set<Variable> typed = new LinkedHashSet<>();
        variables.forEach(v -> sources(v, catalogue).filter(Variable::submitted).forEach(typed::add));
        return new FormulaTerms(indicator, variables, List.copyOf(typed));
    }

    private static Stream<Variable> sources(Variable variable, Catalogue catalogue) {
        return variable.derivation()
                .map(d -> d.names().stream()
                        .filter(name -> name.kind() != Name.Kind.FACT)
                        .map(name -> catalogue.variable(name.code()).orElseThrow()))
                .orElseGet(() -> Stream.of(variable));
    }

    /** What a unit must have typed in a quarter for its figures to count. */
    public List<Variable> asked(Unit unit, Period quarter) {
        return typed.stream().filter(v -> v.dueFrom(unit, quarter)).toList();
    }

    /** Whether the indicator can be figured in that quarter: all its variables are due. */
    public boolean dueIn(int quarter) {
        return indicator.dueQuarters().contains(quarter);
    }

    /**
     * The due quarters of the year up to a period that its year-to-date value rests on: of stocks only the last one.
     */
    public List<Period> quarters(Period upTo) {
        List<Period> due = IntStream.rangeClosed(1, upTo.quarter())
                .filter(this::dueIn)
                .mapToObj(q -> new Period(upTo.year(), q))
                .toList();
        boolean overTime = variables.stream().anyMatch(FormulaTerms::overTime);
        return overTime || due.isEmpty() ? due : due.subList(due.size() - 1, due.size());
    }

    /** How many quarters of the year after this one will still say something. */
    public int quartersLeft(Period period) {
        return (int) indicator.dueQuarters().stream()
                .filter(q -> q > period.quarter())
                .count();
    }

    /** Whether its value is a plain sum of flows, so that during the year it only ever grows. */
    public boolean accumulates() {
        return !variables.isEmpty()
                && variables.stream()
                        .allMatch(v ->
                                v.nature() == Variable.Nature.FLOW && v.min().signum() >= 0)
                && SUM.matcher(indicator.formula().source()).matches();
    }

    /** Whether all quarters of the year count for it, rather than the last one. */
    static boolean overTime(Variable variable) {
        return variable.overTime();
    }
}
