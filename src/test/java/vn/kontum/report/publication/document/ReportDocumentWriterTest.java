package vn.kontum.report.publication.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.docx.WordDocumentText;
import vn.kontum.report.indicator.Assessor;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.export.ExportFiles;
import vn.kontum.report.publication.export.Provenance;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.model.ChangedSnapshot;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSubmissions;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.UnitExplanation;
import vn.kontum.report.text.Messages;
import vn.kontum.report.text.OfficeProperties;

class ReportDocumentWriterTest {
    private static final OfficeProperties OFFICE =
            new OfficeProperties("Cục Thống kê tỉnh Kon Tum", "", "Tỉnh ủy Kon Tum; Ủy ban nhân dân tỉnh", "");

    /** The word of the data file, and that it rests on an estimate where the workbook says so too. */
    private static String verdict(ReportModel report, CSVRecord record) {
        Messages messages = new Messages("report", Messages.VIETNAMESE);
        String word = messages.text("verdict." + record.get("verdict"));
        boolean estimated = report.lines()
                .filter(line -> line.indicator().code().equals(record.get("code")))
                .anyMatch(IndicatorRow::finalByEstimate);
        return estimated ? messages.text("verdict.estimated", word) : word;
    }

    @Test
    void everyFigureOfTheAnnexIsThatOfTheDataFile() throws IOException {
        ReportModel report = SampleSubmissions.year(4).report();
        Map<String, List<String>> rows = annex(write(report, OFFICE));

        List<CSVRecord> province = province(report);
        assertThat(province).hasSize(54);
        assertThat(rows).hasSize(54);
        for (CSVRecord record : province) {
            List<String> row = rows.get(record.get("no"));
            equal(record, "value", row.get(4));
            equal(record, "year_to_date", row.get(5).replace("≥", ""));
            assertThat(row.get(9)).as(record.get("code")).isEqualTo(verdict(report, record));
        }
    }

    /** Insured persons typed as 1: whoever opens the draft reads that first. */
    @Test
    void aDraftThatNeedsAReasonSaysSoBeforeItsOpening() throws IOException {
        List<String> asked = WordDocumentText.of(write(
                SampleSubmissions.year(2)
                        .says("608", 1, "population_end", "100000")
                        .says("608", 1, "insured_persons", "90000")
                        .says("608", 2, "population_end", "100000")
                        .says("608", 2, "insured_persons", "1")
                        .report(),
                OFFICE));
        List<String> plain = WordDocumentText.of(write(SampleSubmissions.year(2).report(), OFFICE));

        int question = index(asked, "CẦN GIẢI TRÌNH TRƯỚC KHI BAN HÀNH");
        assertThat(question).isPositive().isLessThan(index(asked, "Thực hiện Nghị quyết"));
        assertThat(index(plain, "CẦN GIẢI TRÌNH")).isNegative();
    }

    private static int index(List<String> lines, String begin) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElse(""));
    }

    /** A sum that lacks a district is at least so much, names who is missing and says why its verdict stands. */
    @Test
    void aSumThatLacksADistrictIsSaidToBeAtLeastThat() throws IOException {
        ReportModel report = SampleSubmissions.year(4)
                .missing("615", 4, UnitStatusRecord.Punctuality.EXCLUDED)
                .report();
        List<String> lines = WordDocumentText.of(write(report, OFFICE));

        List<IndicatorRow> bounds = report.lines()
                .filter(row -> row.assessment().status() == FigureStatus.LOWER_BOUND)
                .toList();
        Map<String, List<String>> rows = annex(write(report, OFFICE));
        assertThat(bounds)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                rows.get(Integer.toString(row.indicator().no())).get(5))
                        .startsWith("≥"))
                .allSatisfy(row -> assertThat(lines)
                        .anyMatch(line -> line.startsWith("- " + report.words().name(row.indicator()) + ": ít nhất ")
                                && line.contains("chưa gồm số của huyện Đăk Hà")
                                && line.contains("các đơn vị chưa có số liệu")));
    }

    @Test
    void thePercentageOfThePlanIsTheYearToDateOverThePlan() throws IOException {
        ReportModel report = SampleSubmissions.year(4).report();
        Map<String, List<String>> rows = annex(write(report, OFFICE));

        List<CSVRecord> plans = province(report).stream()
                .filter(r -> r.get("target_comparator").equals("PLAN")
                        && !r.get("year_to_date").isEmpty())
                .filter(r -> !rows.get(r.get("no")).get(8).equals("[z]"))
                .toList();
        assertThat(plans).hasSizeGreaterThan(10);
        for (CSVRecord record : plans) {
            BigDecimal exact = new BigDecimal(record.get("year_to_date"))
                    .multiply(BigDecimal.valueOf(100))
                    .divide(new BigDecimal(record.get("target_value")), 20, RoundingMode.HALF_UP);
            BigDecimal printed = number(rows.get(record.get("no")).get(8));
            assertThat(printed)
                    .as(record.get("code"))
                    .isEqualByComparingTo(exact.setScale(printed.scale(), RoundingMode.HALF_UP));
        }
    }

    @Test
    void theHeadlineCountsTheVerdictsOfTheDataFile() throws IOException {
        ReportModel report = SampleSubmissions.year(4).report();
        List<String> lines = WordDocumentText.of(write(report, OFFICE));

        List<String> verdicts = province(report).stream()
                .filter(r -> Integer.parseInt(r.get("no")) <= 52)
                .map(r -> r.get("verdict"))
                .toList();
        long reached = verdicts.stream()
                .filter(v -> v.equals("MET") || v.equals("EXCEEDED"))
                .count();
        long exceeded = verdicts.stream().filter("EXCEEDED"::equals).count();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Đến hết quý IV/2021, toàn tỉnh đạt và vượt " + reached
                        + "/52 chỉ tiêu của Nghị quyết, trong đó vượt " + exceeded + " chỉ tiêu."));
    }

    @Test
    void everyTargetIsToldWithTheFigureOfTheAnnex() throws IOException {
        byte[] document = write(SampleSubmissions.year(4).report(), OFFICE);
        Map<String, List<String>> rows = annex(document);
        List<String> told = WordDocumentText.of(document).stream()
                .filter(line -> line.startsWith("- "))
                .toList();

        for (List<String> row : rows.values()) {
            String name = row.get(1).replaceFirst("^Trong đó: ", "");
            String figure = row.get(5);
            assertThat(told)
                    .as(name)
                    .anyMatch(line -> line.startsWith("- " + name + ": ")
                            && (figure.startsWith("[")
                                    || line.startsWith("- " + name + ": " + figure
                                            + (row.get(2).equals("%") ? "%" : "\u00A0"))));
        }
    }

    @Test
    void theGrowthOnTheSamePeriodIsFiguredFromWhatWasPublished() throws IOException {
        // 2020: 9,39 %; 100 × (3600 ÷ 3400 − 1) = 5,88 %; 5,88… − 9,39 = −3,507… → −3,5 points
        ReportModel report = SampleSubmissions.year(4)
                .says("62.CTK", 4, "grdp_constant2010", "3600")
                .says("62.CTK", 4, "grdp_constant2010_prev", "3400")
                .report();

        CSVRecord growth = province(report).get(0);
        List<String> row = annex(write(report, OFFICE)).get("1");
        BigDecimal change = new BigDecimal(growth.get("year_to_date")).subtract(new BigDecimal("9.39"));
        assertThat(row.get(6)).isEqualTo("9,39");
        assertThat(row.get(7).replace('\u00A0', ' '))
                .isEqualTo((change.signum() > 0 ? "+" : "-")
                        + change.abs()
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                                .replace('.', ',') + " điểm %");
    }

    /** No base of 2020 is known; in each of ten districts 621 of 10,000 households are poor, which is 6.21 %. */
    @Test
    void aReductionWithoutItsBaseIsToldWithTheRateThatIsKnown() throws IOException {
        SampleSubmissions year = SampleSubmissions.year(4);
        SampleSubmissions.shipped().reportingUnits().stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .forEach(unit -> year.says(unit.code(), 4, "poor_households", "621")
                        .says(unit.code(), 4, "households_total", "10000"));

        assertThat(WordDocumentText.of(write(year.report(), OFFICE)))
                .extracting(line -> line.replace('\u00A0', ' '))
                .anyMatch(line -> line.startsWith("- Mức giảm tỷ lệ hộ nghèo")
                        && line.endsWith(
                                "đánh giá: chưa đủ căn cứ (tỷ lệ hiện nay là 6,21%; chưa có tỷ lệ gốc nên chưa tính"
                                        + " được mức giảm)."));
    }

    /** 19 of the 52 have a figure in the first quarter; the others are told in one paragraph of each section. */
    @Test
    void targetsThatAreNotDueYetAreToldTogetherWithTheirPlans() throws IOException {
        List<String> lines = WordDocumentText.of(write(SampleSubmissions.year(1).report(), OFFICE));

        assertThat(lines)
                .anyMatch(line -> line.replace('\u00A0', ' ')
                        .startsWith("5 chỉ tiêu chưa đến kỳ báo cáo: GRDP bình quân đầu người (kế hoạch trên"
                                + " 50 triệu đồng/người); "))
                .noneMatch(line -> line.startsWith("- GRDP bình quân đầu người"))
                .noneMatch(line -> line.contains("chưa đến kỳ báo cáo") && line.contains("Mức giảm tỷ lệ hộ nghèo"));
    }

    @Test
    void aSectionSaysWhatBecameOfAllItsTargetsAndNothingIsCountedAsNone() throws IOException {
        List<String> lines = WordDocumentText.of(write(SampleSubmissions.year(1).report(), OFFICE));

        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("Đạt và vượt 1/23 chỉ tiêu; 8 chỉ tiêu") && line.endsWith("đang thực hiện."))
                .noneMatch(line -> line.contains("vượt 0 chỉ tiêu") || line.matches(".*[ ,]0 chỉ tiêu.*"));
    }

    /** Every second target has a figure of 2020; of the others it is told that there is none. */
    @Test
    void everyAmountIsComparedWithTheSamePeriodWhereTheYearBeforeIsKnown() throws IOException {
        ReportModel report = SampleSubmissions.year(4).wasLastYear("50").report();
        assertThat(report.knowsLastYear()).isTrue();

        List<IndicatorRow> told = report.lines()
                .filter(row -> row.figure().yearToDate().isPresent() && !row.partial())
                .toList();
        List<String> lines = WordDocumentText.of(write(report, OFFICE));

        assertThat(told)
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(lines)
                        .filteredOn(
                                line -> line.startsWith("- " + row.indicator().nameVi() + ": "))
                        .first()
                        .asString()
                        .contains("cùng kỳ năm trước"));
    }

    private static ReportModel model(InputSnapshot snapshot) {
        EditionMetadata meta =
                new EditionMetadata(1, Edition.State.DRAFT, SampleSubmissions.DIGEST, "c", Instant.EPOCH);
        return ReportModel.of(
                new ReportHeader(SampleSubmissions.shipped(), snapshot, meta, new ReportFormatter(Messages.VIETNAMESE)),
                new Assessor(SampleSubmissions.shipped()).province(snapshot.period(), snapshot.observations()));
    }

    /** 10 % less 2 % of poor households is 8 points; 8 - 2 = 6, and "up 300 %" would be a percentage of a percentage. */
    @Test
    void aTargetInPercentagePointsGrowsByPoints(@TempDir Path folder) throws IOException {
        FrozenCatalogue.copy(folder);
        Path targets = folder.resolve("targets.csv");
        Files.writeString(
                targets, Files.readString(targets).replace("giảm ít nhất,no,4,,,,,", "giảm ít nhất,no,4,,,,10,"));
        Catalogue known = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(folder);
        Indicator reduction =
                known.indicator("multidimensional_poverty_reduction").orElseThrow();
        ReportModel report = SampleSubmissions.year(4)
                .catalogue(known)
                .wasLastYear(reduction, "2")
                .report();

        assertThat(WordDocumentText.of(write(report, OFFICE)))
                .extracting(line -> line.replace('\u00A0', ' '))
                .filteredOn(line -> line.startsWith("- " + reduction.nameVi() + ": 8,00"))
                .first()
                .asString()
                .contains("tăng 6,0 điểm phần trăm so với cùng kỳ năm trước");
    }

    @Test
    void aFigureOfTheYearBeforeThatLacksUnitsSaysSo() throws IOException {
        ReportModel report = SampleSubmissions.year(4)
                .wasLastYear("50", "", false, SamePeriodFigure.Source.EDITION)
                .report();

        assertThat(WordDocumentText.of(write(report, OFFICE)))
                .filteredOn(line -> line.startsWith("- ") && line.contains(", cùng kỳ năm trước 50"))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.contains(" (khi đó chưa đủ đơn vị)"));
    }

    /** "More than 50" is no figure to compare with, though it was published. */
    @Test
    void nothingToCompareIsNotSaidToBeUnpublished() throws IOException {
        ReportModel report = SampleSubmissions.year(4)
                .wasLastYear("50", ">", true, SamePeriodFigure.Source.HISTORY)
                .report();

        assertThat(WordDocumentText.of(write(report, OFFICE)))
                .anyMatch(line -> line.contains("Chưa có chỉ tiêu nào so sánh được với cùng kỳ năm trước."))
                .noneMatch(line -> line.contains("đã công bố để so sánh"));
    }

    @Test
    void growthOnMadeUpFiguresSaysThatTheyAre() throws IOException {
        ReportModel madeUp = SampleSubmissions.year(4)
                .wasLastYear("50", "", true, SamePeriodFigure.Source.ILLUSTRATIVE)
                .report();
        ReportModel real = SampleSubmissions.year(4).wasLastYear("50").report();

        assertThat(WordDocumentText.of(write(madeUp, OFFICE)))
                .anyMatch(line -> line.startsWith("Trong ")
                        && line.contains("so sánh được với cùng kỳ năm trước")
                        && line.endsWith("Một số số liệu cùng kỳ là số minh họa, không phải số thật."));
        assertThat(WordDocumentText.of(write(real, OFFICE))).noneMatch(line -> line.contains("minh họa"));
        assertThat(WordDocumentText.of(write(madeUp, OFFICE)))
                .anyMatch(line -> line.contains("Số cùng kỳ năm trước (quý IV/2020)"));
    }

    /** What is expected of a rate that lacks a district has its unit, and whoever is waited for is named. */
    @Test
    void aRateThatLacksADistrictSaysForWhomItWaitsAndInWhichUnitItIsExpected() throws IOException {
        List<String> lines = WordDocumentText.of(write(
                SampleSubmissions.year(4)
                        .missing("615", 4, UnitStatusRecord.Punctuality.EXCLUDED)
                        .report(),
                OFFICE));

        assertThat(lines)
                .filteredOn(line -> line.contains(": chưa tính được số lũy kế") && line.contains("dự kiến"))
                .isNotEmpty()
                .allMatch(line -> line.contains(" vì chưa có số của huyện Đăk Hà, dự kiến "))
                .allMatch(line -> line.matches(".*, dự kiến [\\d.,–]+(%|\u00A0\\p{L}).*"));
        assertThat(lines)
                .noneMatch(line -> line.matches(".*đánh giá: [^(]*\\([^)]*(khả năng|đơn vị)[^)]*\\) \\(.*"))
                .noneMatch(line -> line.startsWith("- ") && line.contains("nên chưa đủ căn cứ"));
    }

    /** A vice-chair has no list of the signs at hand. */
    @Test
    void everySignOfTheAnnexIsExplainedBelowIt() throws IOException {
        for (int quarter = 1; quarter <= 4; quarter++) {
            byte[] document = write(SampleSubmissions.year(quarter).report(), OFFICE);
            List<String> signs = annex(document).values().stream()
                    .flatMap(List::stream)
                    .filter(cell -> cell.matches("\\[[a-z]]|…|·|–"))
                    .distinct()
                    .toList();

            String told = WordDocumentText.of(document).stream()
                    .filter(line -> line.startsWith("Ký hiệu: "))
                    .findFirst()
                    .orElseThrow();
            assertThat(signs).isNotEmpty().allSatisfy(sign -> assertThat(told).contains(sign + " "));
            assertThat(told).endsWith("tính từ số chưa làm tròn.");
        }
    }

    @Test
    void percentagesAndMomentsAreWrittenAsOfficialDocumentsWriteThem() throws IOException {
        for (int quarter = 1; quarter <= 4; quarter++) {
            List<String> lines =
                    WordDocumentText.of(write(SampleSubmissions.year(quarter).report(), OFFICE));

            assertThat(lines)
                    .noneMatch(line -> line.matches(".*\\d[ \u00A0]%.*"))
                    .noneMatch(line -> line.contains("+07:00"))
                    .noneMatch(line -> line.matches(".*[^.] {2,}.*") && line.contains("kế hoạch"))
                    .noneMatch(line -> line.startsWith("- ") && line.contains("điểm %"))
                    .noneMatch(line -> line.matches(".*[\\p{Ll},;] Quý [IV]+/.*"))
                    .anyMatch(line -> line.matches(".* số liệu tính đến \\d\\d giờ \\d\\d phút ngày .*"));
        }
    }

    /** 29.51 % against 28 to 29 % is too much, not too little. */
    @Test
    void aDistanceSaysOnWhichSideOfThePlan() throws IOException {
        ReportModel report = SampleSubmissions.year(2).report();
        List<String> lines = WordDocumentText.of(write(report, OFFICE));

        List<IndicatorRow> missed = report.lines()
                .filter(row -> row.assessment().verdict() == Verdict.NOT_MET
                        || row.assessment().verdict() == Verdict.AT_RISK)
                .filter(row -> row.assessment().gap().isPresent())
                .toList();
        assertThat(missed).isNotEmpty().allSatisfy(row -> {
            String side = row.assessment().gap().orElseThrow().signum() < 0 ? "Thấp hơn" : "Cao hơn";
            int told = index(lines, "- " + row.indicator().nameVi() + ": ");
            assertThat(lines.subList(told + 1, lines.size()))
                    .filteredOn(line -> line.contains("kế hoạch"))
                    .first()
                    .asString()
                    .startsWith(side + " kế hoạch ");
        });
    }

    /** A quarterly report tells what the quarter brought, not only what there is since January. */
    @Test
    void aSumIsToldWithWhatTheQuarterBroughtToIt() throws IOException {
        ReportModel report = SampleSubmissions.year(4).report();
        List<String> lines = WordDocumentText.of(write(report, OFFICE));

        List<IndicatorRow> sums = report.lines()
                .filter(row -> row.assessment().paceOfWhole().isPresent())
                .filter(row -> row.figure().value().isPresent())
                .toList();
        assertThat(sums)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(lines)
                        .filteredOn(
                                line -> line.startsWith("- " + row.indicator().nameVi() + ": "))
                        .first()
                        .asString()
                        .contains("(riêng quý IV: "
                                + report.words().number(row.figure().value().orElseThrow(), row.decimals())
                                + "\u00A0"));
    }

    @Test
    void theAnnexIsAHeadingThatTheNavigationLeadsTo() throws IOException {
        String xml = part(write(SampleSubmissions.year(1).report(), OFFICE), "word/document.xml");

        assertThat(xml.split("<w:p>|<w:p "))
                .anyMatch(paragraph -> paragraph.contains("Heading1") && paragraph.contains(">PHỤ LỤC<"));
    }

    @Test
    void unitsWithoutAReportAreNamedWithTheirQuarter() throws IOException {
        ReportModel report = SampleSubmissions.year(2)
                .missing("615", 2, UnitStatusRecord.Punctuality.MISSING)
                .missing("62.SYT", 1, UnitStatusRecord.Punctuality.RETURNED)
                .report();

        assertThat(WordDocumentText.of(write(report, OFFICE)))
                .containsSubsequence(
                        "Đơn vị chưa có số liệu được tính:",
                        "- Quý I/2021: Sở Y tế (bị trả lại).",
                        "- Quý II/2021: huyện Đăk Hà (chưa nộp).");
    }

    @Test
    void theCauseAndTheMeasureOfTheOfficeInChargeStandBelowItsTarget() throws IOException {
        InputSnapshot plain = SampleSubmissions.year(4)
                .says("62.CTK", 4, "grdp_constant2010", "3600")
                .says("62.CTK", 4, "grdp_constant2010_prev", "3400")
                .snapshot();
        Explanation said = new Explanation(
                "grdp_growth_rate",
                Optional.empty(),
                "dịch bệnh",
                "đẩy nhanh giải ngân.",
                "30/6/2022",
                "Giải trình",
                "H5");
        InputSnapshot explained =
                ChangedSnapshot.explained(plain, new UnitExplanation("62.CTK", plain.period(), 1, said));
        ReportModel report = model(explained);

        List<String> lines = WordDocumentText.of(write(report, OFFICE));

        assertThat(lines)
                .anyMatch(line -> line.endsWith("Theo Cục Thống kê tỉnh, nguyên nhân: dịch bệnh; giải pháp: đẩy nhanh"
                        + " giải ngân; thời hạn: 30/6/2022."))
                .anyMatch(line -> line.startsWith("- Tốc độ tăng trưởng GRDP của tỉnh: thấp hơn kế hoạch ")
                        && line.endsWith("Giải pháp theo Cục Thống kê tỉnh: đẩy nhanh giải ngân; thời hạn: 30/6/2022."))
                .noneMatch(
                        line -> line.contains("Cục Thống kê tỉnh chưa nêu") && line.startsWith("Thấp hơn kế hoạch 3,"));
    }

    /** The notes of the annex tell it too: text and notes would else contradict each other. */
    @Test
    void whatTheOfficeInChargeSaidInTheQuarterBeforeIsNotCalledNothing() throws IOException {
        InputSnapshot plain = SampleSubmissions.year(4)
                .says("62.CTK", 4, "grdp_constant2010", "3600")
                .says("62.CTK", 4, "grdp_constant2010_prev", "3400")
                .snapshot();
        Explanation said = new Explanation(
                "grdp_growth_rate", Optional.empty(), "", "đẩy nhanh giải ngân.", "31/12/2021", "Giải trình", "H5");
        ReportModel report = model(ChangedSnapshot.explained(
                plain, new UnitExplanation("62.CTK", plain.period().previous(), 1, said)));

        assertThat(WordDocumentText.of(write(report, OFFICE)))
                .anyMatch(line -> line.endsWith("Theo Cục Thống kê tỉnh nêu tại quý III/2021, giải pháp: đẩy nhanh giải"
                        + " ngân; thời hạn: 31/12/2021; kỳ này chưa nêu thêm."))
                .anyMatch(line -> line.startsWith("- Tốc độ tăng trưởng GRDP của tỉnh: thấp hơn kế hoạch ")
                        && line.endsWith("Giải pháp theo Cục Thống kê tỉnh nêu tại quý III/2021: đẩy nhanh giải ngân;"
                                + " thời hạn: 31/12/2021."))
                .noneMatch(
                        line -> line.contains("Cục Thống kê tỉnh chưa nêu") && line.startsWith("Thấp hơn kế hoạch 3,"));
    }

    @Test
    void inEnglishOneOfAMeasureIsNotMany() throws IOException {
        List<String> lines = WordDocumentText.of(new ReportDocumentWriter(
                        DocumentTemplates.load(Optional.empty(), OfficeProperties.unknown(), Locale.ENGLISH))
                .write(SampleSubmissions.year(4).in(Locale.ENGLISH).report()));

        assertThat(lines)
                .anyMatch(line -> line.contains("of plan (1\u00A0product)"))
                .anyMatch(line -> line.contains("of plan (1\u00A0plant)"))
                .noneMatch(line -> line.matches(".*\\b1.(?:products|plants|communes|enterprises|visits)\\b.*"));
    }

    @Test
    void theFirstQuarterIsComparedWithNoneBefore() throws IOException {
        assertThat(WordDocumentText.of(write(SampleSubmissions.year(1).report(), OFFICE)))
                .contains("Đây là quý đầu năm nên chưa có quý trước trong năm để so sánh.");
    }

    @Test
    void nothingIsInventedWhereTheOfficeSaysNothing() throws IOException {
        List<String> lines = WordDocumentText.of(write(SampleSubmissions.year(1).report(), OfficeProperties.unknown()));

        assertThat(lines).first().isEqualTo("……………………");
        assertThat(lines).noneMatch(line -> line.startsWith("Kính gửi"));
        assertThat(lines).contains("Kon Tum, ngày      tháng      năm ………", "Nơi nhận:", "- Lưu: VT.");
        assertThat(lines).noneMatch(line -> line.contains("{{"));
    }

    @Test
    void theOfficeAndItsRecipientsStandWhereTheyBelong() throws IOException {
        assertThat(WordDocumentText.of(write(SampleSubmissions.year(4).report(), OFFICE)))
                .containsSubsequence(
                        "CỤC THỐNG KÊ TỈNH KON TUM",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "BÁO CÁO",
                        "Tình hình thực hiện các chỉ tiêu chủ yếu quý IV/2021 và cả năm 2021",
                        "Kính gửi: Tỉnh ủy Kon Tum",
                        "I. KẾT QUẢ CHUNG",
                        "II. KẾT QUẢ THEO TỪNG NHÓM CHỈ TIÊU",
                        "III. NHIỆM VỤ CỦA CÁC CƠ QUAN TRONG THỜI GIAN TỚI",
                        "IV. ĐƠN VỊ CHƯA NỘP BÁO CÁO, SỐ LIỆU CHƯA ĐỦ CĂN CỨ",
                        "Nơi nhận:",
                        "- Tỉnh ủy Kon Tum;",
                        "- Ủy ban nhân dân tỉnh;",
                        "THỦ TRƯỞNG ĐƠN VỊ",
                        "PHỤ LỤC");
    }

    @Test
    void theSameReportGivesTheSameBytesInAnyLocaleAndZone() {
        byte[] one = write(SampleSubmissions.year(2).report(), OFFICE);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(write(SampleSubmissions.year(2).report(), OFFICE)).isEqualTo(one);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void inEnglishNoVietnameseSentenceIsLeft() throws IOException {
        ReportModel report = SampleSubmissions.year(3).in(Locale.ENGLISH).report();
        byte[] document = new ReportDocumentWriter(
                        DocumentTemplates.load(Optional.empty(), OfficeProperties.unknown(), Locale.ENGLISH))
                .write(report);

        assertThat(WordDocumentText.of(document))
                .contains("REPORT", "I. OVERALL RESULTS", "ANNEX")
                .noneMatch(line -> line.matches(".*(chỉ tiêu|kế hoạch|đơn vị|Quý ).*"));
    }

    @Test
    void everyPlaceOfTheShippedTemplatesIsToldToTheOffice() throws IOException {
        String told = Files.readString(Path.of("templates", "README.md"));

        for (String template : List.of("report.docx", "report_en.docx", "urgent.docx", "urgent_en.docx")) {
            byte[] document = Files.readAllBytes(Path.of("templates", template));
            String xml = part(document, "word/document.xml") + part(document, "word/footer1.xml");
            List<String> places = Pattern.compile("\\{\\{([a-z_.]+)}}")
                    .matcher(xml)
                    .results()
                    .map(place -> place.group(1))
                    .toList();
            assertThat(places).as(template).hasSizeGreaterThan(8);
            assertThat(places)
                    .as(template)
                    .allMatch(place -> told.contains("{{" + place + "}}")
                            || told.contains("`" + place.replace("bieu.dong.", "") + "`"));
        }
    }

    @Test
    void thePaperIsA4InTheMarginsOfOfficialDocuments() throws IOException {
        String xml = part(write(SampleSubmissions.year(1).report(), OFFICE), "word/document.xml");

        // in twentieths of a point: A4 210 × 297 mm; top, bottom 20 mm, left 30 mm, right 18 mm
        assertThat(xml).contains("w:h=\"16838\" w:w=\"11906\"");
        assertThat(xml)
                .containsPattern("<w:pgMar w:bottom=\"1134\"[^>]* w:left=\"1701\" w:right=\"1021\" w:top=\"1134\"/>");
        assertThat(xml).contains("w:orient=\"landscape\"").contains("<w:tblHeader/>");
    }

    private static void equal(CSVRecord record, String column, String printed) {
        if (record.get(column).isEmpty()) {
            assertThat(printed).as(record.get("code")).matches("\\[[xz]]|…|·");
        } else {
            BigDecimal figure = number(printed);
            assertThat(figure)
                    .as(record.get("code") + " " + column)
                    .isEqualByComparingTo(
                            new BigDecimal(record.get(column)).setScale(figure.scale(), RoundingMode.HALF_UP));
        }
    }

    private static BigDecimal number(String vietnamese) {
        return new BigDecimal(vietnamese.replace(".", "").replace(',', '.').replace('−', '-'));
    }

    /** The cells of the rows of the annex by their number. */
    private static Map<String, List<String>> annex(byte[] document) throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        String xml = part(document, "word/document.xml");
        Matcher row = Pattern.compile("<w:tr>.*?</w:tr>", Pattern.DOTALL).matcher(xml);
        while (row.find()) {
            List<String> cells = Pattern.compile("<w:tc>(.*?)</w:tc>", Pattern.DOTALL)
                    .matcher(row.group())
                    .results()
                    .map(cell -> cell.group(1).replaceAll("<[^>]+>", "").strip())
                    .map(cell -> cell.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&"))
                    .toList();
            if (cells.size() == 12
                    && cells.get(0).matches("\\d+")
                    && !cells.get(1).equals("2")) {
                rows.put(cells.get(0), cells);
            }
        }
        return rows;
    }

    private static String part(byte[] document, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no " + name);
    }

    private static List<CSVRecord> province(ReportModel report) throws IOException {
        Provenance provenance =
                new Provenance("KTXH.xlsx", "a".repeat(64), "t", 1, "An", "thử", Instant.EPOCH, "localhost");
        String csv = new String(ExportFiles.of(report, provenance).get(0).content(), StandardCharsets.UTF_8);
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords()
                .stream()
                .filter(record -> record.get("unit_code").equals("62"))
                .toList();
    }

    private static byte[] write(ReportModel report, OfficeProperties office) {
        return new ReportDocumentWriter(DocumentTemplates.load(Optional.empty(), office, Messages.VIETNAMESE))
                .write(report);
    }
}
