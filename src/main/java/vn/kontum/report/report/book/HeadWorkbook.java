package vn.kontum.report.report.book;

import java.util.List;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.report.EditionMeta;
import vn.kontum.report.report.Words;
import vn.kontum.report.workbook.CellLook;

/** Heads and feet of tables as statistical forms of Vietnam have them. What only people may fill in stays empty for them: nothing is faked. */
final class HeadWorkbook {
    /** Row of the heads of a table, below form head and title. */
    static final int HEADS = 4;

    private final SheetWorkbook page;
    private final BookWorkbook book;

    HeadWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    /**
     * Number of the form, title, who reports to whom: four rows.
     *
     * @param columns of the table
     */
    void form(String number, String title, int columns) {
        int side = side(columns);
        page.across(new Span(0, 0, side - 1), book.text("form.number", number), Look.FORM_HEAD);
        page.across(new Span(1, 0, side - 1), book.text("form.issued"), Look.FORM_HEAD);
        page.across(new Span(0, side, columns - side - 1), title, Look.TITLE);
        page.across(new Span(1, side, columns - side - 1), period(), Look.SUBTITLE);
        page.across(new Span(2, side, columns - side - 1), edition(), Look.SUBTITLE);
        page.across(new Span(0, columns - side, columns - 1), book.text("form.from"), Look.FORM_HEAD);
        page.across(new Span(1, columns - side, columns - 1), book.text("form.to"), Look.FORM_HEAD);
    }

    private static int side(int columns) {
        return Math.max(1, columns / 5);
    }

    /** Title and subtitle of a sheet that is no form: two rows. */
    void plain(String title, String subtitle, int columns) {
        page.across(new Span(0, 0, columns - 1), title, Look.TITLE);
        page.across(new Span(1, 0, columns - 1), subtitle, Look.SUBTITLE);
    }

    /** Heads of a table with the numbers of its columns below them. */
    void heads(List<String> heads) {
        heads(HEADS, heads, Look.HEAD);
        for (int column = 0; column < heads.size(); column++) {
            page.text(HEADS + 1, column, letter(column), Look.HEAD_NUMBER);
        }
    }

    void heads(int row, List<String> heads, Look look) {
        for (int column = 0; column < heads.size(); column++) {
            page.text(row, column, heads.get(column), look);
        }
    }

    /** The first columns say what a line is and have letters, the others have numbers. */
    private static String letter(int column) {
        return column < 3 ? String.valueOf((char) ('A' + column)) : Integer.toString(column - 2);
    }

    /** A row that names the group below it. */
    void group(int row, String title, int columns) {
        CellLook look = book.look(Look.GROUP);
        page.across(new Span(row, 0, columns - 1), title, look);
    }

    /** Where those sign who answer for the table. */
    int signatures(int row, int columns) {
        int half = columns / 2;
        page.across(new Span(row, half, columns - 1), book.text("sign.place"), Look.SIGNATURE_HINT);
        page.across(new Span(row + 1, 0, half - 1), book.text("sign.maker"), Look.SIGNATURE);
        page.across(new Span(row + 1, half, columns - 1), book.text("sign.head"), Look.SIGNATURE);
        page.across(new Span(row + 2, 0, half - 1), book.text("sign.maker.hint"), Look.SIGNATURE_HINT);
        page.across(new Span(row + 2, half, columns - 1), book.text("sign.head.hint"), Look.SIGNATURE_HINT);
        page.atLeast(row + 3, 60);
        return row + 3;
    }

    String period() {
        Words words = book.words();
        String name = words.period(book.report.frame().period());
        return book.report
                .frame()
                .window()
                .map((Window w) -> words.text("period.window", name, words.date(w.from()), words.date(w.to())))
                .orElse(name);
    }

    String edition() {
        EditionMeta meta = book.report.frame().meta();
        return book.text(
                "edition.line",
                Integer.toString(meta.number()),
                book.words().time(meta.dataAsOf()));
    }
}
