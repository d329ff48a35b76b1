package vn.kontum.report.xlsx.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

    public ConditionalRule {
        formulas = List.copyOf(formulas);
    }

    /**
     * Whether the rule applies to a cell that holds something; empty where that is not worked out.
     *
     * @param corner the cell at the top left of the range
     * @param cells the other cells of the sheet; empty for a blank one
     */
    public Optional<Boolean> applies(Cell cell, CellAddress corner, Function<CellAddress, Optional<Cell>> cells) {
        ConditionFormula worked = new ConditionFormula(cell.address(), corner, cells);
        Optional<ConditionValue> value = ConditionValue.of(cell);
        return switch (type) {
            case "expression" -> formulas.isEmpty() ? Optional.empty() : worked.holds(formulas.get(0));
            case "cellIs" -> value.flatMap(v -> compared(v, worked));
            case "containsBlanks" -> value.map(v -> v.words().isBlank());
            case "notContainsBlanks" -> value.map(v -> !v.words().isBlank());
            case "containsErrors" -> Optional.of(cell.kind() == CellKind.ERROR);
            case "notContainsErrors" -> Optional.of(cell.kind() != CellKind.ERROR);
            case "containsText" -> value.map(v -> lower(v.words()).contains(lower(text)));
            case "notContainsText" -> value.map(v -> !lower(v.words()).contains(lower(text)));
            case "beginsWith" -> value.map(v -> lower(v.words()).startsWith(lower(text)));
            case "endsWith" -> value.map(v -> lower(v.words()).endsWith(lower(text)));
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> compared(ConditionValue cell, ConditionFormula worked) {
        Optional<ConditionValue> first = operand(worked, 0);
        Optional<ConditionValue> second = operand(worked, 1);
        return switch (operator) {
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
