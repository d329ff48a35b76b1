package vn.kontum.report.submission.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample year added up in the plainest way, with another library than the product's, against what was published for
 * 2021.
 */
class SampleOutcomesTest {
    private static final List<String> DISTRICTS =
            List.of("608", "610", "611", "612", "613", "614", "615", "616", "617", "618");

    /** By "unit quarter code": the number in column F beside the code in column A. */
    private static final Map<String, BigDecimal> NUMBERS = new HashMap<>();

    @BeforeAll
    static void readTheLastFileOfEveryUnit() throws IOException {
        Map<String, SampleFile> last = new LinkedHashMap<>();
        SampleYear year = new SampleYear();
        year.files().forEach(file -> last.put(file.unit() + file.period(), file));
        for (SampleFile file : last.values()) {
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(year.bytes(file)));
                    Stream<Row> rows = book.findSheet("Số liệu").orElseThrow().openStream()) {
                rows.forEach(row -> note(file, row));
            }
        }
    }

    private static void note(SampleFile file, Row row) {
        row.getOptionalCell(5)
                .flatMap(SampleOutcomesTest::number)
                .ifPresent(number ->
                        NUMBERS.put(file.unit() + " " + file.period().quarter() + " " + row.getCellText(0), number));
    }

    /** A number that was typed, or what is stored for a sum that the form makes. */
    private static Optional<BigDecimal> number(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> Optional.of(cell.asNumber());
            case FORMULA ->
                Optional.of(cell.getRawValue())
                        .filter(raw -> raw.matches("-?[0-9.]+(E-?[0-9]+)?"))
                        .map(raw -> new BigDecimal(raw).round(new MathContext(15)));
            default -> Optional.empty();
        };
    }

    /** 16.051,42 ÷ 15.076,00 = 1,06470. */
    @Test
    void grdpGrewBy647() {
        assertThat(percentMore(year("grdp_constant2010"), year("grdp_constant2010_prev")))
                .isEqualByComparingTo("6.47");
    }

    /** 6.984,49 ÷ 6.540,40 = 1,06790. */
    @Test
    void grdpOfTheHalfYearGrewBy679() {
        BigDecimal now = quarter("grdp_constant2010", 1).add(quarter("grdp_constant2010", 2));
        BigDecimal before = quarter("grdp_constant2010_prev", 1).add(quarter("grdp_constant2010_prev", 2));

        assertThat(percentMore(now, before)).isEqualByComparingTo("6.79");
    }

    /** 5.390,45, 7.646,48 and 11.376,27 of 26.698,59. */
    @Test
    void theSharesOfGrdpAreThosePublished() {
        BigDecimal total = year("grdp_current_total");

        assertThat(total).isEqualByComparingTo("26698.59");
        assertThat(percent(year("grdp_current_aff"), total)).isEqualByComparingTo("20.19");
        assertThat(percent(year("grdp_current_industry"), total)).isEqualByComparingTo("28.64");
        assertThat(percent(year("grdp_current_services"), total)).isEqualByComparingTo("42.61");
    }

    @Test
    void theAveragePopulationOfTheYearIsTheOnePublished() {
        assertThat(DISTRICTS.stream().map(SampleOutcomesTest::meanPopulation).reduce(BigDecimal::add))
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("568780"));
    }

    /** The published mean split by the shares of 2022: baseline.csv, standing DERIVED. */
    @Test
    void theAveragePopulationOfEveryDistrictIsItsShare() {
        assertThat(DISTRICTS)
                .allSatisfy(district -> assertThat(meanPopulation(district))
                        .isEqualByComparingTo(SampleYearProcessor.CATALOGUE.published().stream()
                                .filter(figure -> figure.unit().equals(district)
                                        && figure.code().equals("population_avg")
                                        && figure.when().equals("2021"))
                                .findFirst()
                                .orElseThrow()
                                .value()));
    }

    /** 26.698.590 triệu đồng ÷ 568.780 = 46,94. */
    @Test
    void grdpPerHeadIs4694() {
        BigDecimal perHead = year("grdp_current_total")
                .multiply(BigDecimal.valueOf(1000))
                .divide(BigDecimal.valueOf(568_780), 2, RoundingMode.HALF_UP);

        assertThat(perHead).isEqualByComparingTo("46.94");
    }

    @Test
    void budgetRevenueIsExactlyThePlanAnd826InTheFirstQuarter() {
        assertThat(year("budget_revenue_total")).isEqualByComparingTo("3500");
        assertThat(quarter("budget_revenue_total", 1)).isEqualByComparingTo("826");
    }

    @Test
    void investmentIsJustAbove20000() {
        assertThat(year("investment_total")).isBetween(new BigDecimal("20000.001"), new BigDecimal("20500"));
    }

    private static BigDecimal quarter(String code, int quarter) {
        return NUMBERS.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + quarter + " " + code))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal year(String code) {
        return Stream.of(1, 2, 3, 4).map(q -> quarter(code, q)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The mean of four quarters, each the mean of its start and end: an eighth of all eight. */
    private static BigDecimal meanPopulation(String district) {
        return Stream.of(1, 2, 3, 4)
                .flatMap(q -> Stream.of(
                        NUMBERS.get(district + " " + q + " population_start"),
                        NUMBERS.get(district + " " + q + " population_end")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(8), MathContext.DECIMAL128);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percentMore(BigDecimal now, BigDecimal before) {
        return percent(now.subtract(before), before);
    }
}
