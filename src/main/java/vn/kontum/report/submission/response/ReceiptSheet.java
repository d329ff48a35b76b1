package vn.kontum.report.submission.response;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetTemplate;
import vn.kontum.report.xlsx.write.prepared.PreparedWorkbook;
import vn.kontum.report.xlsx.write.prepared.SheetText;
import vn.kontum.report.xlsx.write.prepared.SheetText.Run;

/** The sheet of a receipt while it is written: headings, facts and lists from top to bottom, in the look of the template. */
final class ReceiptSheet {
    private static final double MARGIN = 5;
    private static final double HIGHEST = 400;

    /** What all receipts share. */
    record SharedLayout(
            PreparedWorkbook workbook,
            Map<ResponseStyle, AlignedStyles> styles,
            ResponseColumns widths,
            RowHeights heights) {
        /** @param columns of the widest list */
        static SharedLayout of(ResponseTemplate design, String sheetName, int columns) {
            SheetTemplate page = design.sheet(sheetName);
            Map<ResponseStyle, AlignedStyles> styles = new EnumMap<>(ResponseStyle.class);
            for (ResponseStyle style : ResponseStyle.values()) {
                CellStyleSpec plain = design.style(style);
                styles.put(style, new AlignedStyles(plain, plain.right(), plain.center()));
            }
            PreparedWorkbook workbook = new PreparedWorkbook(
                    styles.values().stream()
                            .flatMap(aligned -> Stream.of(aligned.plain(), aligned.right(), aligned.center()))
                            .toList(),
                    book -> page.apply(PreparedWorkbook.onlySheet(book, sheetName)));
            return new SharedLayout(workbook, styles, ResponseColumns.of(page, columns), new RowHeights());
        }
    }

    /** A style, and the same for figures and for addresses. */
    record AlignedStyles(CellStyleSpec plain, CellStyleSpec right, CellStyleSpec center) {}

    /** A cell of a list; it may stretch over several columns. */
    record ListCell(String text, int first, int last, CellStyleSpec style) {}

    private final SharedLayout shared;
    private final SheetText sheet;

    ReceiptSheet(SharedLayout shared) {
        this.shared = shared;
        this.sheet = shared.workbook().sheet();
    }

    byte[] bytes(Instant stamp) {
        return shared.workbook().write(sheet, stamp);
    }

    private CellStyleSpec style(ResponseStyle style) {
        return aligned(style).plain();
    }

    AlignedStyles aligned(ResponseStyle style) {
        return Objects.requireNonNull(shared.styles().get(style));
    }

    /** A line of text over all columns. */
    void line(String text, ResponseStyle kind) {
        row(List.of(new ListCell(text, 0, shared.widths().last(), style(kind))));
    }

    void gap() {
        sheet.gap();
    }

    /** Facts in two columns, so that the list below them begins early. */
    void facts(List<LabelledValue> facts) {
        int middle = shared.widths().middle();
        int last = shared.widths().last();
        for (int i = 0; i < facts.size(); i += 2) {
            boolean two = i + 1 < facts.size();
            double left = points(facts.get(i).text(), style(ResponseStyle.FACT), 0, middle - 1);
            double right = two ? points(facts.get(i + 1).text(), style(ResponseStyle.FACT), middle, last) : 0;
            sheet.row(Math.min(HIGHEST, Math.max(left, right) + MARGIN));
            fact(facts.get(i), 0, middle - 1);
            if (two) {
                fact(facts.get(i + 1), middle, last);
            }
        }
    }

    private void fact(LabelledValue fact, int first, int last) {
        sheet.text(
                first,
                List.of(
                        new Run(fact.label(), style(ResponseStyle.FACT_NAME).face()),
                        new Run(fact.value(), style(ResponseStyle.FACT).face())),
                style(ResponseStyle.FACT));
        sheet.merge(first, last);
    }

    /** A row of cells from left to right, as high as the highest of them needs. */
    void row(List<ListCell> cells) {
        double points = 0;
        for (ListCell cell : cells) {
            points = Math.max(points, points(cell.text(), cell.style(), cell.first(), cell.last()));
        }
        sheet.row(Math.min(HIGHEST, points + MARGIN));
        for (ListCell cell : cells) {
            sheet.text(cell.first(), cell.text(), cell.style());
            for (int column = cell.first() + 1; column <= cell.last(); column++) {
                sheet.blank(column, cell.style());
            }
            sheet.merge(cell.first(), cell.last());
        }
    }

    private double points(String text, CellStyleSpec style, int first, int last) {
        return shared.heights().points(text, style.face(), shared.widths().of(first, last));
    }
}
