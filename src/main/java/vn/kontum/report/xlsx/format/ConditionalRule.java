package vn.kontum.report.xlsx.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellKind;

/**
 * A rule of a conditional format: when it applies, and what it then does to the value that a person sees.
 *
 * @param type as the file names it, {@code cellIs} or {@code expression} above all
 * @param operator of {@code cellIs}
 * @param text that rules about texts look for
 * @param formulas as the file writes them, for the cell at the top left of the range
 * @param priority the lower, the earlier a rule is asked
 * @param stops whether no later rule is asked where this one applies
 * @param numberFormat that takes the place of that of the cell
 * @param conceals whether the value may become hard to see
 */
public record ConditionalRule(
        String type,
        String operator,
        String text,
        List<String> formulas,
        int priority,
        boolean stops,
        Optional<String> numberFormat,
        boolean conceals) {

    /** The conditions of these rules as programs spell them, for a text, a cell and the length of the text. */
    private static final Map<String, List<String>> SPELLED = Map.of(
            "containsBlanks", List.of("LEN(TRIM(%2$s))=0"),
            "notContainsBlanks", List.of("LEN(TRIM(%2$s))>0"),
            "containsErrors", List.of("ISERROR(%2$s)"),
            "notContainsErrors", List.of("NOT(ISERROR(%2$s))"),
            "containsText", List.of("NOT(ISERROR(SEARCH(%1$s,%2$s)))"),
            "notContainsText", List.of("ISERROR(SEARCH(%1$s,%2$s))"),
            "beginsWith", List.of("LEFT(%2$s,LEN(%1$s))=%1$s", "LEFT(%2$s,%3$d)=%1$s"),
            "endsWith", List.of("RIGHT(%2$s,LEN(%1$s))=%1$s", "RIGHT(%2$s,%3$d)=%1$s"));

    private static final Pattern JOKER = Pattern.compile("[*?~]");
    private static final Pattern POINT = Pattern.compile("[.,]");

    public ConditionalRule {
        formulas = List.copyOf(formulas);
    }

    /** The rule without its condition: it may apply. */
    public ConditionalRule untold() {
        return new ConditionalRule("", "", "", List.of(), priority, stops, numberFormat, conceals);
    }

    /**
     * The rule as it stands; without its condition where the formula beside its type says something else than the type, so that
     * programs may go by either.
     *
     * @param corners for which of these cells a formula is written, as programs see it
     */
    public ConditionalRule writtenFor(Set<CellAddress> corners) {
        return SPELLED.containsKey(type) && corners.stream().noneMatch(this::usual) ? untold() : this;
    }

    /**
     * Whether the rule, as {@link #writtenFor} left it, applies to a cell that holds something; empty where that is not worked out, or depends on the cell for which a
     * formula is written.
     *
     * @param corners for which of these cells a formula is written, as programs see it
     * @param cells the other cells of the sheet; empty for a blank one
     */
    public Optional<Boolean> applies(Cell cell, Set<CellAddress> corners, Function<CellAddress, Optional<Cell>> cells) {
        if (SPELLED.containsKey(type)) {
            return told(cell);
        }
        Set<Optional<Boolean>> found = corners.stream()
                .map(corner -> computed(cell, new ConditionFormula(cell.address(), corner, cells)))
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    private Optional<Boolean> computed(Cell cell, ConditionFormula worked) {
        return switch (type) {
            case "expression" -> formulas.isEmpty() ? Optional.empty() : worked.holds(formulas.get(0));
            case "cellIs" -> ConditionValue.of(cell).flatMap(value -> compared(value, worked));
            default -> Optional.empty();
        };
    }

    /** What the type says by itself. */
    private Optional<Boolean> told(Cell cell) {
        Optional<ConditionValue> value = ConditionValue.of(cell);
        return switch (type) {
            case "containsBlanks" -> value.map(v -> blank(v.words()));
            case "notContainsBlanks" -> value.map(v -> !blank(v.words()));
            case "containsErrors" -> Optional.of(cell.kind() == CellKind.ERROR);
            case "notContainsErrors" -> Optional.of(cell.kind() != CellKind.ERROR);
            case "containsText" -> sought(value).map(v -> lower(v).contains(lower(text)));
            case "notContainsText" -> sought(value).map(v -> !lower(v).contains(lower(text)));
            case "beginsWith" -> spelled(value).map(v -> lower(v).startsWith(lower(text)));
            default -> spelled(value).map(v -> lower(v).endsWith(lower(text)));
        };
    }

    /** Whether the formula beside the type says the same as the type. */
    private boolean usual(CellAddress corner) {
        String quoted = '"' + text.replace("\"", "\"\"") + '"';
        return formulas.isEmpty()
                || Objects.requireNonNull(SPELLED.get(type)).stream()
                        .map(condition -> String.format(Locale.ROOT, condition, quoted, corner.a1(), text.length()))
                        .anyMatch(formulas.get(0).strip()::equals);
    }

    /** The words of a cell in which a text is looked for, in which some signs stand for others. */
    private Optional<String> sought(Optional<ConditionValue> value) {
        return JOKER.matcher(text).find() ? Optional.empty() : spelled(value);
    }

    /** The words of a cell; empty where they depend on the language of the program, or no text is named to hold them against. */
    private Optional<String> spelled(Optional<ConditionValue> value) {
        return value.filter(v -> !text.isEmpty() && v.kind() != ConditionValue.Kind.TRUTH)
                .filter(v -> v.kind() == ConditionValue.Kind.TEXT
                        || v.words().indexOf('.') < 0
                        || !POINT.matcher(text).find())
                .map(ConditionValue::words);
    }

    private static boolean blank(String words) {
        return words.chars().allMatch(sign -> sign == ' ');
    }

    /** Not worked out where a text would be more than a number, or the other way round, which only some programs say. */
    private Optional<Boolean> compared(ConditionValue cell, ConditionFormula worked) {
        Optional<ConditionValue> first = operand(worked, 0);
        Optional<ConditionValue> second = operand(worked, 1);
        Optional<Boolean> holds = switch (operator) {
            case "lessThan" -> first.flatMap(limit -> cell.is("<", limit));
            case "lessThanOrEqual" -> first.flatMap(limit -> cell.is("<=", limit));
            case "greaterThan" -> first.flatMap(limit -> cell.is(">", limit));
            case "greaterThanOrEqual" -> first.flatMap(limit -> cell.is(">=", limit));
            case "equal" -> first.flatMap(limit -> cell.is("=", limit));
            case "notEqual" -> first.flatMap(limit -> cell.is("<>", limit));
            case "between" -> between(cell, first, second);
            case "notBetween" -> between(cell, first, second).map(inside -> !inside);
            default -> Optional.empty();
        };
        return holds.filter(yes ->
                !yes || operator.equals("notEqual") || first.filter(cell::alike).isPresent());
    }

    /** Not worked out for limits the wrong way round, which programs read differently. */
    private static Optional<Boolean> between(
            ConditionValue cell, Optional<ConditionValue> low, Optional<ConditionValue> high) {
        return low.flatMap(l -> high.filter(h -> l.is("<=", h).orElse(false))
                .flatMap(h -> cell.is(">=", l).flatMap(above -> cell.is("<=", h).map(below -> above && below))));
    }

    private Optional<ConditionValue> operand(ConditionFormula worked, int place) {
        return place < formulas.size() ? worked.value(formulas.get(place)) : Optional.empty();
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
