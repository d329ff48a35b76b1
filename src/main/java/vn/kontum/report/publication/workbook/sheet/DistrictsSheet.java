package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/** Districts beside each other in every target that they supply: value, whether it reaches the plan, and rank. */
public final class DistrictsSheet {
    private static final int HEADS = 3;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final List<Unit> districts;

    public DistrictsSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.DISTRICTS, book.reportLayout.sheet(ReportSheet.DISTRICTS));
        this.districts = book.report.frame().units().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .toList();
    }

    public void write() {
        int columns = DistrictRowWriter.FIRST_DISTRICT + districts.size();
        TableHeader head = new TableHeader(page);
        head.plain(book.text("districts.title"), head.period(), columns);
        page.across(new ColumnRange(2, 0, columns - 1), book.text("districts.signs"), ReportStyle.PARAGRAPH);
        head.heads(HEADS, heads(), ReportStyle.HEAD);
        DistrictRowWriter rows = new DistrictRowWriter(page, districts);
        List<Integer> groups = new ArrayList<>();
        int next = HEADS + 1;
        for (Section section : book.report.sections()) {
            List<IndicatorRow> lines =
                    section.lines().stream().filter(rows::supplied).toList();
            if (!lines.isEmpty()) {
                groups.add(next);
                head.group(next++, TargetsSheet.title(book, section), columns);
            }
            for (IndicatorRow line : lines) {
                rows.write(next, line);
                next += 2;
            }
        }
        page.across(new ColumnRange(next, 0, columns - 1), book.text("districts.part"), ReportStyle.PARAGRAPH);
        new SheetFinisher(page)
                .finish(
                        ReportSheet.DISTRICTS,
                        new SheetFinisher.PrintFrame(HEADS, HEADS, DistrictRowWriter.PLAN, next, columns - 1, groups));
    }

    private List<String> heads() {
        String year = Integer.toString(book.report.frame().period().year());
        List<String> heads = new ArrayList<>();
        List.of("no", "name", "measure", "plan", "province")
                .forEach(column -> heads.add(book.text("districts." + column, year)));
        districts.forEach(unit -> heads.add(book.words().name(unit)));
        return heads;
    }
}
