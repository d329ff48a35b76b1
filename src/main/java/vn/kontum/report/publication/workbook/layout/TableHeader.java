package vn.kontum.report.publication.workbook.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetCell;

/**
 * Heads and feet of tables as statistical forms of Vietnam have them. What only people may fill in stays empty for
 * them: nothing is faked.
 */
public final class TableHeader {
    /** Row of the heads of a table, below form head and title. */
    public static final int HEADS = 4;

    /** Characters that "who reports to whom" takes, in the measure of column widths. */
    private static final int ADDRESS = 30 * 256;

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    public TableHeader(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    /**
     * Number of the form, title, who reports to whom: four rows.
     *
     * @param columns of the table
     */
    public void form(String number, String title, int columns) {
        int side = side(columns);
        int right = right(columns - side, columns);
        page.across(new ColumnRange(0, 0, side - 1), book.text("form.number", number), ReportStyle.FORM_HEAD);
        page.across(
                new ColumnRange(1, 0, side - 1), said("form.issued", book.office.issuedBy()), ReportStyle.FORM_HEAD);
        page.across(new ColumnRange(0, side, right - 1), title, ReportStyle.TITLE);
        page.across(new ColumnRange(1, side, right - 1), period(), ReportStyle.SUBTITLE);
        page.across(new ColumnRange(2, side, right - 1), edition(), ReportStyle.SUBTITLE);
        page.across(
                new ColumnRange(0, right, columns - 1), said("form.from", book.office.name()), ReportStyle.FORM_HEAD);
        page.across(
                new ColumnRange(1, right, columns - 1),
                said("form.to", book.office.recipients().stream().findFirst().orElse("")),
                ReportStyle.FORM_HEAD);
    }

    /** What the office says of itself, or room to write it by hand. */
    private String said(String key, String own) {
        return own.isEmpty() ? book.text(key, book.plan().provinceWithin()) : book.text(key + ".said", own);
    }

    /** The column from which on who reports to whom has room on one line. */
    private int right(int from, int columns) {
        int width =
                IntStream.range(from, columns).map(page.sheet::getColumnWidth).sum();
        return width < ADDRESS && from > 1 ? right(from - 1, columns) : from;
    }

    private static int side(int columns) {
        return Math.max(1, columns / 5);
    }

    /** Title and subtitle of a sheet that is no form: two rows. */
    public void plain(String title, String subtitle, int columns) {
        page.across(new ColumnRange(0, 0, columns - 1), title, ReportStyle.TITLE);
        page.across(new ColumnRange(1, 0, columns - 1), subtitle, ReportStyle.SUBTITLE);
    }

    /** As {@link #plain}, of a sheet that leaves districts out where they are too many: then it leads to the file that has them. */
    public void shortened(String title, String subtitle, int columns) {
        Optional<Unit> group = book.report.frame().districtGroup();
        plain(title, group.map(g -> subtitle + " " + elsewhere(g)).orElse(subtitle), columns);
        group.ifPresent(g -> elsewhere(page.rows.cell(1, 0)));
    }

    /** Which file has the figures of every district. */
    public String elsewhere(Unit group) {
        return book.words().large("elsewhere", book.words().name(group), observations());
    }

    /** A click leads to the file with the figures of every district. */
    public void elsewhere(SheetCell cell) {
        page.link(cell, HyperlinkType.FILE, observations());
    }

    private String observations() {
        ReportHeader frame = book.report.frame();
        return EditionFiles.observations(frame.period(), frame.meta().number());
    }

    /** Heads of a table with the numbers of its columns below them. */
    public void heads(List<String> heads) {
        heads(HEADS, heads, ReportStyle.HEAD);
        int shown = 0;
        for (int column = 0; column < heads.size(); column++) {
            page.text(HEADS + 1, column, letter(shown), ReportStyle.HEAD_NUMBER);
            shown += page.columns.hidden(column) ? 0 : 1;
        }
    }

    public void heads(int row, List<String> heads, ReportStyle reportStyle) {
        for (int column = 0; column < heads.size(); column++) {
            page.text(row, column, heads.get(column), reportStyle);
        }
    }

    /** The first columns say what a line is and have letters, the others have numbers. */
    private static String letter(int column) {
        return column < 3 ? String.valueOf((char) ('A' + column)) : Integer.toString(column - 2);
    }

    /** A row that names the group below it. */
    public void group(int row, String title, int columns) {
        CellStyleSpec style = book.style(ReportStyle.GROUP);
        page.across(new ColumnRange(row, 0, columns - 1), title, style);
    }

    /** Where those sign who answer for the table. */
    public int signatures(int row, int columns) {
        int half = columns / 2;
        page.across(new ColumnRange(row, half, columns - 1), book.text("sign.place"), ReportStyle.SIGNATURE_HINT);
        page.across(new ColumnRange(row + 1, 0, half - 1), book.text("sign.maker"), ReportStyle.SIGNATURE);
        page.across(new ColumnRange(row + 1, half, columns - 1), book.text("sign.head"), ReportStyle.SIGNATURE);
        page.across(new ColumnRange(row + 2, 0, half - 1), book.text("sign.maker.hint"), ReportStyle.SIGNATURE_HINT);
        page.across(
                new ColumnRange(row + 2, half, columns - 1), book.text("sign.head.hint"), ReportStyle.SIGNATURE_HINT);
        page.atLeast(row + 3, 45);
        return row + 3;
    }

    public String period() {
        ReportFormatter reportFormatter = book.words();
        String name = reportFormatter.period(book.report.frame().period());
        return book.report
                .frame()
                .window()
                .map((ReportingWindow w) -> reportFormatter.text(
                        w.period().messageKey("period.window"),
                        name,
                        reportFormatter.date(w.from()),
                        reportFormatter.date(w.to())))
                .orElse(name);
    }

    public String edition() {
        EditionMetadata meta = book.report.frame().meta();
        return book.text(
                "edition.line", Integer.toString(meta.number()), book.words().time(meta.dataAsOf()));
    }
}
