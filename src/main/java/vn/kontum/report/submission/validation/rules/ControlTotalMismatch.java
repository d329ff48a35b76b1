package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * The districts together against the provincial control total that was published for the period. Says nothing until the
 * last district has reported.
 */
final class ControlTotalMismatch implements ProgrammedRule {
    /** Half a percent: the tolerance of rule R45. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    @Override
    public String name() {
        return "sum-against-department";
    }

    @Override
    public boolean comparesUnits() {
        return true;
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return rule.subjects().stream()
                .flatMap(code -> difference(code, validationContext).stream())
                .toList();
    }

    private static Optional<Suspicion> difference(String code, ValidationContext validationContext) {
        Optional<BigDecimal> control = control(code, validationContext);
        Optional<BigDecimal> sum = control.isPresent() ? sum(code, validationContext) : Optional.empty();
        return sum.filter(total -> apart(total, control.orElseThrow()))
                .map(total -> new Suspicion(code, Map.of("value", total, "other", control.orElseThrow())));
    }

    private static Optional<BigDecimal> control(String code, ValidationContext validationContext) {
        String province = validationContext.catalogue().province().code();
        return validationContext
                .catalogue()
                .published(province, code, validationContext.period().code())
                .filter(figure -> figure.qualifier().isEmpty())
                .map(ReferenceFigure::value);
    }

    private static Optional<BigDecimal> sum(String code, ValidationContext validationContext) {
        Optional<Variable> variable = validationContext.catalogue().variable(code);
        List<Optional<BigDecimal>> parts = variable.stream()
                .flatMap(v -> validationContext.catalogue().suppliers(v).stream())
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .map(unit -> unit.equals(validationContext.unit())
                        ? validationContext.value(code)
                        : validationContext.of(unit, code))
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(Optional::isPresent)
                ? Stream.concat(Stream.of(Optional.of(BigDecimal.ZERO)), parts.stream())
                        .flatMap(Optional::stream)
                        .reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static boolean apart(BigDecimal sum, BigDecimal control) {
        return sum.subtract(control).abs().compareTo(control.abs().multiply(TOLERANCE)) > 0;
    }
}
