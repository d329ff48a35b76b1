package vn.kontum.report.submission.form;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.submission.form.FormSheetBuilder.Columns;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/**
 * The sheet of a converted form that lists what became of each line. Codes stay out of column A, where the reader looks
 * for them.
 */
final class CarriedValuesSheetWriter {
    private static final List<String> COLUMNS = List.of("no", "name", "from", "to", "entered", "what", "code");
    private static final List<Integer> WIDTHS = List.of(5, 48, 14, 14, 16, 34, 34);
    private static final int HEAD_ROW = 2;
    /** The codes stand right of it. */
    private static final int LAST_PRINTED = 5;

    private static final double SIDE_INCHES = 0.39;

    private final FormTexts words;

    CarriedValuesSheetWriter(FormTexts words) {
        this.words = words;
    }

    void write(FormSheetBuilder draft, List<CarriedValue> lines) {
        Columns all = new Columns(0, LAST_PRINTED);
        draft.wide(0, all, words.text("carried.title"), draft.style(FormStyle.GUIDE_TITLE));
        draft.wide(1, all, words.text("carried.explained"), draft.style(FormStyle.GUIDE_TEXT));
        draft.height(1, 32);
        for (int column = 0; column < COLUMNS.size(); column++) {
            draft.sheet().setColumnWidth(column, WIDTHS.get(column) * 256);
            draft.text(HEAD_ROW, column, words.text("carried." + COLUMNS.get(column)), draft.style(FormStyle.COLUMN));
        }
        for (int i = 0; i < lines.size(); i++) {
            line(draft, HEAD_ROW + 1 + i, i + 1, lines.get(i));
        }
        draft.sheet().setDisplayGridlines(false);
        draft.sheet().createFreezePane(0, HEAD_ROW + 1);
        page(draft.sheet(), HEAD_ROW + lines.size());
    }

    private static void page(XSSFSheet sheet, int lastRow) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, LAST_PRINTED, 0, lastRow);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD_ROW + 1) + ":" + (HEAD_ROW + 1)));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    }

    private void line(FormSheetBuilder draft, int row, int number, CarriedValue line) {
        CellStyleSpec text = draft.style(FormStyle.CHECK);
        List<String> cells = List.of(
                Integer.toString(number),
                line.nameVi(),
                line.from(),
                line.to(),
                line.entered(),
                words.text("carried." + line.kind()),
                line.variable());
        for (int column = 0; column < cells.size(); column++) {
            draft.text(row, column, cells.get(column), text);
        }
    }
}
