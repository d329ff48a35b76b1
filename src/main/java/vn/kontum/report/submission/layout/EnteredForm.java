package vn.kontum.report.submission.layout;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a unit typed into a form of any layout, as it stands in the cells: to be carried into another form, never to be validated.
 *
 * @param unit what the workbook says of its unit
 * @param period what it says of its period
 * @param entries by code of the variable, filled cells only
 * @param asked codes that the workbook shows by name or in column A, filled or not, those that the catalogue lacks included
 */
public record EnteredForm(
        Optional<String> unit, Optional<String> period, Map<String, Entry> entries, Set<String> asked) {
    /**
     * A filled input cell.
     *
     * @param place sheet and cell: {@code Bieu!F14}
     * @param number the number stored; empty for text
     * @param text what stands in the cell
     */
    public record Entry(String place, Optional<BigDecimal> number, String text, Optional<String> note) {}

    public EnteredForm {
        entries = Map.copyOf(entries);
        asked = Set.copyOf(asked);
    }

    /** Nothing typed, as in a form that is issued. */
    public static EnteredForm blank() {
        return new EnteredForm(Optional.empty(), Optional.empty(), Map.of(), Set.of());
    }

    public Optional<Entry> entry(String variable) {
        return Optional.ofNullable(entries.get(variable));
    }
}
