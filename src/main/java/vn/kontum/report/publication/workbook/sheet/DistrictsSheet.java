package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.AreaFigures;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/** Districts in every target that they supply: beside each other, or where they are too many how their values are spread. */
public final class DistrictsSheet {
    private static final int HEADS = 3;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final List<Unit> districts;
    private final AreaFigures areas;

    public DistrictsSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.DISTRICTS, book.reportLayout.sheet(ReportSheet.DISTRICTS));
        this.areas = new AreaFigures(book.report);
        List<String> codes = areas.areas().stream().map(Unit::code).toList();
        this.districts = book.report.frame().units().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .sorted(Comparator.comparing(unit -> place(unit, codes)))
                .toList();
    }

    public void write() {
        DistrictRows rows = book.report.frame().districtGroup().isPresent()
                ? new DistrictSpreadWriter(page, districts)
                : new DistrictRowWriter(page, districts);
        List<String> heads = heads(rows);
        int columns = heads.size();
        TableHeader head = new TableHeader(page);
        head.plain(book.text("districts.title"), head.period(), columns);
        rows.signs(new ColumnRange(2, 0, columns - 1), head);
        head.heads(HEADS, heads, ReportStyle.HEAD);
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
                int first = next;
                next = rows.write(first, line);
                areas(new ColumnRange(first, columns - areas.areas().size(), columns - 1), next, line);
            }
        }
        page.across(new ColumnRange(next, 0, columns - 1), book.text("districts.part"), ReportStyle.PARAGRAPH);
        new SheetFinisher(page)
                .finish(
                        ReportSheet.DISTRICTS,
                        new SheetFinisher.PrintFrame(HEADS, HEADS, DistrictRows.PLAN, next, columns - 1, groups));
    }

    private List<String> heads(DistrictRows rows) {
        String year = Integer.toString(book.report.frame().period().year());
        List<String> heads = new ArrayList<>();
        List.of("no", "name", "measure", "plan", "province")
                .forEach(column -> heads.add(book.text("districts." + column, year)));
        heads.addAll(rows.heads());
        areas.areas().forEach(area -> heads.add(book.words().name(area)));
        return heads;
    }

    /** Units of one area stand beside each other, those of none behind them. */
    private static int place(Unit unit, List<String> codes) {
        int place = unit.parent().map(codes::indexOf).orElse(-1);
        return place < 0 ? codes.size() : place;
    }

    /** The figure of an area, marked where a unit of it is silent. */
    private void area(int row, int column, Figure figure, IndicatorRow line) {
        boolean whole = figure.yearCoverage().complete();
        figure.yearToDate()
                .ifPresentOrElse(
                        value -> page.number(
                                row,
                                column,
                                value,
                                whole
                                        ? book.number(ReportStyle.STRONG_FIGURE, line.decimals())
                                        : book.part(ReportStyle.STRONG_FIGURE, line)),
                        () -> page.mark(
                                row,
                                column,
                                figure.yearCoverage().expected() == 0
                                        ? MissingValue.NOT_ASKED
                                        : MissingValue.NOT_AVAILABLE));
    }

    /** Behind the columns of the units, one for each area. */
    private void areas(ColumnRange place, int next, IndicatorRow line) {
        int column = place.from();
        for (Unit area : areas.areas()) {
            area(place.row(), column, areas.of(line.indicator(), area), line);
            for (int below = place.row() + 1; below < next; below++) {
                page.text(below, column, "", ReportStyle.DETAIL_SHORT);
            }
            column++;
        }
    }
}
