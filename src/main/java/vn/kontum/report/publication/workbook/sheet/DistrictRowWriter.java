package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** A column for every district: a row of values and below it a row of ranks. */
final class DistrictRowWriter extends DistrictRows {
    /** Behind a value that does not reach the plan; black on it is read on a grey print as well. */
    private static final String TINT = "DDDDDD";

    DistrictRowWriter(SheetWriter page, List<Unit> districts) {
        super(page, districts);
    }

    @Override
    List<String> heads() {
        return districts.stream().map(book.words()::name).toList();
    }

    @Override
    void signs(ColumnRange place, TableHeader head) {
        page.across(place, book.text("districts.signs"), ReportStyle.PARAGRAPH);
    }

    @Override
    int write(int row, IndicatorRow line) {
        province(row, line);
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
        return row + 2;
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

    private CellStyleSpec look(IndicatorRow line, BigDecimal value) {
        if (!comparable(line)) {
            return book.number(ReportStyle.FIGURE, line.decimals());
        }
        boolean met = line.indicator().target().metBy(value);
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
}
