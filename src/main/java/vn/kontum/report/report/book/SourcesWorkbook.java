package vn.kontum.report.report.book;

import java.util.List;
import java.util.stream.Collectors;
import vn.kontum.report.report.Source;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.SubmissionVersion;

/** The files that facts come from, with everything that proves which bytes they were. */
final class SourcesWorkbook {
    private static final List<String> COLUMNS =
            List.of("no", "period", "unit.code", "unit", "version", "file", "sheets", "cells", "received", "sha256");

    private final SheetWorkbook page;
    private final BookWorkbook book;

    SourcesWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.SOURCES, book.places.sheet(SheetKey.SOURCES));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("sources.title"), book.text("sources.subtitle"), COLUMNS.size());
        head.heads(
                Places.FIRST_FACT - 1,
                COLUMNS.stream().map(c -> book.text("sources." + c)).toList(),
                Look.DATA_HEAD);
        List<Source> sources = book.report.evidence().sources();
        for (Source source : sources) {
            int row = Places.FIRST_FACT + source.number() - 1;
            page.text(row, 0, Integer.toString(source.number()), Look.DATA_SHORT);
            source.version().ifPresentOrElse(v -> file(row, v), () -> catalogue(row));
        }
        int last = Places.FIRST_FACT + sources.size() - 1;
        new FinishWorkbook(page)
                .finish(
                        SheetKey.SOURCES,
                        new FinishWorkbook.Frame(
                                Places.FIRST_FACT - 1, Places.FIRST_FACT - 1, 4, last, COLUMNS.size() - 1, List.of()));
    }

    private void file(int row, SubmissionVersion version) {
        page.text(row, 1, version.period().code(), Look.DATA_SHORT);
        page.text(row, 2, version.unit(), Look.DATA_SHORT);
        page.text(row, 3, book.report.frame().unit(version.unit()), Look.DATA_TEXT);
        page.text(row, 4, Integer.toString(version.version()), Look.DATA_SHORT);
        page.text(row, 5, version.fileName(), Look.DATA_TEXT);
        page.text(row, 6, sheets(version), Look.DATA_TEXT);
        page.text(row, 7, Integer.toString(version.readings().size()), Look.DATA_SHORT);
        page.text(row, 8, book.words().time(version.receivedAt()), Look.DATA_SHORT);
        page.text(row, 9, version.sha256(), Look.DATA_TEXT);
    }

    private String sheets(SubmissionVersion version) {
        String sheets =
                version.readings().stream().map(Reading::sheet).distinct().collect(Collectors.joining(", "));
        return sheets.isEmpty() ? book.text("none") : sheets;
    }

    private void catalogue(int row) {
        List<String> cells = List.of(
                Integer.toString(book.report.frame().period().year()),
                book.report.frame().catalogue().province().code(),
                book.words().name(book.report.frame().catalogue().province()),
                book.text("sources.no.version"),
                book.text("sources.catalogue"),
                "units.csv",
                book.text("sources.no.version"),
                book.text("sources.no.version"),
                book.report.frame().meta().catalogueVersion());
        for (int i = 0; i < cells.size(); i++) {
            page.text(row, i + 1, cells.get(i), i == 2 || i >= 4 ? Look.DATA_TEXT : Look.DATA_SHORT);
        }
    }
}
