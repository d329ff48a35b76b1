package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.FigureColumns;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** Writes a target of the table of districts: a row of values and below it a row of ranks. */
final class DistrictRowWriter {
    static final int PLAN = 3;
    static final int FIRST_DISTRICT = 5;
    private static final int PROVINCE = 4;
    /** Behind a value that does not reach the plan; black on it is read on a grey print as well. */
    private static final String TINT = "DDDDDD";

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final List<Unit> districts;

    DistrictRowWriter(SheetWriter page, List<Unit> districts) {
        this.page = page;
        this.book = page.book();
        this.districts = districts;
    }

    /** Whether at least one district has a value of its own. */
    boolean supplied(IndicatorRow line) {
        return districts.stream().anyMatch(unit -> cell(line, unit).counted().isPresent());
    }

    void write(int row, IndicatorRow line) {
        Indicator indicator = line.indicator();
        XSSFCell number = page.text(row, 0, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.link(number, target(line, TargetColumn.NO));
        ReportStyle name = indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME;
        page.text(
                row,
                1,
                withoutOffices(line) ? book.name(indicator) : book.text("districts.marked", book.name(indicator)),
                name);
        page.text(row, 2, book.words().measure(indicator), ReportStyle.SHORT);
        plan(row, line);
        line.figure()
                .yearToDate()
                .ifPresentOrElse(
                        value -> page.formula(
                                row,
                                PROVINCE,
                                new CachedFormula<>(target(line, TargetColumn.YEAR), value),
                                book.number(ReportStyle.STRONG_FIGURE, line.decimals())),
                        () -> page.mark(row, PROVINCE, line.mark()));
        List<BigDecimal> values = districts.stream()
                .flatMap(unit -> cell(line, unit).counted().stream())
                .toList();
        page.text(row + 1, 0, "", ReportStyle.DETAIL_SHORT);
        page.text(row + 1, 1, book.text("districts.rank"), ReportStyle.DETAIL_NAME);
        for (int column = 2; column < FIRST_DISTRICT; column++) {
            page.text(row + 1, column, "", ReportStyle.DETAIL_SHORT);
        }
        for (int i = 0; i < districts.size(); i++) {
            district(row, FIRST_DISTRICT + i, line, districts.get(i));
            rank(
                    row,
                    FIRST_DISTRICT + i,
                    line,
                    new Ranked(cell(line, districts.get(i)).counted(), values));
        }
    }

    private void plan(int row, IndicatorRow line) {
        FigureColumns.planReference(
                page, new CellAddress(row, PLAN), line.indicator().target(), target(line, TargetColumn.PLAN));
    }

    private void district(int row, int column, IndicatorRow line, Unit unit) {
        UnitCell content = cell(line, unit);
        if (content.counted().isPresent()) {
            BigDecimal value = content.counted().get();
            String at = book.reportLayout.at(
                    ReportSheet.UNITS,
                    book.reportLayout.block(line.indicator().code()).year(),
                    book.reportLayout.column(unit.code()));
            page.link(page.formula(row, column, new CachedFormula<>(at, value), look(line, value)), at);
        } else if (content instanceof UnitCell.NotCounted given) {
            page.text(row, column, book.text("mark.uncounted", book.words().exact(given.value())), ReportStyle.MARK);
        } else if (content instanceof UnitCell.Absent absent) {
            page.mark(row, column, absent.mark());
        }
    }

    /** Of a rate that the districts alone make up, whether it reaches the plan of the province. */
    private CellStyleSpec look(IndicatorRow line, BigDecimal value) {
        Indicator indicator = line.indicator();
        if (indicator.additive()
                || !withoutOffices(line)
                || indicator.needsBase()
                || indicator.direction() == Indicator.Direction.NEUTRAL) {
            return book.number(ReportStyle.FIGURE, line.decimals());
        }
        boolean met = indicator.target().metBy(value);
        CellStyleSpec marked = book.marked(
                ReportStyle.FIGURE, book.text(met ? "districts.met" : "districts.short"), line.decimals(value));
        return met ? marked : marked.fill(TINT);
    }

    /** A value among those of the other districts. */
    private record Ranked(Optional<BigDecimal> value, List<BigDecimal> values) {
        long rank(boolean highFirst) {
            return 1
                    + values.stream()
                            .filter(other -> highFirst
                                    ? other.compareTo(value.orElseThrow()) > 0
                                    : other.compareTo(value.orElseThrow()) < 0)
                            .count();
        }
    }

    private void rank(int row, int column, IndicatorRow line, Ranked ranked) {
        Indicator.Direction direction = line.indicator().direction();
        if (ranked.value().isEmpty() || direction == Indicator.Direction.NEUTRAL) {
            page.text(row + 1, column, book.mark(MissingValue.NOT_ASKED), ReportStyle.DETAIL_MARK);
            return;
        }
        boolean highFirst = direction == Indicator.Direction.HIGHER_BETTER;
        String range = new CellAddress(row, FIRST_DISTRICT) + ":"
                + new CellAddress(row, FIRST_DISTRICT + districts.size() - 1);
        String formula = "RANK(" + new CellAddress(row, column) + "," + range + "," + (highFirst ? 0 : 1) + ")";
        page.formula(
                row + 1,
                column,
                new CachedFormula<>(formula, BigDecimal.valueOf(ranked.rank(highFirst))),
                book.number(ReportStyle.DETAIL_FIGURE, 0));
    }

    /** Whether no office of the province supplies a part of what the districts supply. */
    private boolean withoutOffices(IndicatorRow line) {
        return table(line).terms().stream()
                .map(ContributionTerm::variable)
                .noneMatch(variable -> variable.assignment() == Variable.Assignment.DISTRICTS_AND_DEPARTMENT
                        || variable.assignment() == Variable.Assignment.DEPARTMENT);
    }

    private UnitCell cell(IndicatorRow line, Unit unit) {
        return table(line).year().unit(unit.code());
    }

    private ContributionTable table(IndicatorRow line) {
        return book.report.block(line.indicator().code()).orElseThrow();
    }

    private String target(IndicatorRow line, TargetColumn column) {
        int row = book.reportLayout.target(line.indicator().code());
        return book.reportLayout.at(ReportSheet.TARGETS, row, column.index());
    }
}
