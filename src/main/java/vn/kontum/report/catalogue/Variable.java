package vn.kontum.report.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param reference the day or span that the figure speaks of
 * @param replacedBy codes of the variables that are asked in its place: no new form asks for it, older ones are read
 * @param older how the figure follows from what an older form asked, where that form did not ask for it
 * @param validity periods in which units are asked for it, defined like this
 * @param onForm who holds the figure, and what a form can fill in by itself
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
        String note,
        Reference reference,
        List<String> replacedBy,
        Optional<Expression> older,
        Validity validity,
        OnForm onForm) {

    /**
     * How a form shows the line.
     *
     * @param office code of the office of the unit that holds the figure; empty where nobody said
     * @param given what the form fills in by itself: a constant, figures of the quarter before, or a sum of other lines
     * @param when truth over facts of the unit; only units for which it holds are given the figure; empty: all
     */
    public record OnForm(String office, Optional<Expression> given, Optional<Expression> when) {
        /** Asked of everybody, and held by nobody knows whom. */
        public static final OnForm ASKED = new OnForm("", Optional.empty(), Optional.empty());
    }

    /** How quarterly values become a year-to-date value. */
    public enum Nature {
        /** State at a moment: the value of the last due quarter inside the year. */
        STOCK,
        /** Amount in a quarter: the sum of the quarters. */
        FLOW,
        /** State at the start of a quarter: the value of the first due quarter of the year. */
        OPENING,
        /** Mean over a quarter: the mean of the quarters. */
        AVERAGE,
        /** A fact of the unit that nobody types. */
        REFERENCE
    }

    /** The day or span that a figure speaks of. */
    public enum Reference {
        /** The reporting window, or its last day. */
        WINDOW,
        /** 31 December, whenever the window ends. */
        YEAR_END,
        /** The calendar quarter. */
        CALENDAR_QUARTER
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
        replacedBy = List.copyOf(replacedBy);
    }

    /** What the form of a unit fills in by itself, if the figures that it is made from are known. */
    public Optional<Expression> givenTo(Unit unit) {
        return onForm.given()
                .filter(given -> onForm.when()
                        .map(when -> when.evaluate(name -> unit.fact(name.code()))
                                .truth()
                                .orElse(false))
                        .orElse(true));
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

    /** Whether the quarters of a year add up, are averaged, or are opened by the first of them. */
    public boolean overTime() {
        return nature == Nature.FLOW || nature == Nature.AVERAGE || nature == Nature.OPENING;
    }

    /** Whether new forms no longer ask for it. */
    public boolean retired() {
        return !replacedBy.isEmpty();
    }

    /** Whether it states a day that is still to come when the window ends. */
    public boolean aheadOf(ReportingWindow window) {
        return reference == Reference.YEAR_END
                && window.to().isBefore(LocalDate.of(window.period().year(), 12, 31));
    }

    /** Whether a unit must report it in a period: both exist then, and it is due. */
    public boolean dueFrom(Unit unit, Period period) {
        return assignedTo(unit) && unit.in(period) && dueIn(period);
    }

    /** The last quarter before a period in which it was due, whether or not it existed then. */
    public Period previousDue(Period period) {
        Period before = period.previous();
        while (!dueQuarters.contains(before.quarter())) {
            before = before.previous();
        }
        return before;
    }

    /** Whether units report it in a period; in an annual closing only what speaks of 31 December. */
    public boolean dueIn(Period period) {
        return dueQuarters.contains(period.quarter())
                && validity.in(period)
                && (!period.closing() || reference == Reference.YEAR_END);
    }

    /** Whether somebody types it. */
    public boolean submitted() {
        return assignment != Assignment.DERIVED && assignment != Assignment.REFERENCE;
    }
}
