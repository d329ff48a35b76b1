package vn.kontum.report.publication.workbook.sheet;

import java.util.List;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.LiveSentence;
import vn.kontum.report.publication.workbook.layout.MissingUnits;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.xlsx.write.SheetCell;

/** The cover: what this is, which edition, made from what, who is missing, and where to find the rest. */
public final class CoverSheet {
    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private int next;

    public CoverSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.COVER, book.reportLayout.sheet(ReportSheet.COVER));
    }

    public void write() {
        title();
        facts();
        contents();
        new SheetFinisher(page)
                .finish(ReportSheet.COVER, new SheetFinisher.PrintFrame(-1, -1, 0, next - 1, 1, List.of()));
    }

    private void title() {
        line(book.plan().province().toUpperCase(book.words().locale()), ReportStyle.COVER_PROVINCE);
        page.atLeast(next++, 36);
        line(book.text("cover.title", book.plan().year()), ReportStyle.COVER_TITLE);
        Period period = book.report.frame().period();
        line(book.text("cover.period." + kind(period), period.roman(), year()), ReportStyle.COVER_PERIOD);
        line(new TableHeader(page).period(), ReportStyle.COVER_LINE);
        line(book.text("cover.basis", book.plan().citation()), ReportStyle.COVER_LINE);
        page.atLeast(next++, 12);
        EditionMetadata meta = book.report.frame().meta();
        page.acrossInline(new ColumnRange(next++, 0, 1), book.text("state." + meta.state()), ReportStyle.COVER_STATE);
        page.atLeast(next, 18);
        int below = next++;
        meta.replaced()
                .ifPresent(other -> page.acrossInline(
                        new ColumnRange(below, 0, 1),
                        book.text("cover.replaces", Integer.toString(other.number()), other.reason()),
                        ReportStyle.COVER_LINE));
    }

    private static String kind(Period period) {
        if (period.closing()) {
            return "closing";
        }
        return period.endsYear() ? "year" : "quarter";
    }

    private String year() {
        return Integer.toString(book.report.frame().period().year());
    }

    private void facts() {
        EditionMetadata meta = book.report.frame().meta();
        fact("cover.edition", Integer.toString(meta.number()));
        fact("cover.asof", book.words().time(meta.dataAsOf()));
        hash("cover.digest", meta.digest());
        hash("cover.catalogue", meta.catalogueVersion());
        received();
        fact("cover.missing", MissingUnits.named(book).orElseGet(() -> book.text("cover.missing.none")));
        fact(
                "cover.result",
                book.text(
                        "cover.result.text" + (book.report.leanings().isEmpty() ? "" : ".leaning"),
                        Long.toString(book.report.reached()),
                        Long.toString(book.report.counted().count()),
                        book.words().leanings(book.report.leanings())));
        page.atLeast(next++, 18);
    }

    private void received() {
        page.text(next, 0, book.text("cover.received"), ReportStyle.COVER_LABEL);
        CachedFormula<String> of = new LiveSentence(book)
                .of("coverage", UnitStatusCountsBlock.received(book), UnitStatusCountsBlock.expected(book));
        SheetCell cell = page.says(next, 1, of, book.style(ReportStyle.COVER_VALUE));
        page.link(cell, book.reportLayout.at(ReportSheet.QUALITY, QualitySheet.FIRST, 0));
        next++;
    }

    private void contents() {
        page.across(new ColumnRange(next++, 0, 1), book.text("cover.contents"), ReportStyle.HEADING);
        for (int i = 1; i < book.workbook.getNumberOfSheets(); i++) {
            String sheet = book.workbook.getSheetName(i);
            SheetCell cell = page.text(next, 0, sheet, ReportStyle.LINK);
            page.link(cell, ReportLayout.at(sheet, 0, 0));
            page.text(next++, 1, about(sheet), ReportStyle.NAME);
        }
    }

    private String about(String sheet) {
        return book.report.sections().stream()
                .filter(s -> book.reportLayout.section(s.clause()).equals(sheet))
                .findFirst()
                .map(s -> TargetsSheet.title(book, s))
                .orElseGet(() -> book.text("about." + key(sheet)));
    }

    private ReportSheet key(String sheet) {
        for (ReportSheet key : ReportSheet.values()) {
            if (key != ReportSheet.SECTION && book.reportLayout.sheet(key).equals(sheet)) {
                return key;
            }
        }
        throw new IllegalStateException("[" + sheet + "] is no sheet of the book");
    }

    private void line(String text, ReportStyle reportStyle) {
        page.across(new ColumnRange(next++, 0, 1), text, reportStyle);
    }

    private void fact(String label, String value) {
        page.text(next, 0, book.text(label), ReportStyle.COVER_LABEL);
        page.text(next++, 1, value, ReportStyle.COVER_VALUE);
    }

    private void hash(String label, String hash) {
        page.text(next, 0, book.text(label), ReportStyle.COVER_LABEL);
        page.text(next++, 1, hash, ReportStyle.COVER_HASH);
    }
}
