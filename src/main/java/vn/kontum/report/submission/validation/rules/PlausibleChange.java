package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * A figure against the unit's own figure of the previous due quarter, or of the same quarter of the year before. Where the unit
 * reported nothing in the previous one, the newest before it counts, and may be further off.
 */
final class PlausibleChange implements ProgrammedRule {
    private final boolean lastYear;

    private PlausibleChange(boolean lastYear) {
        this.lastYear = lastYear;
    }

    static PlausibleChange againstPrevious() {
        return new PlausibleChange(false);
    }

    static PlausibleChange againstLastYear() {
        return new PlausibleChange(true);
    }

    @Override
    public String name() {
        return lastYear ? "change-last-year" : "change-previous";
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return validationContext.subjects(rule).stream()
                .flatMap(variable -> doubt(variable, validationContext).stream())
                .toList();
    }

    private Optional<Suspicion> doubt(Variable variable, ValidationContext validationContext) {
        Optional<BigDecimal> value = validationContext.value(variable.code());
        Optional<KnownFigure> last = lastYear ? Optional.empty() : validationContext.lastDue(variable);
        Optional<BigDecimal> before =
                lastYear ? validationContext.lastYear(variable.code()) : last.map(KnownFigure::value);
        Optional<Plausibility> plausible =
                validationContext.catalogue().bounds().plausibility(variable.code());
        if (value.isEmpty() || before.isEmpty() || plausible.isEmpty()) {
            return Optional.empty();
        }
        PlausibleInterval span = PlausibleInterval.around(
                before.get(),
                lastYear
                        ? plausible.get().lastYear()
                        : plausible.get().previous().over(validationContext.dueSince(variable, last.orElseThrow())),
                plausible.get().floor(),
                new UsualFigure(variable, validationContext).alone().orElseThrow());
        return span.holds(value.get())
                ? Optional.empty()
                : Optional.of(span.doubt(variable, value.get(), Map.of("previous", before.get())));
    }
}
