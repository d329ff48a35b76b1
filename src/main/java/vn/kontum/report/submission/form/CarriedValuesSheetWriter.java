package vn.kontum.report.submission.form;

import java.util.List;
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
        draft.printAcross(all, HEAD_ROW, HEAD_ROW + lines.size());
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
