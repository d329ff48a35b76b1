package vn.kontum.report.indicator.completion;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitChanges;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * One unit in the quarters of a year up to a period, and what it reported before. Keeps what it was asked, for every indicator
 * asks again. Not thread-safe.
 */
final class UnitYear {
    private final Unit unit;
    private final Period upTo;
    private final KnownValues known;
    private final Map<String, Variable> variables;
    private final UnitChanges changes;
    private final Map<PeriodVariable, Optional<LinearForm>> forms = new HashMap<>();
    private final Map<PeriodVariable, Map<RuleClauses.Instance, List<List<LinearForm>>>> rules = new HashMap<>();
    private final Map<PeriodVariable, Map<LimitClauses.Instance, List<List<LinearForm>>>> limits = new HashMap<>();

    /**
     * What the catalogue says.
     *
     * @param variables all of the catalogue by code
     */
    record Definitions(Map<String, Variable> variables, UnitChanges changes) {}

    UnitYear(Unit unit, Period upTo, KnownValues known, Definitions definitions) {
        this.unit = unit;
        this.upTo = upTo;
        this.known = known;
        this.variables = definitions.variables();
        this.changes = definitions.changes();
    }

    Unit unit() {
        return unit;
    }

    Period upTo() {
        return upTo;
    }

    Map<String, Variable> variables() {
        return variables;
    }

    /** The rules around an item, looked up once. */
    Map<RuleClauses.Instance, List<List<LinearForm>>> rules(PeriodVariable item, RuleClauses of) {
        return rules.computeIfAbsent(item, c -> of.around(c, this));
    }

    /** The limits around an item, looked up once. */
    Map<LimitClauses.Instance, List<List<LinearForm>>> limits(PeriodVariable item, LimitClauses of) {
        return limits.computeIfAbsent(item, c -> of.around(c, this));
    }

    /** Whether the unit was another one then: its own figures of the two periods cannot be compared. */
    boolean reformed(Period from, Period to) {
        return changes.changesArea(unit.code(), from, to);
    }

    Variable variable(String code) {
        return Optional.ofNullable(variables.get(code)).orElseThrow();
    }

    Optional<Rational> known(PeriodVariable item) {
        return known.value(unit.code(), item.period(), item.variable()).map(Rational::of);
    }

    /** Whether the unit must report an item in the year: unknown, but somebody could still fill it in. */
    boolean asked(PeriodVariable item) {
        Variable variable = variable(item.variable());
        return item.period().year() == upTo.year()
                && item.period().compareTo(upTo) <= 0
                && variable.dueFrom(unit, item.period());
    }

    /** The known number, or the item as an unknown one; empty for what was not asked for and is not known. */
    Optional<LinearForm> form(PeriodVariable item) {
        return forms.computeIfAbsent(item, this::newForm);
    }

    private Optional<LinearForm> newForm(PeriodVariable item) {
        return known(item)
                .map(LinearForm::constant)
                .or(() -> asked(item) ? Optional.of(LinearForm.of(item)) : Optional.empty());
    }

    Optional<Rational> fact(String name) {
        return unit.fact(name).map(Rational::of);
    }

    Domain domain(PeriodVariable item) {
        Variable variable = variable(item.variable());
        return new Domain(
                Rational.of(variable.min()), Rational.of(variable.max()), variable.type() == Variable.Type.INTEGER);
    }

    boolean whole(String variable) {
        return variable(variable).type() == Variable.Type.INTEGER;
    }

    static Rational quarters(Period from, Period to) {
        return Rational.of(to.quartersAfter(from));
    }

    static Rational number(BigDecimal value) {
        return Rational.of(value);
    }
}
