package vn.kontum.report.xlsx.format;

import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * Works out conditions as clerks write them: comparisons of cells of the sheet, numbers and texts, joined by AND, OR and NOT.
 * Whatever else a formula says is not worked out.
 *
 * @param place the cell that the formula is asked for
 * @param corner the cell that the formula is written for
 */
record ConditionFormula(CellAddress place, CellAddress corner, Function<CellAddress, Optional<Cell>> cells) {
    private static final int LONGEST = 1_000;

    /** Whether the formula makes its rule apply; empty where it is not worked out. */
    Optional<Boolean> holds(String formula) {
        return value(formula).map(ConditionValue::holds);
    }

    /** What the formula gives; empty where it is not worked out. */
    Optional<ConditionValue> value(String formula) {
        String plain = formula.strip().replaceFirst("^=", "");
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return new ConditionFormulaParser(plain, this::cell).parse();
    }

    private Optional<ConditionValue> cell(String reference) {
        int rows = reference.lastIndexOf('$') > 0 ? 0 : place.row() - corner.row();
        int columns = reference.startsWith("$") ? 0 : place.column() - corner.column();
        return CellAddress.tryParse(reference)
                .flatMap(written -> written.moved(rows, columns))
                .flatMap(at -> {
                    Optional<Cell> cell = cells.apply(at);
                    return cell.isEmpty() ? Optional.of(ConditionValue.BLANK) : cell.flatMap(ConditionValue::of);
                });
    }
}
