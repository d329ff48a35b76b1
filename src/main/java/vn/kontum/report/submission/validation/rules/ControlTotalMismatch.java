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
    public List<Suspicion> doubts(Rule rule, ValidationContext scrutiny) {
        return rule.subjects().stream()
                .flatMap(code -> difference(code, scrutiny).stream())
                .toList();
    }

    private static Optional<Suspicion> difference(String code, ValidationContext scrutiny) {
        Optional<BigDecimal> control = control(code, scrutiny);
        Optional<BigDecimal> sum = control.isPresent() ? sum(code, scrutiny) : Optional.empty();
        return sum.filter(total -> apart(total, control.orElseThrow()))
                .map(total -> new Suspicion(code, Map.of("value", total, "other", control.orElseThrow())));
    }

    private static Optional<BigDecimal> control(String code, ValidationContext scrutiny) {
        String province = scrutiny.catalogue().province().code();
        return scrutiny.catalogue()
                .published(province, code, scrutiny.period().code())
                .filter(figure -> figure.qualifier().isEmpty())
                .map(ReferenceFigure::value);
    }

    private static Optional<BigDecimal> sum(String code, ValidationContext scrutiny) {
        Optional<Variable> variable = scrutiny.catalogue().variable(code);
        List<Optional<BigDecimal>> parts = variable.stream()
                .flatMap(v -> scrutiny.catalogue().suppliers(v).stream())
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .map(unit -> unit.equals(scrutiny.unit()) ? scrutiny.value(code) : scrutiny.of(unit, code))
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
