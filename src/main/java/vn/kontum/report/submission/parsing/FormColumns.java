package vn.kontum.report.submission.parsing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/**
 * The columns of a form sheet, by their headings above the first line; where a heading is missing, those of the layout.
 */
record FormColumns(int value, int note, int last) {
    /** How the headings begin, folded. */
    private static final String VALUE_HEADING = "quynay";

    private static final String NOTE_HEADING = "ghichu";
    /** Columns of ours that may stand right of the notes. */
    private static final List<String> MORE_HEADINGS = List.of("phongban", "cungky");

    /** A text above the first line, folded. */
    private record Heading(String text, int row, int column) {}

    /** @param issued the columns of the layout that the form was issued with */
    static FormColumns of(Sheet sheet, int firstRow, FormColumns issued) {
        List<Heading> headings = theirRowFirst(sheet.cells().values().stream()
                .takeWhile(cell -> cell.address().row() < firstRow)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(cell -> new Heading(
                        UnitNames.fold(cell.word()),
                        cell.address().row(),
                        cell.address().column()))
                .toList());
        int note = column(headings, NOTE_HEADING).orElse(issued.note());
        int last = MORE_HEADINGS.stream()
                .flatMap(heading -> column(headings, heading).stream())
                .max(Integer::compare)
                .orElse(note);
        return new FormColumns(column(headings, VALUE_HEADING).orElse(issued.value()), note, Math.max(note, last));
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
