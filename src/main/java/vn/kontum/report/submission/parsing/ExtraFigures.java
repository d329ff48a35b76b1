package vn.kontum.report.submission.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.submission.parsing.value.CellQuotation;
import vn.kontum.report.submission.parsing.value.PlaceList;
import vn.kontum.report.submission.parsing.value.VietnameseNumberParser;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.Sheet;

/**
 * Notes figures that somebody typed where the form asks for none: they are not read, and their unit may think they are.
 */
final class ExtraFigures {
    private static final int MOST_SHOWN = 10;

    private final FormCellLocator cells;
    private final FindingFactory text;

    ExtraFigures(FormCellLocator cells, FindingFactory text) {
        this.cells = cells;
        this.text = text;
    }

    /** One note for all of them. */
    Optional<Finding> find() {
        List<Cell> extra = new ArrayList<>();
        for (Sheet sheet : cells.sheets()) {
            if (!FormLayout.asksNothing(sheet.name())) {
                for (Cell cell : sheet.cells().values()) {
                    if (!cells.area().belongs(cell) && figure(cell)) {
                        extra.add(cell);
                    }
                }
            }
        }
        if (extra.isEmpty()) {
            return Optional.empty();
        }
        LocalizedArgument shown = messages -> PlaceList.of(
                extra.stream()
                        .map(cell -> TextSanitizer.name(cell.where()) + " = "
                                + TextSanitizer.name(CellQuotation.quoted(cell).in(messages)))
                        .toList(),
                "; ",
                MOST_SHOWN);
        Cell first = extra.get(0);
        return Optional.of(text.ofPlace(
                FindingCode.EXTRA_FIGURE,
                new Finding.Location(
                        TextSanitizer.name(first.sheet()), first.address().a1()),
                shown,
                extra.size()));
    }

    private static boolean figure(Cell cell) {
        return cell.kind() == CellKind.NUMBER
                || cell.kind() == CellKind.TEXT
                        && cell.raw().length() < 40
                        && VietnameseNumberParser.read(cell.raw()).kind() == VietnameseNumberParser.Kind.NUMBER;
    }
}
