package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/** The same beds reported by a district and by the department: a hospital counts once, by place or by department. */
final class DoubleReportedHospital implements ProgrammedRule {

    @Override
    public String name() {
        return "double-reported-hospital";
    }

    @Override
    public boolean comparesUnits() {
        return true;
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return rule.subjects().stream()
                .flatMap(code -> validationContext.catalogue().variable(code).stream())
                .flatMap(variable -> twice(variable, validationContext).stream())
                .toList();
    }

    private static Optional<Suspicion> twice(Variable variable, ValidationContext validationContext) {
        Optional<BigDecimal> own = validationContext.value(variable.code()).filter(v -> v.signum() > 0);
        return own.flatMap(value -> validationContext.catalogue().reportingUnits().stream()
                .filter(other -> other.level() != validationContext.unit().level() && variable.assignedTo(other))
                .filter(other -> validationContext
                        .of(other, variable.code())
                        .filter(beds -> beds.compareTo(value) == 0)
                        .isPresent())
                .findFirst()
                .map(other -> new Suspicion(variable.code(), Map.of("value", value, "other", other))));
    }
}
