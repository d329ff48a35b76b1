package vn.kontum.report.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;

/** W19: the files beside the workbook, whose columns are a contract. */
class ExportFilesTest {
    private static final Provenance PROVENANCE = new Provenance(
            "KTXH_2021-Q1_b01.xlsx",
            "a".repeat(64),
            "b".repeat(64),
            7,
            "An",
            "theo lịch",
            Instant.parse("2021-03-17T01:00:00Z"),
            "may-chu");

    @Test
    void w19IndicatorsHaveTheAgreedColumnsAndTheProvinceFirst() throws Exception {
        ReportModel report = SampleSubmissions.year(1).report();

        List<CSVRecord> rows = rows(report, "_indicators.csv");

        assertThat(rows.get(0))
                .containsExactly(
                        "period",
                        "no",
                        "code",
                        "unit_code",
                        "value",
                        "year_to_date",
                        "target_comparator",
                        "target_value",
                        "target_min",
                        "target_max",
                        "verdict",
                        "units_reported",
                        "units_expected",
                        "status",
                        "edition",
                        "possible_min",
                        "possible_max",
                        "expected_min",
                        "expected_max",
                        "leaning",
                        "verdict_basis",
                        "same_period_quarter",
                        "same_period_year_to_date",
                        "growth",
                        "growth_unit",
                        "same_period_status",
                        "same_period_source");
        assertThat(rows.subList(1, 55))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(3)).isEqualTo("62"));
        assertThat(rows.subList(55, rows.size()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(3)).isNotEqualTo("62"));
    }

    @Test
    void w19FiguresAreUnroundedWithADot() throws Exception {
        ReportModel report = SampleSubmissions.year(1)
                .says("62.CTK", 1, "grdp_constant2010", "3600")
                .says("62.CTK", 1, "grdp_constant2010_prev", "3400")
                .report();

        CSVRecord growth = rows(report, "_indicators.csv").get(1);

        // 100 × (3600 ÷ 3400 − 1) in 34 digits
        assertThat(growth.get(5)).startsWith("5.88235294117647058823529411764");
        assertThat(growth.get(6)).isEqualTo("GE");
        assertThat(growth.get(7)).isEqualTo("10");
        // the three quarters left would have to show 5,88 + 4,12 × 4/3 = 11,37 %, more than the best one and a point
        assertThat(growth.get(10)).isEqualTo("AT_RISK");
        assertThat(growth.get(13)).isEmpty();
    }

    @Test
    void w19AnIncompleteFigureSaysHowManyUnitsItHas() throws Exception {
        ReportModel report = SampleSubmissions.year(1)
                .missing("617", 1, UnitStatusRecord.Punctuality.MISSING)
                .report();

        CSVRecord fruit = rows(report, "_indicators.csv").get(11);

        assertThat(fruit.get(2)).isEqualTo("fruit_trees_new_area");
        assertThat(fruit.get(11)).isEqualTo("9");
        assertThat(fruit.get(12)).isEqualTo("10");
        // what 617 may add to it lies between nothing and the most of one quarter
        assertThat(fruit.get(15)).isEqualTo(fruit.get(5));
        assertThat(new BigDecimal(fruit.get(16)))
                .isEqualByComparingTo(new BigDecimal(fruit.get(5)).add(new BigDecimal("2000")));
        assertThat(fruit.get(19)).isEmpty();
        assertThat(fruit.get(20)).isEqualTo("OPEN");
    }

    /** 617 gave three quarters of planted trees; the other districts gave four. */
    @Test
    void aRowOfADistrictThatLacksAQuarterSaysSo() throws Exception {
        ReportModel report = SampleSubmissions.year(4)
                .missing("617", 2, UnitStatusRecord.Punctuality.MISSING)
                .report();

        List<CSVRecord> districts = rows(report, "_indicators.csv").stream()
                .filter(row ->
                        row.get(2).equals("fruit_trees_new_area") && !row.get(3).equals("62"))
                .toList();

        assertThat(districts)
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.get(11) + "/" + row.get(12))
                        .isEqualTo(row.get(3).equals("617") ? "0/1" : "1/1"));
    }

    @Test
    void aRateWithoutAUnitIsNoFigureAndHasItsRanges() throws Exception {
        ReportModel report = SampleSubmissions.year(1)
                .missing("617", 1, UnitStatusRecord.Punctuality.MISSING)
                .report();

        CSVRecord insured = rows(report, "_indicators.csv").get(34);

        assertThat(insured.get(2)).isEqualTo("health_insurance_coverage_rate");
        assertThat(insured.get(4)).isEmpty();
        assertThat(insured.get(5)).isEmpty();
        assertThat(insured.get(13)).isEqualTo("x");
        assertThat(insured.get(15)).isNotEmpty();
        assertThat(new BigDecimal(insured.get(16))).isLessThanOrEqualTo(new BigDecimal("100"));
    }

    @Test
    void w19ObservationsTraceEveryFactToItsCellAndTextStaysText() throws Exception {
        ReportModel report =
                SampleSubmissions.year(1).nil("610", 1, "macadamia_new_area_ha").report();

        List<CSVRecord> rows = rows(report, "_observations.csv");
        CSVRecord nil = rows.stream()
                .filter(r -> r.get(1).equals("610") && r.get(2).equals("macadamia_new_area_ha"))
                .findFirst()
                .orElseThrow();

        assertThat(rows.get(0))
                .containsExactly(
                        "period",
                        "unit_code",
                        "variable",
                        "value",
                        "status",
                        "raw_text",
                        "file",
                        "sheet",
                        "cell",
                        "sha256",
                        "received_at",
                        "submission_version");
        assertThat(nil.get(3)).isEqualTo("0");
        assertThat(nil.get(5)).isEqualTo("'-");
        assertThat(nil.get(7)).isEqualTo("Biểu");
        assertThat(nil.get(8)).isEqualTo("F14");
    }

    @Test
    void w19TheManifestHasTheHashesOfAllFilesAndNothingOfTheRun() {
        ReportModel report = SampleSubmissions.year(1).report();
        List<ExportFile> companions = ExportFiles.of(report, PROVENANCE);

        JsonNode manifest = JsonMapper.shared().readTree(companions.get(2).content());

        assertThat(manifest.at("/files/0/sha256").asString()).isEqualTo("a".repeat(64));
        assertThat(manifest.at("/files/1/name").asString()).isEqualTo("KTXH_2021-Q1_b01_indicators.csv");
        assertThat(manifest.at("/files/1/sha256").asString())
                .isEqualTo(Sha256.of(companions.get(0).content()));
        assertThat(manifest.at("/digest").asString()).isEqualTo(SampleSubmissions.DIGEST);
        assertThat(manifest.at("/settings/sha256").asString()).hasSize(64);
        assertThat(manifest.at("/inputs").size()).isEqualTo(21);
        JsonNode provenance = JsonMapper.shared().readTree(companions.get(3).content());
        assertThat(provenance.at("/run/who").asString()).isEqualTo("An");
        assertThat(provenance.at("/host").asString()).isEqualTo("may-chu");
        assertThat(provenance.at("/manifest_sha256").asString())
                .isEqualTo(Sha256.of(companions.get(2).content()));
    }

    /** Another run of another person on another machine at another hour. */
    @Test
    void theManifestHasTheSameBytesWhoeverMadeItWhereverAndWhenever() {
        Provenance other = new Provenance(
                "KTXH_2021-Q1_b01.xlsx",
                "a".repeat(64),
                "b".repeat(64),
                8,
                "Bình",
                "chạy lại",
                Instant.parse("2022-03-17T01:00:00Z"),
                "may-khac");

        byte[] one = ExportFiles.of(SampleSubmissions.year(1).report(), PROVENANCE)
                .get(2)
                .content();
        byte[] two =
                ExportFiles.of(SampleSubmissions.year(1).report(), other).get(2).content();

        assertThat(one).isEqualTo(two);
        // an unordered map is written in another order by another process
        assertThat(new String(one, StandardCharsets.UTF_8))
                .containsPattern("\"tool\" : \\{\\s+\"name\" : \"kontum-report\",\\s+\"version\"");
    }

    @Test
    void w19TablesBeginWithAByteOrderMarkSoThatExcelReadsThemAsUtf8() {
        byte[] csv = ExportFiles.of(SampleSubmissions.year(1).report(), PROVENANCE)
                .get(0)
                .content();

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
    }

    private static List<CSVRecord> rows(ReportModel report, String suffix) throws Exception {
        byte[] csv = ExportFiles.of(report, PROVENANCE).stream()
                .filter(c -> c.suffix().equals(suffix))
                .findFirst()
                .orElseThrow()
                .content();
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        return CSVFormat.DEFAULT.parse(new StringReader(text)).getRecords();
    }
}
