package vn.kontum.report.report.book;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.EditionMeta;

/** The cover: what this is, which edition, made from what, who is missing, and where to find the rest. */
final class CoverWorkbook {
    private final SheetWorkbook page;
    private final BookWorkbook book;
    private int next;

    CoverWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.COVER, book.places.sheet(SheetKey.COVER));
    }

    void write() {
        title();
        facts();
        contents();
        new FinishWorkbook(page).finish(SheetKey.COVER, new FinishWorkbook.Frame(-1, -1, 0, next - 1, 1, List.of()));
    }

    private void title() {
        line(book.text("cover.province"), Look.COVER_PROVINCE);
        page.atLeast(next++, 36);
        line(book.text("cover.title"), Look.COVER_TITLE);
        Period period = book.report.frame().period();
        line(
                book.text("cover.period." + (period.endsYear() ? "year" : "quarter"), period.roman(), year()),
                Look.COVER_PERIOD);
        line(new HeadWorkbook(page).period(), Look.COVER_LINE);
        line(book.text("cover.basis"), Look.COVER_LINE);
        page.atLeast(next++, 12);
        EditionMeta meta = book.report.frame().meta();
        page.acrossInline(new Span(next++, 0, 1), book.text("state." + meta.state()), Look.COVER_STATE);
        page.atLeast(next, 18);
        int below = next++;
        meta.replaced()
                .ifPresent(other -> page.acrossInline(
                        new Span(below, 0, 1),
                        book.text("cover.replaces", Integer.toString(other.number()), other.reason()),
                        Look.COVER_LINE));
    }

    private String year() {
        return Integer.toString(book.report.frame().period().year());
    }

    private void facts() {
        EditionMeta meta = book.report.frame().meta();
        fact("cover.edition", Integer.toString(meta.number()));
        fact("cover.asof", book.words().time(meta.dataAsOf()));
        hash("cover.digest", meta.digest());
        hash("cover.catalogue", meta.catalogueVersion());
        received();
        fact("cover.missing", Absences.named(book).orElseGet(() -> book.text("cover.missing.none")));
        fact(
                "cover.result",
                book.text(
                        "cover.result.text",
                        Long.toString(book.report.reached()),
                        Long.toString(book.report.counted().count())));
        page.atLeast(next++, 18);
    }

    private void received() {
        page.text(next, 0, book.text("cover.received"), Look.COVER_LABEL);
        Live<String> of = new Saying(book)
                .of("coverage", StandingCountsWorkbook.received(book), StandingCountsWorkbook.expected(book));
        XSSFCell cell = page.says(next, 1, of, book.look(Look.COVER_VALUE));
        page.link(cell, book.places.at(SheetKey.QUALITY, QualityWorkbook.FIRST, 0));
        next++;
    }

    private void contents() {
        page.across(new Span(next++, 0, 1), book.text("cover.contents"), Look.HEADING);
        for (int i = 1; i < book.workbook.getNumberOfSheets(); i++) {
            String sheet = book.workbook.getSheetName(i);
            XSSFCell cell = page.text(next, 0, sheet, Look.LINK);
            page.link(cell, Places.at(sheet, 0, 0));
            page.text(next++, 1, about(sheet), Look.NAME);
        }
    }

    private String about(String sheet) {
        return book.report.sections().stream()
                .filter(s -> book.places.section(s.clause()).equals(sheet))
                .findFirst()
                .map(s -> TargetsWorkbook.title(book, s))
                .orElseGet(() -> book.text("about." + key(sheet)));
    }

    private SheetKey key(String sheet) {
        for (SheetKey key : SheetKey.values()) {
            if (key != SheetKey.SECTION && book.places.sheet(key).equals(sheet)) {
                return key;
            }
        }
        throw new IllegalStateException("[" + sheet + "] is no sheet of the book");
    }

    private void line(String text, Look look) {
        page.across(new Span(next++, 0, 1), text, look);
    }

    private void fact(String label, String value) {
        page.text(next, 0, book.text(label), Look.COVER_LABEL);
        page.text(next++, 1, value, Look.COVER_VALUE);
    }

    private void hash(String label, String hash) {
        page.text(next, 0, book.text(label), Look.COVER_LABEL);
        page.text(next++, 1, hash, Look.COVER_HASH);
    }
}
