package vn.kontum.report.xlsx.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The functions and constants that conditions of conditional formats are worked out with; others are not. */
final class ConditionFunctions {
    private ConditionFunctions() {}

    /**
     * @param name in capital letters
     * @param arguments in their order, those not worked out as empty
     * @return empty where the function is none of these, or what it gives depends on what was not worked out
     */
    static Optional<ConditionValue> apply(String name, List<Optional<ConditionValue>> arguments) {
        Optional<ConditionValue> first = arguments.isEmpty()
                ? Optional.empty()
                : arguments.get(0).filter(value -> value.kind() != ConditionValue.Kind.FAILED);
        return switch (name) {
            case "TRUE" -> Optional.of(ConditionValue.of(true));
            case "FALSE" -> Optional.of(ConditionValue.of(false));
            case "AND" -> joined(arguments, false);
            case "OR" -> joined(arguments, true);
            case "NOT" ->
                first.filter(value -> value.kind() != ConditionValue.Kind.TEXT)
                        .map(value -> ConditionValue.of(!value.holds()));
            case "ISNUMBER" -> first.map(value -> ConditionValue.of(value.kind() == ConditionValue.Kind.NUMBER));
            case "ISTEXT" -> first.map(value -> ConditionValue.of(value.kind() == ConditionValue.Kind.TEXT));
            case "ISBLANK" -> first.map(value -> ConditionValue.of(value.kind() == ConditionValue.Kind.BLANK));
            case "ISERROR" -> first.map(value -> ConditionValue.of(false));
            case "TRIM" ->
                first.map(value ->
                        ConditionValue.of(value.words().replaceAll(" +", " ").replaceAll("^ | $", "")));
            case "LEN" ->
                first.map(value ->
                        ConditionValue.of(BigDecimal.valueOf(value.words().length())));
            default -> Optional.empty();
        };
    }

    /** What is not worked out may be an error, which makes everything one; blank cells and texts are left out or are errors. */
    private static Optional<ConditionValue> joined(List<Optional<ConditionValue>> given, boolean any) {
        boolean sure = !given.isEmpty()
                && given.stream()
                        .allMatch(value -> value.filter(ConditionValue::decides).isPresent());
        if (sure) {
            boolean decided = given.stream().flatMap(Optional::stream).anyMatch(value -> value.holds() == any);
            return Optional.of(ConditionValue.of(decided == any));
        }
        Predicate<Optional<ConditionValue>> fails =
                value -> value.filter(v -> v.kind() == ConditionValue.Kind.FAILED || v.decides() && !v.holds())
                        .isPresent();
        boolean failed = any
                ? !given.isEmpty() && given.stream().allMatch(fails)
                : given.stream().anyMatch(fails);
        return failed ? Optional.of(ConditionValue.FAILED) : Optional.empty();
    }
}
