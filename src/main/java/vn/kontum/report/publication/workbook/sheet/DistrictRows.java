package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.FigureColumns;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.SheetCell;

/** Writes the targets of the table of districts; what stands beside the province figure is for those who extend it. */
abstract class DistrictRows {
    static final int PLAN = 3;
    static final int FIRST_DISTRICT = 5;
    private static final int PROVINCE = 4;

    final SheetWriter page;
    final ReportWorkbookContext book;
    final List<Unit> districts;

    DistrictRows(SheetWriter page, List<Unit> districts) {
        this.page = page;
        this.book = page.book();
        this.districts = districts;
    }

    /** Of the columns after that of the province. */
    abstract List<String> heads();

    /** Writes what the signs and columns mean. */
    abstract void signs(ColumnRange place, TableHeader head);

    /** Writes a target and returns the first row after it. */
    abstract int write(int row, IndicatorRow line);

    /** Whether at least one district has a value of its own that can be held against others. */
    final boolean supplied(IndicatorRow line) {
        return districts.stream().anyMatch(unit -> whole(line, unit).isPresent());
    }

    /** The value of a district that gave every quarter behind it. */
    final Optional<BigDecimal> whole(IndicatorRow line, Unit unit) {
        return cell(line, unit).counted().filter(value -> !line.lacks(unit.code()));
    }

    /** Number, name, measure, plan and the figure of the province. */
    final void province(int row, IndicatorRow line) {
        Indicator indicator = line.indicator();
        SheetCell number = page.text(row, 0, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.link(number, book.reportLayout.cell(line.indicator(), TargetColumn.NO));
        ReportStyle name = indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME;
        String marked =
                withoutOffices(line) ? book.name(indicator) : book.text("districts.marked", book.name(indicator));
        page.text(row, 1, line.partial() ? marked + " " + book.text("partial") : marked, name);
        page.text(row, 2, book.words().measure(indicator), ReportStyle.SHORT);
        FigureColumns.planReference(
                page,
                new CellAddress(row, PLAN),
                indicator.target(),
                book.reportLayout.cell(line.indicator(), TargetColumn.PLAN));
        line.figure()
                .yearToDate()
                .ifPresentOrElse(
                        value -> page.formula(
                                row,
                                PROVINCE,
                                new CachedFormula<>(book.reportLayout.cell(line.indicator(), TargetColumn.YEAR), value),
                                book.year(ReportStyle.STRONG_FIGURE, line)),
                        () -> page.mark(row, PROVINCE, line.mark()));
    }

    /** Whether the value of a district may be held against the plan of the province: of a rate that the districts alone make up. */
    final boolean comparable(IndicatorRow line) {
        Indicator indicator = line.indicator();
        return !indicator.additive()
                && withoutOffices(line)
                && !indicator.needsBase()
                && indicator.direction() != Indicator.Direction.NEUTRAL;
    }

    /** Whether no office of the province supplies a part of what the districts supply. */
    private boolean withoutOffices(IndicatorRow line) {
        return table(line).terms().stream()
                .map(ContributionTerm::variable)
                .noneMatch(variable -> variable.assignment() == Variable.Assignment.DISTRICTS_AND_DEPARTMENT
                        || variable.assignment() == Variable.Assignment.DEPARTMENT);
    }

    final UnitCell cell(IndicatorRow line, Unit unit) {
        return table(line).year().unit(unit.code());
    }

    private ContributionTable table(IndicatorRow line) {
        return book.report.block(line.indicator().code()).orElseThrow();
    }
}
