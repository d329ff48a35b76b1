package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.prior.KnownFigure;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * What a unit is expected to report, by its own earlier figures. Flows have seasons, so the same quarter of the year before tells
 * more of them than the quarter before; of everything else the last figure tells most.
 */
record UsualFigure(Variable variable, ValidationContext validationContext) {

    /** Its figure of the quarter that tells most, else of the other one, else the newest; empty where it reported in none. */
    Optional<BigDecimal> alone() {
        return first(validationContext.previousDue(variable), validationContext.lastYear(variable.code()))
                .or(() -> validationContext.lastDue(variable).map(KnownFigure::value));
    }

    /** The part of a whole that it was in the quarter that tells most, of this whole; else as {@link #alone()}. */
    Optional<BigDecimal> of(String code, BigDecimal whole) {
        return first(
                        share(validationContext.previousDue(variable), validationContext.previousWhole(variable, code)),
                        share(validationContext.lastYear(variable.code()), validationContext.lastYearWhole(code)))
                .map(whole::multiply)
                .or(this::alone);
    }

    /** The part that a figure was of its whole; empty where either is unknown or the whole is 0. */
    static Optional<BigDecimal> share(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return whole.filter(w -> w.signum() > 0).flatMap(w -> part.map(p -> p.divide(w, MathContext.DECIMAL64)));
    }

    private Optional<BigDecimal> first(Optional<BigDecimal> before, Optional<BigDecimal> lastYear) {
        return variable.nature() == Variable.Nature.FLOW ? lastYear.or(() -> before) : before.or(() -> lastYear);
    }
}
