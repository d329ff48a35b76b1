package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * The first figure of a department by itself. Nobody is like a department, many of its figures are no part of another one, and
 * nothing stands before the first one: what is left is the size that such a figure can have at all.
 */
final class PlausibleFigure implements ProgrammedRule {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public String name() {
        return "figure-of-department";
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        if (validationContext.unit().level() != Unit.Level.DEPARTMENT) {
            return List.of();
        }
        return validationContext.subjects(rule).stream()
                .flatMap(variable -> doubt(variable, validationContext).stream())
                .toList();
    }

    private static Optional<Suspicion> doubt(Variable variable, ValidationContext validationContext) {
        Optional<BigDecimal> value = validationContext.value(variable.code());
        boolean first = validationContext.lastDue(variable).isEmpty();
        return validationContext
                .catalogue()
                .bounds()
                .plausibility(variable.code())
                .flatMap(Plausibility::department)
                .map(PlausibleFigure::span)
                .filter(span -> first && value.isPresent() && !span.holds(value.get()))
                .map(span -> span.doubt(variable, value.orElseThrow(), Map.of()));
    }

    /** Expected is what is as many times the smallest as the largest is of it. */
    private static PlausibleInterval span(Plausibility.Ends ends) {
        BigDecimal middle = ends.low().signum() == 0
                ? ends.high().multiply(HALF)
                : ends.low().multiply(ends.high()).sqrt(MathContext.DECIMAL64);
        return new PlausibleInterval(ends.low(), ends.high(), middle);
    }
}
