package vn.kontum.report.submission.parsing.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/**
 * The row above the lines of a form in which the headings of its columns stand.
 *
 * @param cells its texts from left to right; empty where there is no such row
 */
public record HeadingRow(List<Cell> cells) {
    /** How the headings of our columns begin, folded, in forms of every layout. */
    private static final List<String> OURS = List.of(
            "donvitinh",
            "quytruoc",
            "sokygannhat",
            "quynay",
            "sotaingay",
            "kiemtra",
            "sovoi",
            "tudaunam",
            "ghichu",
            "phongban",
            "cungky");
    /** Fewer of them may be words of a remark. */
    private static final int LEAST = 3;

    public HeadingRow {
        cells = List.copyOf(cells);
    }

    /** Of a sheet, above its first line; the row with most of our headings. */
    public static HeadingRow of(Sheet sheet, int firstRow) {
        Map<Integer, List<Cell>> rows = sheet.cells().values().stream()
                .takeWhile(cell -> cell.address().row() < firstRow)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .collect(Collectors.groupingBy(cell -> cell.address().row(), TreeMap::new, Collectors.toList()));
        List<Cell> best = List.of();
        for (List<Cell> row : rows.values()) {
            if (ours(row) >= LEAST && ours(row) >= ours(best)) {
                best = row;
            }
        }
        return new HeadingRow(best);
    }

    /** The heading of a column, counted from 0; empty where none stands there. */
    public Optional<Cell> at(int column) {
        return cells.stream()
                .filter(cell ->
                        cell.address().column() == column && !cell.word().isBlank())
                .findFirst();
    }

    /** The columns whose headings say that the figures of the period stand below. */
    public List<ColumnHeading> own() {
        return cells.stream().map(ColumnHeading::new).filter(ColumnHeading::own).toList();
    }

    /** Whether a column has a heading of ours that is not one of these beginnings, folded. */
    public boolean another(int column, String... beginnings) {
        return at(column)
                .map(cell -> UnitNames.fold(cell.word()))
                .filter(heading -> List.of(beginnings).stream().noneMatch(heading::startsWith))
                .filter(HeadingRow::ours)
                .isPresent();
    }

    private static long ours(List<Cell> row) {
        return row.stream().filter(cell -> ours(UnitNames.fold(cell.word()))).count();
    }

    private static boolean ours(String folded) {
        return OURS.stream().anyMatch(folded::startsWith);
    }
}
