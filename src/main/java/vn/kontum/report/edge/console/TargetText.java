package vn.kontum.report.edge.console;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.edge.console.words.Writing;

/** A target in signs that read the same in every language. */
final class TargetText {
    private TargetText() {}

    static String of(Target target, Writing writing) {
        String value = number(target.value(), writing);
        return switch (target.comparator()) {
            case GE -> "≥ " + value;
            case GT -> "> " + value;
            case LT -> "< " + value;
            case PLAN -> value;
            case RANGE -> number(target.min(), writing) + "–" + number(target.max(), writing);
            case APPROX -> "≈ " + value + " (±" + writing.exact(target.tolerancePercent()) + " %)";
            case DECREASE_GE -> "↓ ≥ " + value;
        };
    }

    private static String number(Optional<BigDecimal> number, Writing writing) {
        return number.map(writing::exact).orElse("");
    }
}
