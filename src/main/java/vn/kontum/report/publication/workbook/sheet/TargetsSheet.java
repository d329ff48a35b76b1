package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.publication.workbook.layout.TargetRowWriter;

/** The first table: every target with what was reached. */
public final class TargetsSheet {
    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    public TargetsSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.TARGETS, book.reportLayout.sheet(ReportSheet.TARGETS));
    }

    /** What a group of lines is called. */
    static String title(ReportWorkbookContext book, Section section) {
        return section.supplementary()
                ? book.text("section.supplementary", section.clause())
                : book.text("section", ROMAN[section.number()], section.title(), section.clause());
    }

    /** The same in short. */
    static String shortTitle(ReportWorkbookContext book, Section section) {
        return section.supplementary()
                ? book.text("section.short.supplementary")
                : book.text("section.short", ROMAN[section.number()], section.title());
    }

    public void write() {
        int printed = TargetColumn.printed();
        leaveOut();
        TableHeader head = new TableHeader(page);
        head.form("01", book.text("targets.title", book.plan().year()), printed);
        head.heads(Arrays.stream(TargetColumn.values()).map(this::head).toList());
        TargetRowWriter rows = new TargetRowWriter(page);
        List<Integer> groups = new ArrayList<>();
        int last = TableHeader.HEADS + 1;
        for (Section section : book.report.sections()) {
            head.group(last + 1, title(book, section), printed);
            groups.add(last + 1);
            last++;
            for (IndicatorRow indicatorRow : section.lines()) {
                last = book.reportLayout.target(indicatorRow.indicator().code());
                rows.write(last, indicatorRow);
            }
        }
        last = head.signatures(last + 2, printed);
        SheetFinisher.PrintFrame printFrame = new SheetFinisher.PrintFrame(
                TableHeader.HEADS, TableHeader.HEADS + 1, TargetColumn.MEASURE.index(), last, printed - 1, groups);
        SheetFinisher finish = new SheetFinisher(page);
        finish.finish(ReportSheet.TARGETS, printFrame);
        finish.keepSignatures(ReportSheet.TARGETS, printFrame);
    }

    /** Hides what only programs ask for, and the comparison with the year before where too little of it is known. */
    private void leaveOut() {
        if (!book.report.knowsLastYear()) {
            page.columns.hideInFavourOf(
                    TargetColumn.NAME.index(),
                    TargetColumn.SAME_PERIOD.stream().map(TargetColumn::index).toList());
        }
        Arrays.stream(TargetColumn.values())
                .filter(TargetColumn::hidden)
                .forEach(column -> page.columns.hide(column.index()));
    }

    private String head(TargetColumn column) {
        Period period = book.report.frame().period();
        return book.text(
                column.key(), Integer.toString(period.year()), Integer.toString(period.year() - 1), period.roman());
    }
}
