package vn.kontum.report.publication.contribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.indicator.aggregation.FormulaTerms;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.submission.ReportedValue;

/** What one unit contributes to one variable of an indicator in one quarter. */
record UnitContribution(Observations observations) {

    UnitCell of(Unit unit, Variable variable, FormulaTerms terms, Period quarter) {
        List<Variable> asked = terms.asked(unit, quarter);
        if (asked.isEmpty() || !supplies(unit, variable, asked)) {
            return UnitCell.absent(MissingValue.NOT_ASKED);
        }
        Optional<BigDecimal> given = given(unit, variable, quarter);
        if (given.isEmpty()) {
            return UnitCell.absent(
                    status(unit, variable, quarter, ReportedValue.Status.NOT_ASKED)
                            ? MissingValue.NOT_ASKED
                            : MissingValue.NOT_AVAILABLE);
        }
        boolean complete =
                asked.stream().allMatch(v -> typed(unit, quarter, v.code()).isPresent());
        return complete
                ? new UnitCell.Number(given.get(), status(unit, variable, quarter, ReportedValue.Status.NIL))
                : new UnitCell.NotCounted(given.get());
    }

    private static boolean supplies(Unit unit, Variable variable, List<Variable> asked) {
        return switch (variable.assignment()) {
            case REFERENCE -> unit.fact(variable.code()).isPresent();
            case DERIVED ->
                variable.derivation().orElseThrow().names().stream()
                        .allMatch(name -> asked.stream().anyMatch(v -> v.code().equals(name.code())));
            default -> asked.contains(variable);
        };
    }

    private Optional<BigDecimal> given(Unit unit, Variable variable, Period quarter) {
        if (variable.assignment() == Variable.Assignment.REFERENCE) {
            return unit.fact(variable.code());
        }
        Optional<Expression> derivation = variable.derivation();
        return derivation.isPresent()
                ? derivation
                        .get()
                        .evaluate(name -> typed(unit, quarter, name.code()))
                        .number()
                : typed(unit, quarter, variable.code());
    }

    private Optional<BigDecimal> typed(Unit unit, Period quarter, String variable) {
        return observations.value(unit.code(), quarter, variable);
    }

    private boolean status(Unit unit, Variable variable, Period quarter, ReportedValue.Status status) {
        return observations
                .find(unit.code(), quarter, variable.code())
                .map(Observation::status)
                .filter(status::equals)
                .isPresent();
    }
}
