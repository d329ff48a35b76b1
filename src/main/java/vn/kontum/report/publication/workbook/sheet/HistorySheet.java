package vn.kontum.report.publication.workbook.sheet;

import java.util.List;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/**
 * The editions of the period. The hour at which one was made stands in its manifest: here it would make equal reports
 * unequal.
 */
public final class HistorySheet {
    private static final List<String> COLUMNS = List.of("number", "state", "asof", "digest", "who", "reason");
    private static final int FIRST = 4;

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    public HistorySheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.HISTORY, book.reportLayout.sheet(ReportSheet.HISTORY));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        head.plain(book.text("history.title"), book.text("history.subtitle", head.period()), COLUMNS.size());
        head.heads(
                FIRST - 1, COLUMNS.stream().map(c -> book.text("history." + c)).toList(), ReportStyle.HEAD);
        int row = FIRST;
        for (Edition edition : book.report.frame().snapshot().earlier()) {
            row(
                    row++,
                    List.of(
                            Integer.toString(edition.number()),
                            book.text("state." + edition.state()),
                            book.words().time(edition.dataAsOf()),
                            edition.digest(),
                            edition.createdBy(),
                            edition.reason()));
        }
        EditionMetadata meta = book.report.frame().meta();
        row(
                row,
                List.of(
                        Integer.toString(meta.number()),
                        book.text("history.cover"),
                        book.words().time(meta.dataAsOf()),
                        meta.digest(),
                        book.text("history.this"),
                        book.text("history.manifest")));
        new SheetFinisher(page)
                .finish(
                        ReportSheet.HISTORY,
                        new SheetFinisher.PrintFrame(FIRST - 1, FIRST - 1, 1, row, COLUMNS.size() - 1, List.of()));
    }

    private void row(int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            page.text(row, column, texts.get(column), column < 3 ? ReportStyle.SHORT : ReportStyle.TEXT);
        }
    }
}
