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
    private final Map<Cell, Optional<LinearForm>> forms = new HashMap<>();
    private final Map<Cell, Map<RuleClauses.Instance, List<List<LinearForm>>>> rules = new HashMap<>();
    private final Map<Cell, Map<LimitClauses.Instance, List<List<LinearForm>>>> limits = new HashMap<>();

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

    /** The rules around a cell, looked up once. */
    Map<RuleClauses.Instance, List<List<LinearForm>>> rules(Cell cell, RuleClauses of) {
        return rules.computeIfAbsent(cell, c -> of.around(c, this));
    }

    /** The limits around a cell, looked up once. */
    Map<LimitClauses.Instance, List<List<LinearForm>>> limits(Cell cell, LimitClauses of) {
        return limits.computeIfAbsent(cell, c -> of.around(c, this));
    }

    /** Whether the unit was another one then: its own figures of the two periods cannot be compared. */
    boolean reformed(Period from, Period to) {
        return changes.touch(unit.code(), from, to);
    }

    Variable variable(String code) {
        return Optional.ofNullable(variables.get(code)).orElseThrow();
    }

    Optional<Rational> known(Cell cell) {
        return known.value(unit.code(), cell.period(), cell.variable()).map(Rational::of);
    }

    /** Whether the unit must report a cell in the year: unknown, but somebody could still fill it in. */
    boolean asked(Cell cell) {
        Variable variable = variable(cell.variable());
        return cell.period().year() == upTo.year()
                && cell.period().compareTo(upTo) <= 0
                && variable.dueFrom(unit, cell.period());
    }

    /** The known number, or the cell as an unknown one; empty for what was not asked for and is not known. */
    Optional<LinearForm> form(Cell cell) {
        return forms.computeIfAbsent(cell, this::newForm);
    }

    private Optional<LinearForm> newForm(Cell cell) {
        return known(cell)
                .map(LinearForm::constant)
                .or(() -> asked(cell) ? Optional.of(LinearForm.of(cell)) : Optional.empty());
    }

    Optional<Rational> fact(String name) {
        return unit.fact(name).map(Rational::of);
    }

    Domain domain(Cell cell) {
        Variable variable = variable(cell.variable());
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
