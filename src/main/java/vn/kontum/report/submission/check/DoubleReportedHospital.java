package vn.kontum.report.submission.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.CodedCheck;
import vn.kontum.report.submission.Scrutiny;

/** The same beds reported by a district and by the department: a hospital counts once, by place or by department. */
final class DoubleReportedHospital implements CodedCheck {

    @Override
    public String name() {
        return "double-reported-hospital";
    }

    @Override
    public boolean comparesUnits() {
        return true;
    }

    @Override
    public List<Doubt> doubts(Rule rule, Scrutiny scrutiny) {
        return rule.subjects().stream()
                .flatMap(code -> scrutiny.catalogue().variable(code).stream())
                .flatMap(variable -> twice(variable, scrutiny).stream())
                .toList();
    }

    private static Optional<Doubt> twice(Variable variable, Scrutiny scrutiny) {
        Optional<BigDecimal> own = scrutiny.value(variable.code()).filter(v -> v.signum() > 0);
        return own.flatMap(value -> scrutiny.catalogue().suppliers(variable).stream()
                .filter(other -> other.level() != scrutiny.unit().level())
                .filter(other -> scrutiny.of(other, variable.code())
                        .filter(beds -> beds.compareTo(value) == 0)
                        .isPresent())
                .findFirst()
                .map(other -> new Doubt(variable.code(), Map.of("value", value, "other", other))));
    }
}
