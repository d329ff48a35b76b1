package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.narrative.NarrativePriority;
import vn.kontum.report.publication.narrative.NarrativeWriter;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.write.SheetCell;

/** What is to be said of each line of a section, below its table: what went wrong before what went well. */
final class RemarksBlock {
    private final SheetWriter page;
    private final ReportWorkbookContext book;

    RemarksBlock(SheetWriter page) {
        this.page = page;
        this.book = page.book();
    }

    /** Writes from this row on and returns the last one; nothing where nothing is due yet. */
    int write(int first, Section section, int columns) {
        List<IndicatorRow> said = said(section);
        if (said.isEmpty()) {
            return first - 2;
        }
        page.across(new ColumnRange(first, 0, columns - 1), book.text("section.remarks"), ReportStyle.HEADING);
        NarrativeWriter sentences = new NarrativeWriter(book.report.frame());
        int row = first;
        for (IndicatorRow indicatorRow : said) {
            row++;
            SheetCell number =
                    page.text(row, 0, Integer.toString(indicatorRow.indicator().no()), ReportStyle.NUMBER);
            page.link(number, book.reportLayout.cell(indicatorRow.indicator(), TargetColumn.NO));
            page.across(new ColumnRange(row, 1, columns - 1), sentences.of(indicatorRow), ReportStyle.TEXT);
        }
        return row;
    }

    private static List<IndicatorRow> said(Section section) {
        List<IndicatorRow> said = new ArrayList<>();
        for (NarrativePriority attention : NarrativePriority.values()) {
            said.addAll(attention.of(section.lines().stream()));
        }
        return said;
    }
}
