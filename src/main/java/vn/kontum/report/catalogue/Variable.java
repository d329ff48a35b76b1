package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.expression.Expression;

/**
 * One figure that units type, or that the system derives or knows.
 *
 * @param code stable identifier, also in {@code IN_<code>}
 * @param group heading on the form, Vietnamese
 * @param nature how it adds up over time
 * @param type whole or decimal numbers
 * @param decimals digits after the comma, 0 for whole numbers
 * @param min smallest plausible value (inclusive)
 * @param max largest plausible value of one unit in one quarter (inclusive)
 * @param assignment which units supply it
 * @param department code of the department ({@code 62.SYT}) where {@link Assignment} names one
 * @param dueQuarters quarters (1–4) in which it must be reported
 * @param required whether a blank cell is an error
 * @param derivation formula over other variables, for derived ones only
 */
public record Variable(
        String code,
        String nameVi,
        String nameEn,
        String measureVi,
        String measureEn,
        String group,
        Nature nature,
        Type type,
        int decimals,
        BigDecimal min,
        BigDecimal max,
        Assignment assignment,
        Optional<String> department,
        Set<Integer> dueQuarters,
        boolean required,
        Optional<Expression> derivation,
        String note) {

    /** How quarterly values become a year-to-date value. */
    public enum Nature {
        /** State at a moment: the value of the last due quarter inside the year. */
        STOCK,
        /** Amount in a quarter: the sum of the quarters. */
        FLOW,
        /** Mean over a quarter: the mean of the quarters. */
        AVERAGE,
        /** A fact of the unit that nobody types. */
        REFERENCE
    }

    /** What a cell may hold. */
    public enum Type {
        INTEGER,
        DECIMAL
    }

    /** Which units supply a variable; the province value is the sum over them. */
    public enum Assignment {
        DISTRICTS,
        DEPARTMENT,
        DISTRICTS_AND_DEPARTMENT,
        DERIVED,
        REFERENCE
    }

    public Variable {
        dueQuarters = Set.copyOf(dueQuarters);
    }

    /** Whether a unit must find this variable on its form, in any quarter. */
    public boolean assignedTo(Unit unit) {
        return switch (assignment) {
            case DISTRICTS -> unit.level() == Unit.Level.DISTRICT;
            case DEPARTMENT -> department.filter(unit.code()::equals).isPresent();
            case DISTRICTS_AND_DEPARTMENT ->
                unit.level() == Unit.Level.DISTRICT
                        || department.filter(unit.code()::equals).isPresent();
            case DERIVED, REFERENCE -> false;
        };
    }

    public boolean dueIn(Period period) {
        return dueQuarters.contains(period.quarter());
    }

    /** Whether somebody types it. */
    public boolean submitted() {
        return assignment != Assignment.DERIVED && assignment != Assignment.REFERENCE;
    }
}
