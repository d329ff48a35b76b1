package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;

/** What a unit adds to the total of a variable. */
record UnitContributions(Observations observations) {

    Optional<BigDecimal> of(Unit unit, Variable variable, Period quarter) {
        if (variable.assignment() == Variable.Assignment.REFERENCE) {
            return unit.fact(variable.code());
        }
        if (variable.derivation().isPresent()) {
            return variable.derivation()
                    .get()
                    .evaluate(name -> typed(unit, name.code(), quarter))
                    .number();
        }
        return variable.assignedTo(unit) ? typed(unit, variable.code(), quarter) : Optional.empty();
    }

    Optional<BigDecimal> typed(Unit unit, String variable, Period quarter) {
        return observations.value(unit.code(), quarter, variable);
    }

    /** Whether a unit typed everything that was asked of it. */
    boolean complete(Unit unit, FormulaTerms terms, Period quarter) {
        return terms.asked(unit, quarter).stream()
                .allMatch(v -> typed(unit, v.code(), quarter).isPresent());
    }
}
