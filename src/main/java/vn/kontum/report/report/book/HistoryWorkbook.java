package vn.kontum.report.report.book;

import java.util.List;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionMeta;

/** The editions of the period. The hour at which one was made stands in its manifest: here it would make equal reports unequal. */
final class HistoryWorkbook {
    private static final List<String> COLUMNS = List.of("number", "state", "asof", "digest", "who", "reason");
    private static final int FIRST = 4;

    private final SheetWorkbook page;
    private final BookWorkbook book;

    HistoryWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.HISTORY, book.places.sheet(SheetKey.HISTORY));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("history.title"), book.text("history.subtitle", head.period()), COLUMNS.size());
        head.heads(
                FIRST - 1, COLUMNS.stream().map(c -> book.text("history." + c)).toList(), Look.HEAD);
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
        EditionMeta meta = book.report.frame().meta();
        row(
                row,
                List.of(
                        Integer.toString(meta.number()),
                        book.text("history.cover"),
                        book.words().time(meta.dataAsOf()),
                        meta.digest(),
                        book.text("history.this"),
                        book.text("history.manifest")));
        new FinishWorkbook(page)
                .finish(
                        SheetKey.HISTORY,
                        new FinishWorkbook.Frame(FIRST - 1, FIRST - 1, 1, row, COLUMNS.size() - 1, List.of()));
    }

    private void row(int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            page.text(row, column, texts.get(column), column < 3 ? Look.SHORT : Look.TEXT);
        }
    }
}
