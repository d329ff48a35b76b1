package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/** One table for each clause of the resolution: quarter by quarter, how fast, and how complete. */
public final class SectionSheet {
    private static final List<String> BEFORE = List.of("no", "name", "measure", "plan");
    private static final List<String> AFTER =
            List.of("year", "needed", "projection", "bounds", "units", "population", "status", "verdict");

    private final ReportWorkbookContext book;
    private final Section section;
    private final SheetWriter page;

    public SectionSheet(ReportWorkbookContext book, Section section) {
        this.book = book;
        this.section = section;
        this.page = new SheetWriter(book, ReportSheet.SECTION, book.reportLayout.section(section.clause()));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        List<String> heads = heads();
        String number = page.name.replaceFirst("^\\D*", "");
        head.form(number, book.text("section.table", TargetsSheet.shortTitle(book, section)), heads.size());
        head.heads(heads);
        SectionRowWriter rows = new SectionRowWriter(page);
        int last = ReportLayout.FIRST_LINE - 1;
        for (IndicatorRow indicatorRow : section.lines()) {
            last = book.reportLayout.inSection(indicatorRow.indicator().code());
            rows.write(last, indicatorRow);
        }
        int end = last;
        last = new RemarksBlock(page).write(end + 2, section, heads.size());
        last = head.signatures(last + 2, heads.size());
        SheetFinisher.PrintFrame printFrame = new SheetFinisher.PrintFrame(
                TableHeader.HEADS,
                TableHeader.HEADS + 1,
                2,
                last,
                heads.size() - 1,
                List.of(ReportLayout.FIRST_LINE, end + 2));
        SheetFinisher finish = new SheetFinisher(page);
        finish.finish(ReportSheet.SECTION, printFrame);
        finish.repeatHeadsOnlyBeyondOnePage(ReportSheet.SECTION, printFrame, end);
    }

    private List<String> heads() {
        String year = Integer.toString(book.report.frame().period().year());
        List<String> heads = new ArrayList<>();
        BEFORE.forEach(column -> heads.add(book.text("section." + column, year)));
        IntStream.rangeClosed(1, 4).forEach(quarter -> heads.add(book.words().quarter(quarter)));
        AFTER.forEach(column -> heads.add(book.text("section." + column, year)));
        return heads;
    }
}
