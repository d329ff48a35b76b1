package vn.kontum.report.submission.parsing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.submission.parsing.label.ColumnHeading;
import vn.kontum.report.submission.parsing.label.HeadingRow;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/**
 * The columns of a form sheet, by their headings above the first line; where a heading is missing, those of the layout.
 *
 * @param headings the row that names the columns
 * @param certain whether the headings leave no doubt about the column of the figures
 */
record FormColumns(int value, int note, int last, HeadingRow headings, boolean certain) {
    /** How the headings begin, folded. */
    private static final String VALUE_HEADING = "quynay";

    private static final String NOTE_HEADING = "ghichu";
    /** Columns of ours that may stand right of the notes. */
    private static final List<String> MORE_HEADINGS = List.of("phongban", "cungky");

    /** A text above the first line, folded. */
    private record Heading(String text, int row, int column) {}

    /** Of a layout. */
    FormColumns(int value, int note, int last) {
        this(value, note, last, new HeadingRow(List.of()), true);
    }

    /** The heading of the figures. */
    Optional<ColumnHeading> heading() {
        return headings.at(value).map(ColumnHeading::new);
    }

    /** @param issued the columns of the layout that the form was issued with */
    static FormColumns of(Sheet sheet, int firstRow, FormColumns issued) {
        HeadingRow row = HeadingRow.of(sheet, firstRow);
        List<Heading> headings = theirRowFirst(sheet.cells().values().stream()
                .takeWhile(cell -> cell.address().row() < firstRow)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(cell -> new Heading(
                        UnitNames.fold(cell.word()),
                        cell.address().row(),
                        cell.address().column()))
                .toList());
        int note = column(headings, NOTE_HEADING).orElseGet(() -> withoutHeading(row, issued.note()));
        int last = MORE_HEADINGS.stream()
                .flatMap(heading -> column(headings, heading).stream())
                .max(Integer::compare)
                .orElse(note);
        Set<Integer> own = row.own().stream()
                .map(heading -> heading.cell().address().column())
                .collect(Collectors.toSet());
        int value =
                own.contains(issued.value()) || own.isEmpty() && !row.cells().isEmpty()
                        ? issued.value()
                        : own.stream()
                                .min(Integer::compare)
                                .or(() -> column(headings, VALUE_HEADING))
                                .orElse(issued.value());
        boolean certain = own.size() == 1
                || own.isEmpty()
                        && row.at(value)
                                .map(ColumnHeading::new)
                                .filter(ColumnHeading::other)
                                .isEmpty();
        return new FormColumns(value, note, Math.max(note, last), row, certain);
    }

    /** Where notes stood when the form was issued; right of everything where another column of ours has taken that place. */
    private static int withoutHeading(HeadingRow row, int issued) {
        return row.another(issued, NOTE_HEADING)
                ? 1
                        + row.cells().stream()
                                .mapToInt(cell -> cell.address().column())
                                .max()
                                .orElse(issued)
                : issued;
    }

    /** The row with most texts is that of the headings; above it remarks may begin as a heading does. */
    private static List<Heading> theirRowFirst(List<Heading> headings) {
        Map<Integer, Long> texts =
                headings.stream().collect(Collectors.groupingBy(Heading::row, Collectors.counting()));
        return headings.stream()
                .sorted(Comparator.comparingLong((Heading heading) -> -texts.get(heading.row())))
                .toList();
    }

    private static Optional<Integer> column(List<Heading> headings, String begin) {
        return headings.stream()
                .filter(heading -> heading.text().startsWith(begin))
                .findFirst()
                .map(Heading::column);
    }
}
