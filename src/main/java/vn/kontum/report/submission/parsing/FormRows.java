package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.Sheet;

/** The rows of a workbook that carry the code of a variable, and the columns of their sheets. */
final class FormRows {
    /** So many codes make a column that of the codes, where the first one has none. */
    private static final int LEAST_CODES = 3;

    private final FormColumns issued;
    private final Map<String, List<FormRow>> rows = new LinkedHashMap<>();
    private final Set<FormRow> lines = new HashSet<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, FormColumns> columns = new HashMap<>();

    /** @param row counted from 0 */
    record FormRow(String sheet, int row) {}

    /** @param issued the columns of the layout that the form was issued with */
    FormRows(List<Sheet> sheets, Set<String> codes, FormColumns issued) {
        this.issued = issued;
        sheets.forEach(sheet -> read(sheet, codes));
    }

    /** The codes that any row carries, in small letters. */
    Set<String> codes() {
        return rows.keySet();
    }

    List<FormRow> of(String code) {
        return rows.getOrDefault(code, List.of());
    }

    boolean hasCode(String sheet, int row) {
        return lines.contains(new FormRow(sheet, row));
    }

    /** The first row of a sheet that carries a code. */
    Optional<Integer> first(String sheet) {
        return Optional.ofNullable(firstRows.get(sheet));
    }

    FormColumns columns(String sheet) {
        return columns.getOrDefault(sheet, issued);
    }

    /**
     * Codes stand in the first column, or in the column to which inserted ones have moved them; a list of codes on a
     * sheet that is hidden or asks for nothing is none of the form's.
     */
    private void read(Sheet sheet, Set<String> codes) {
        List<Cell> cells = coded(sheet, FormLayout.CODE_COLUMN, FormLayout.CODE_COLUMN + 1, codes);
        boolean list = sheet.hidden() || FormLayout.asksNothing(sheet.name());
        if (cells.isEmpty() && !list) {
            cells = moved(coded(sheet, FormLayout.CODE_COLUMN + 1, issued.note(), codes));
        }
        for (Cell cell : cells) {
            FormRow row = new FormRow(sheet.name(), cell.address().row());
            rows.computeIfAbsent(code(cell), code -> new ArrayList<>()).add(row);
            lines.add(row);
        }
        int firstRow = cells.isEmpty() ? 0 : cells.get(0).address().row();
        if (!cells.isEmpty()) {
            firstRows.put(sheet.name(), firstRow);
        }
        columns.put(sheet.name(), FormColumns.of(sheet, firstRow, issued));
    }

    /** The cells of the first column with enough codes. */
    private static List<Cell> moved(List<Cell> coded) {
        return coded.stream()
                .collect(Collectors.groupingBy(cell -> cell.address().column(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(column -> column.size() >= LEAST_CODES)
                .findFirst()
                .orElse(List.of());
    }

    /** Cells with a code in the columns from the first one to the one before the end. */
    private static List<Cell> coded(Sheet sheet, int first, int end, Set<String> codes) {
        List<Cell> coded = new ArrayList<>();
        for (Cell cell : sheet.cells().values()) {
            int column = cell.address().column();
            if (column >= first && column < end && codes.contains(code(cell))) {
                coded.add(cell);
            }
        }
        return coded;
    }

    private static String code(Cell cell) {
        return cell.word().toLowerCase(Locale.ROOT);
    }
}
