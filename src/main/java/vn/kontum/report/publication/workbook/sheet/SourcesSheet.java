package vn.kontum.report.publication.workbook.sheet;

import java.util.List;
import java.util.stream.Collectors;
import vn.kontum.report.publication.model.SourceFile;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;

/** The files that facts come from, with everything that proves which bytes they were. */
public final class SourcesSheet {
    private static final List<String> COLUMNS =
            List.of("no", "period", "unit.code", "unit", "version", "file", "sheets", "cells", "received", "sha256");

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    public SourcesSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.SOURCES, book.reportLayout.sheet(ReportSheet.SOURCES));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        head.shortened(book.text("sources.title"), book.text("sources.subtitle"), COLUMNS.size());
        head.heads(
                ReportLayout.FIRST_FACT - 1,
                COLUMNS.stream().map(c -> book.text("sources." + c)).toList(),
                ReportStyle.DATA_HEAD);
        List<SourceFile> sources = book.report.evidence().shownSources();
        for (SourceFile source : sources) {
            int row = ReportLayout.FIRST_FACT + source.number() - 1;
            page.text(row, 0, Integer.toString(source.number()), ReportStyle.DATA_SHORT);
            source.version().ifPresentOrElse(v -> file(row, v), () -> catalogue(row));
        }
        int last = ReportLayout.FIRST_FACT + sources.size() - 1;
        new SheetFinisher(page)
                .finish(
                        ReportSheet.SOURCES,
                        new SheetFinisher.PrintFrame(
                                ReportLayout.FIRST_FACT - 1,
                                ReportLayout.FIRST_FACT - 1,
                                4,
                                last,
                                COLUMNS.size() - 1,
                                List.of()));
    }

    private void file(int row, SubmissionVersion version) {
        page.text(row, 1, version.period().code(), ReportStyle.DATA_SHORT);
        page.text(row, 2, version.unit(), ReportStyle.DATA_SHORT);
        page.text(row, 3, book.report.frame().unit(version.unit()), ReportStyle.DATA_TEXT);
        page.text(row, 4, Integer.toString(version.version()), ReportStyle.DATA_SHORT);
        page.text(row, 5, version.fileName(), ReportStyle.DATA_TEXT);
        page.text(row, 6, sheets(version), ReportStyle.DATA_TEXT);
        page.text(row, 7, Integer.toString(version.readings().size()), ReportStyle.DATA_SHORT);
        page.text(row, 8, book.words().time(version.receivedAt()), ReportStyle.DATA_SHORT);
        page.text(row, 9, version.sha256(), ReportStyle.DATA_TEXT);
    }

    private String sheets(SubmissionVersion version) {
        String sheets =
                version.readings().stream().map(ReportedValue::sheet).distinct().collect(Collectors.joining(", "));
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
            page.text(row, i + 1, cells.get(i), i == 2 || i >= 4 ? ReportStyle.DATA_TEXT : ReportStyle.DATA_SHORT);
        }
    }
}
