package vn.kontum.report.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.indicator.aggregation.IndicatorAggregator;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.indicator.aggregation.Observations;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.layout.OlderFormConverter;

/**
 * Crime reports: what was carried into the year counts once. To be resolved 263, 273, 253, 297, resolved 240, 253, 233, 275: left
 * over 23, 20, 20, so new 250, 233, 277 after the first quarter. The year: 1001 of 263 + 250 + 233 + 277 = 1023, or 97.849 %;
 * with every carry-over counted again 1001 of 1086, or 92.17 %.
 */
class CarryOverTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.read();
    private static final Indicator RATE =
            CATALOGUE.indicator("crime_report_resolution_rate").orElseThrow();
    private static final int[] DUE = {263, 273, 253, 297};
    private static final int[] RESOLVED = {240, 253, 233, 275};
    private static final BigDecimal YEAR =
            BigDecimal.valueOf(100_100).divide(BigDecimal.valueOf(1023), MathContext.DECIMAL128);

    @Test
    void theYearCountsTheCarryOverOnceAndTheQuarterItsOwn() {
        List<SubmissionVersion> versions = new ArrayList<>();
        int[] opening = {22, 23, 20, 20};
        for (int q = 1; q <= 4; q++) {
            versions.add(version(
                    q,
                    reading("crime_reports_opening", opening[q - 1]),
                    reading("crime_reports_new", DUE[q - 1] - opening[q - 1]),
                    reading("crime_reports_resolved", RESOLVED[q - 1])));
        }

        Figure figure = figure(versions);

        assertThat(figure.yearToDate().orElseThrow()).isEqualByComparingTo(YEAR);
        assertThat(figure.value().orElseThrow())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(27_500).divide(BigDecimal.valueOf(297), MathContext.DECIMAL128));
    }

    @Test
    void oldFormsOfOneVariableGiveTheSameYear() {
        List<SubmissionVersion> versions = new ArrayList<>();
        for (int q = 1; q <= 4; q++) {
            versions.add(version(
                    q,
                    reading("crime_reports_received", DUE[q - 1]),
                    reading("crime_reports_resolved", RESOLVED[q - 1])));
        }

        List<SubmissionVersion> complete = new OlderFormConverter(CATALOGUE).complete(versions);

        assertThat(figure(complete).yearToDate().orElseThrow()).isEqualByComparingTo(YEAR);
        assertThat(complete.get(1).readings())
                .filteredOn(reportedValue -> reportedValue.variable().equals("crime_reports_opening"))
                .singleElement()
                .satisfies(reportedValue -> {
                    assertThat(reportedValue.value().orElseThrow()).isEqualByComparingTo("23");
                    assertThat(reportedValue.cell()).isEqualTo("F9");
                });
    }

    /** What the quarter before left over is not known, so that nothing is guessed. */
    @Test
    void anOldFormAfterASilentQuarterLeavesAHole() {
        SubmissionVersion third =
                version(3, reading("crime_reports_received", 253), reading("crime_reports_resolved", 233));

        assertThat(new OlderFormConverter(CATALOGUE).complete(List.of(third))).containsExactly(third);
    }

    private static Figure figure(List<SubmissionVersion> versions) {
        return new IndicatorAggregator(CATALOGUE)
                .unit(
                        RATE,
                        CATALOGUE.unit("62.CAT").orElseThrow(),
                        new Period(2021, 4),
                        new Observations(
                                versions.stream().flatMap(Observation::of).toList()));
    }

    private static SubmissionVersion version(int quarter, ReportedValue... readings) {
        return new SubmissionVersion(
                quarter,
                "62.CAT",
                new Period(2021, quarter),
                1,
                quarter,
                "f.xlsx",
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(readings));
    }

    private static ReportedValue reading(String variable, int value) {
        return new ReportedValue(
                variable,
                ReportedValue.Status.NUMBER,
                Optional.of(BigDecimal.valueOf(value)),
                Integer.toString(value),
                "Số liệu",
                "F9",
                Optional.empty(),
                Optional.empty());
    }
}
