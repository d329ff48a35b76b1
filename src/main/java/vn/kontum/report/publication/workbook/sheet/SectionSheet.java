package vn.kontum.report.publication.workbook.sheet;

import java.util.Arrays;
import java.util.List;
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
        int printed = SectionColumn.printedColumns();
        String number = page.name.replaceFirst("^\\D*", "");
        head.form(number, book.text("section.table", TargetsSheet.shortTitle(book, section)), printed);
        head.heads(Arrays.stream(SectionColumn.values()).map(this::head).toList());
        SectionRowWriter rows = new SectionRowWriter(page);
        int last = ReportLayout.FIRST_LINE - 1;
        for (IndicatorRow indicatorRow : section.lines()) {
            last = book.reportLayout.inSection(indicatorRow.indicator().code());
            rows.write(last, indicatorRow);
        }
        int end = last;
        last = new RemarksBlock(page).write(end + 2, section, printed);
        last = head.signatures(last + 2, printed);
        SheetFinisher.PrintFrame printFrame = new SheetFinisher.PrintFrame(
                TableHeader.HEADS,
                TableHeader.HEADS + 1,
                SectionColumn.MEASURE.index(),
                last,
                printed - 1,
                List.of(ReportLayout.FIRST_LINE, end + 2));
        SheetFinisher finish = new SheetFinisher(page);
        finish.finish(ReportSheet.SECTION, printFrame);
        finish.keepSignatures(ReportSheet.SECTION, printFrame);
        finish.repeatHeadsOnlyBeyondOnePage(ReportSheet.SECTION, printFrame, end);
    }

    private String head(SectionColumn column) {
        return book.text(
                column.key(), Integer.toString(book.report.frame().period().year()));
    }
}
