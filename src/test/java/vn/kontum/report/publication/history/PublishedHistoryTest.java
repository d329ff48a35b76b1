package vn.kontum.report.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.history.SamePeriodFigure.Source;
import vn.kontum.report.submission.sample.SampleYear;

class PublishedHistoryTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();
    private static final String HEAD = "unit,variable,period,value,status,source\n";

    @Test
    void everyMistakeIsToldWithItsLineAndColumn() {
        HistoryTable table = read(HEAD
                + "999,cattle_total,2020-Q1,1,h,Niên giám\n"
                + "608,no_such_thing,2020-Q1,1,h,Niên giám\n"
                + "608,grdp_constant2010,2020-Q1,1,h,Niên giám\n"
                + "608,cattle_total,2020,1.5.0,x,\n"
                + "608,cattle_total,2020-Q1,1,h,Niên giám\n"
                + "608,cattle_total,2020-Q1,2,h,Niên giám\n");

        assertThat(table.mistakes().stream().map(mistake -> mistake.sentence(Locale.ENGLISH)))
                .satisfiesExactly(
                        unit -> assertThat(unit).contains("2, unit", "999"),
                        variable -> assertThat(variable).contains("3, variable", "no_such_thing"),
                        assigned -> assertThat(assigned).contains("4, unit", "grdp_constant2010"),
                        period -> assertThat(period).contains("5, period", "2020"),
                        value -> assertThat(value).contains("5, value", "1.5.0"),
                        status -> assertThat(status).contains("5, status", "\"x\""),
                        source -> assertThat(source).contains("5, source"),
                        twice -> assertThat(twice).contains("7, variable", "608 cattle_total 2020-Q1"));
    }

    @Test
    void aWorkbookSaysTheSameAsACsvFile() throws IOException {
        List<List<Object>> rows = List.of(
                List.of("unit", "variable", "period", "value", "status", "source"),
                List.of("62", "export_value_usd_million", "2020-Q1", 27.25, "h", "Niên giám 2020"));

        HistoryTable table = HistoryReader.of(CATALOGUE).read(workbook(rows));

        assertThat(table.mistakes()).isEmpty();
        assertThat(table).isEqualTo(read(HEAD + "62,export_value_usd_million,2020-Q1,27.25,h,Niên giám 2020\n"));
    }

    @Test
    void whatIsNeitherIsRefused() {
        assertThat(HistoryReader.of(CATALOGUE)
                        .read(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 65})
                        .mistakes())
                .hasSize(1);
        assertThat(read("").mistakes()).hasSize(1);
        assertThat(read("unit,variable\n608,cattle_total\n").mistakes()).hasSize(4);
    }

    /** Flows add up: 20 + 30 in two quarters. Of stocks the last stands. A rate is a sum over a sum: 100 · (8 + 10) / (40 + 60). */
    @Test
    void indicatorsAreComputedFromPublishedTotals() {
        Map<String, SamePeriodFigure> figures = figures(HEAD
                + "62,export_value_usd_million,2020-Q1,20,h,A\n"
                + "62,export_value_usd_million,2020-Q2,30,h,B\n"
                + "62,cattle_total,2020-Q1,80000,h,A\n"
                + "62,cattle_total,2020-Q2,81000,h,A\n"
                + "62,grdp_current_aff,2020-Q1,8,h,A\n"
                + "62,grdp_current_aff,2020-Q2,10,h,A\n"
                + "62,grdp_current_total,2020-Q1,40,h,A\n"
                + "62,grdp_current_total,2020-Q2,60,h,A\n");

        assertThat(figures.get("export_value").quarter()).contains(new BigDecimal("30"));
        assertThat(figures.get("export_value").yearToDate()).contains(new BigDecimal("50"));
        assertThat(figures.get("export_value").reference()).isEqualTo("A; B");
        assertThat(figures.get("export_value").source()).isEqualTo(Source.HISTORY);
        assertThat(figures.get("cattle_herd").yearToDate()).contains(new BigDecimal("81000"));
        assertThat(figures.get("grdp_share_agriculture").yearToDate())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("18"));
        assertThat(figures).doesNotContainKeys("state_budget_revenue", "tourist_arrivals");
    }

    /** Without the province's own total all ten districts must be there: nine of ten are no figure. */
    @Test
    void oneMissingUnitLeavesNoFigure() {
        StringBuilder nine = new StringBuilder(HEAD);
        List<String> districts =
                CATALOGUE
                        .suppliers(CATALOGUE.variable("fruit_trees_new_area_ha").orElseThrow())
                        .stream()
                        .map(unit -> unit.code())
                        .toList();
        districts
                .subList(1, districts.size())
                .forEach(code -> nine.append(code).append(",fruit_trees_new_area_ha,2020-Q1,7,h,A\n"));

        assertThat(figures(nine.toString(), 1)).isEmpty();
        assertThat(figures(nine + districts.get(0) + ",fruit_trees_new_area_ha,2020-Q1,7,illustrative,A\n", 1)
                        .get("fruit_trees_new_area"))
                .satisfies(figure -> {
                    assertThat(figure.yearToDate()).contains(BigDecimal.valueOf(7L * districts.size()));
                    assertThat(figure.source()).isEqualTo(Source.ILLUSTRATIVE);
                });
    }

    @Test
    void theSampleOfTheYearBeforeIsMarkedAndFillsMostLines() {
        HistoryTable sample = HistoryReader.of(CATALOGUE).read(new SampleYear().history());

        assertThat(sample.mistakes()).isEmpty();
        assertThat(sample.figures()).allMatch(HistoryFigure::illustrative);
        assertThat(new HistoryIndicators(CATALOGUE, sample.figures()).of(new Period(2020, 4)))
                .hasSizeGreaterThan(CATALOGUE.indicators().size() / 2)
                .allSatisfy((code, figure) -> assertThat(figure.source()).isEqualTo(Source.ILLUSTRATIVE));
    }

    private static Map<String, SamePeriodFigure> figures(String csv) {
        return figures(csv, 2);
    }

    private static Map<String, SamePeriodFigure> figures(String csv, int quarter) {
        HistoryTable table = read(csv);
        assertThat(table.mistakes()).isEmpty();
        return new HistoryIndicators(CATALOGUE, table.figures()).of(new Period(2020, quarter));
    }

    private static HistoryTable read(String csv) {
        return HistoryReader.of(CATALOGUE).read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(List<List<Object>> rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    Object value = rows.get(i).get(column);
                    if (value instanceof Double number) {
                        row.createCell(column).setCellValue(number);
                    } else {
                        row.createCell(column).setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
