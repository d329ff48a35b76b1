package vn.kontum.report.web;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.web.format.ViewFormatter;

/** A target in signs that read the same in every language. */
public final class TargetFormatter {
    private TargetFormatter() {}

    public static String of(Target target, ViewFormatter formatter) {
        String value = number(target.value(), formatter);
        return switch (target.comparator()) {
            case GE -> "≥ " + value;
            case GT -> "> " + value;
            case LT -> "< " + value;
            case PLAN -> value;
            case RANGE -> number(target.min(), formatter) + "–" + number(target.max(), formatter);
            case APPROX -> "≈ " + value + " (±" + formatter.exact(target.tolerancePercent()) + " %)";
            case DECREASE_GE -> "↓ ≥ " + value;
        };
    }

    private static String number(Optional<BigDecimal> number, ViewFormatter formatter) {
        return number.map(formatter::exact).orElse("");
    }
}
