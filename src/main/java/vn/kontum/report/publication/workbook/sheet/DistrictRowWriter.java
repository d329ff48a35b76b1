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
        boolean lacking =
                book.report.lines().anyMatch(line -> districts.stream().anyMatch(unit -> line.lacks(unit.code())));
        String signs = book.text("districts.signs");
        page.across(place, lacking ? signs + " " + book.text("districts.signs.part") : signs, ReportStyle.PARAGRAPH);
    }

    @Override
    int write(int row, IndicatorRow line) {
        province(row, line);
        List<BigDecimal> values =
                districts.stream().flatMap(unit -> whole(line, unit).stream()).toList();
        page.text(row + 1, 0, "", ReportStyle.DETAIL_SHORT);
        page.text(row + 1, 1, book.text("districts.rank"), ReportStyle.DETAIL_NAME);
        for (int column = 2; column < FIRST_DISTRICT; column++) {
            page.text(row + 1, column, "", ReportStyle.DETAIL_SHORT);
        }
        for (int i = 0; i < districts.size(); i++) {
            district(row, FIRST_DISTRICT + i, line, districts.get(i));
            rank(row, FIRST_DISTRICT + i, line, new Ranked(whole(line, districts.get(i)), values));
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
            CellStyleSpec style = line.lacks(unit.code()) ? book.part(ReportStyle.FIGURE, line) : style(line, value);
            page.link(page.formula(row, column, new CachedFormula<>(at, value), style), at);
        } else if (content instanceof UnitCell.NotCounted given) {
            page.text(row, column, book.text("mark.uncounted", book.words().exact(given.value())), ReportStyle.MARK);
        } else if (content instanceof UnitCell.Absent absent) {
            page.mark(row, column, absent.mark());
        }
    }

    private CellStyleSpec style(IndicatorRow line, BigDecimal value) {
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

    /** Takes those off that lack a quarter and stand before a cell: a part of a year is not ranked. */
    private String notRanked(IndicatorRow line, CellAddress own, boolean highFirst) {
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < districts.size(); i++) {
            if (line.lacks(districts.get(i).code())
                    && cell(line, districts.get(i)).counted().isPresent()) {
                formula.append("-(")
                        .append(new CellAddress(own.row(), FIRST_DISTRICT + i))
                        .append(highFirst ? ">" : "<")
                        .append(own)
                        .append(")");
            }
        }
        return formula.toString();
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
        CellAddress own = new CellAddress(row, column);
        String formula =
                "RANK(" + own + "," + range + "," + (highFirst ? 0 : 1) + ")" + notRanked(line, own, highFirst);
        page.formula(
                row + 1,
                column,
                new CachedFormula<>(formula, BigDecimal.valueOf(ranked.rank(highFirst))),
                book.number(ReportStyle.DETAIL_FIGURE, 0));
    }
}
