package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Plausibility;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * A figure about 10, 100, 1.000 or 1.000.000 times the one before: a slip of the unit of measure or of the decimal
 * sign.
 */
final class ScaleOutlier implements ProgrammedRule {
    private static final List<BigDecimal> SCALES =
            Stream.of(10, 100, 1_000, 1_000_000).map(BigDecimal::valueOf).toList();
    /**
     * How near to a power of ten a ratio must be; growth hits the band by chance now and then, hence only a warning.
     */
    private static final BigDecimal BAND = new BigDecimal("0.1");
    /** The larger figure must be at least this, since small counts multiply for good reasons. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "scale-jump";
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return ValidationContext.among(validationContext.asked(), rule).stream()
                .flatMap(variable -> jump(variable, validationContext).stream())
                .toList();
    }

    private static Optional<Suspicion> jump(Variable variable, ValidationContext validationContext) {
        Optional<BigDecimal> now = validationContext.value(variable.code());
        Optional<BigDecimal> before = validationContext.previous(variable.code());
        if (now.isEmpty()
                || before.isEmpty()
                || now.get().signum() <= 0
                || before.get().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal larger = now.get().max(before.get());
        BigDecimal ratio = larger.divide(now.get().min(before.get()), MathContext.DECIMAL64);
        return SCALES.stream()
                .filter(scale -> larger.compareTo(LARGE) >= 0 && near(ratio, scale))
                .findFirst()
                .map(scale -> new Suspicion(
                        variable.code(),
                        words(
                                validationContext.catalogue().bounds().plausibility(variable.code()),
                                now.get(),
                                before.get(),
                                scale,
                                proposed(variable, now.get(), before.get(), scale))));
    }

    /** The ends of what is plausible tell a slip from a season that multiplies a figure by chance. */
    private static Map<String, Object> words(
            Optional<Plausibility> plausible,
            BigDecimal now,
            BigDecimal before,
            BigDecimal scale,
            BigDecimal proposed) {
        Map<String, Object> words =
                new HashMap<>(Map.of("value", now, "previous", before, "other", scale, "expected", proposed));
        plausible
                .map(p -> PlausibleInterval.around(before, p.previous(), p.floor(), proposed))
                .ifPresent(interval -> {
                    words.put("low", interval.low());
                    words.put("high", interval.high());
                });
        return words;
    }

    /** What the unit may have meant: the same digits at the scale of the figure before. */
    private static BigDecimal proposed(Variable variable, BigDecimal now, BigDecimal before, BigDecimal scale) {
        BigDecimal meant = now.compareTo(before) > 0 ? now.divide(scale) : now.multiply(scale);
        return PlausibleInterval.rounded(meant, variable, RoundingMode.HALF_UP);
    }

    private static boolean near(BigDecimal ratio, BigDecimal scale) {
        return ratio.subtract(scale).abs().compareTo(scale.multiply(BAND)) <= 0;
    }
}
