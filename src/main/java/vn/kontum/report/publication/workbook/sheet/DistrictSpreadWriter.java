package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/** How the values of many districts are spread: how many, how many reach the plan, the lowest, the median, the highest. */
final class DistrictSpreadWriter extends DistrictRows {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A district's own value. */
    private record DistrictValue(Unit unit, BigDecimal value) {}

    DistrictSpreadWriter(SheetWriter page, List<Unit> districts) {
        super(page, districts);
    }

    @Override
    List<String> heads() {
        return Stream.of("known", "met", "lowest", "lowest.unit", "median", "highest", "highest.unit")
                .map(column -> book.words().large("spread." + column))
                .toList();
    }

    @Override
    void signs(ColumnRange place, TableHeader head) {
        Unit group = book.report.frame().districtGroup().orElseThrow();
        String text = book.words().large("spread.signs", book.words().name(group));
        head.elsewhere(page.across(place, text + " " + head.elsewhere(group), ReportStyle.PARAGRAPH));
    }

    @Override
    int write(int row, IndicatorRow line) {
        province(row, line);
        List<DistrictValue> own = new ArrayList<>();
        districts.forEach(unit -> whole(line, unit).ifPresent(value -> own.add(new DistrictValue(unit, value))));
        own.sort(Comparator.comparing(DistrictValue::value));
        int column = FIRST_DISTRICT;
        count(row, column++, own.size());
        if (comparable(line)) {
            count(
                    row,
                    column++,
                    own.stream()
                            .filter(o -> line.indicator().target().metBy(o.value()))
                            .count());
        } else {
            page.mark(row, column++, MissingValue.NOT_ASKED);
        }
        figure(row, column++, line, own.get(0).value());
        page.text(row, column++, book.words().name(own.get(0).unit()), ReportStyle.TEXT);
        figure(row, column++, line, median(own));
        DistrictValue highest = own.get(own.size() - 1);
        figure(row, column++, line, highest.value());
        page.text(row, column, book.words().name(highest.unit()), ReportStyle.TEXT);
        return row + 1;
    }

    private static BigDecimal median(List<DistrictValue> sorted) {
        BigDecimal upper = sorted.get(sorted.size() / 2).value();
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2).value();
        return lower.add(upper).divide(TWO, MathContext.DECIMAL128);
    }

    private void count(int row, int column, long count) {
        page.number(row, column, BigDecimal.valueOf(count), book.number(ReportStyle.FIGURE, 0));
    }

    private void figure(int row, int column, IndicatorRow line, BigDecimal value) {
        page.number(row, column, value, book.number(ReportStyle.FIGURE, line.decimals()));
    }
}
