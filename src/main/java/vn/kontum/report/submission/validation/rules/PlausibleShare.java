package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * A figure against its own denominator: as a part of it, and against the part that it was in the previous due quarter.
 */
final class PlausibleShare implements ProgrammedRule {

    @Override
    public String name() {
        return "share-of-whole";
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return validationContext.subjects(rule).stream()
                .flatMap(variable -> doubt(variable, validationContext).stream())
                .toList();
    }

    private static Optional<Suspicion> doubt(Variable variable, ValidationContext validationContext) {
        Optional<Plausibility> plausible =
                validationContext.catalogue().bounds().plausibility(variable.code());
        Optional<Plausibility.Share> share = plausible.flatMap(Plausibility::share);
        Optional<BigDecimal> value = validationContext.value(variable.code());
        Optional<BigDecimal> whole = share.flatMap(s -> validationContext.whole(validationContext.unit(), s.of()));
        if (value.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        PlausibleInterval span = span(variable, plausible.orElseThrow(), whole.get(), validationContext);
        Map<String, Object> words = Map.of(
                "previous",
                whole.get(),
                "other",
                validationContext.catalogue().variable(share.orElseThrow().of()).orElseThrow());
        return span.holds(value.get()) ? Optional.empty() : Optional.of(span.doubt(variable, value.get(), words));
    }

    private static PlausibleInterval span(
            Variable variable, Plausibility plausible, BigDecimal whole, ValidationContext validationContext) {
        Plausibility.Share share = plausible.share().orElseThrow();
        PlausibleInterval wide = PlausibleInterval.part(whole, share.bounds(), plausible.floor());
        BigDecimal expected = new UsualFigure(variable, validationContext)
                .of(share.of(), whole)
                .orElse(wide.expected());
        Optional<BigDecimal> before = UsualFigure.share(
                        validationContext.previousDue(variable), validationContext.previousWhole(variable, share.of()))
                .map(whole::multiply);
        if (before.isEmpty()) {
            return new PlausibleInterval(wide.low(), wide.high(), expected);
        }
        BigDecimal room = share.change()
                .map(change -> whole.multiply(change).add(plausible.floor()))
                .orElse(wide.high().subtract(wide.low()).add(before.get()));
        return new PlausibleInterval(
                wide.low().max(before.get().subtract(room)),
                wide.high().min(before.get().add(room)),
                expected);
    }
}
