package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.ExplanationAnswer;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.submission.validation.ValidatorFixture;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.ReadAnomaly;
import vn.kontum.report.xlsx.read.WorkbookReader;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

class ReceiptTest {
    private Instant received = Instant.parse("2021-03-12T02:00:00.123Z");
    private static final Period LAST_QUARTER = new Period(2020, 4);
    private static final Period LAST_SUMMER = new Period(2020, 3);

    private ResponseRenderer responseRenderer =
            new ResponseRenderer(ValidatorFixture.CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates"))));

    @TempDir
    Path directory;

    @Test
    void everyFigureStandsBesideTheLastOneThatIsKnownWithTheChange() {
        // 60,100 after 50,000: 10,100 more, that is 20.2 %
        PriorSubmissions history = knowing(Map.of(
                LAST_QUARTER,
                Map.of("population_end", "50000", "live_births", "0"),
                LAST_SUMMER,
                Map.of("cattle_total", "640", "population_end", "49000")));

        XSSFSheet sheet = open(receipt(ValidatorFixture.district(), history));

        assertThat(figure(sheet, "Dân số cuối kỳ")).containsSubsequence("60.100", "50.000", "+20,2", "60.100");
        assertThat(figure(sheet, "Tổng đàn bò")).contains("640 (Quý III/2020)");
        assertThat(figure(sheet, "Số sinh trong kỳ")).contains("0").doesNotContain("+100");
    }

    @Test
    void theRatesThatTheFiguresMakeStandBesideThoseOfTheQuarterBefore() {
        // insurance: 100 × 54,321 ÷ 60,100 = 90.384… %, before 100 × 45,000 ÷ 50,000 = 90 %; 0.4 points more
        PriorSubmissions history =
                knowing(Map.of(LAST_QUARTER, Map.of("population_end", "50000", "insured_persons", "45000")));

        XSSFSheet sheet = open(receipt(ValidatorFixture.district(), history));

        assertThat(figure(sheet, "Tỷ lệ dân số tham gia bảo hiểm y tế"))
                .containsSubsequence("%", "90,4", "90", "+0,4")
                .anyMatch(text -> text.contains("Số người tham gia bảo hiểm y tế") && text.contains("Dân số cuối kỳ"));
        assertThat(texts(sheet)).contains("Số giường bệnh trên một vạn dân (không tính giường trạm y tế xã)");
    }

    @Test
    void whatTheUnitPromisedStandsOnTheReceipt() {
        Explanation line = new Explanation(
                "health_insurance_coverage_rate",
                Optional.of(new BigDecimal("91.5")),
                "Người dân xã mới thoát nghèo chưa mua lại thẻ",
                "Hỗ trợ 30% mức đóng _x0041_",
                "31/10/2021",
                "Giải trình",
                "G5");
        ValidationResult answer = new ValidationResult(
                Outcome.ACCEPTED,
                List.of(),
                Optional.empty(),
                Optional.of(new ExplanationAnswer("62.SYT", new Period(2021, 3), List.of(line))));

        List<String> texts = texts(open(answer(answer, "62.SYT", Optional.empty(), PriorSubmissions.none())));

        assertThat(texts)
                .contains(
                        "Giải trình đã nhận (1 chỉ tiêu)",
                        "91,5",
                        "Người dân xã mới thoát nghèo chưa mua lại thẻ",
                        "Hỗ trợ 30% mức đóng _x0041_; thời hạn: 31/10/2021");
    }

    @Test
    void whatUnitsTypedStaysTextAndIsWrittenAsItIs() {
        FilledForm form = ValidatorFixture.district()
                .note("population_end", "=1+1 <b> & \"x\"")
                .note("live_births", "@SUM(A1)");

        byte[] receipt = receipt(form, PriorSubmissions.none());

        XSSFSheet sheet = open(receipt);
        assertThat(texts(sheet)).contains("@SUM(A1)").anyMatch(text -> text.equals("=1+1 <b> & \"x\""));
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.toString().startsWith("=") || cell.toString().startsWith("@")) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }));
    }

    @Test
    void theSameReceiptIsTheSameBytesAndAWorkbookThatOpensWithoutComplaint() throws Exception {
        FilledForm form = ValidatorFixture.wholeYear();
        byte[] receipt = receipt(form, PriorSubmissions.none());

        assertThat(receipt(form, PriorSubmissions.none())).isEqualTo(receipt);
        assertThat(new WorkbookLinter().lint(receipt)).isEmpty();
        assertThat(new WorkbookReader(ContainerLimits.standard()).read(receipt).anomalies())
                .extracting(ReadAnomaly::code)
                .containsOnly("MERGED");
        assertThat(part(receipt, "docProps/core.xml")).contains("2021-03-12T02:00:00Z");
    }

    /** The first quarter of 2021 is due on 16 March. */
    @Test
    void anAnswerSaysWhomToAskAndThatAFileCameLate() {
        String contact = "bà Y Lan, 0260 3862 000";
        List<String> inTime = texts(open(receipt(ValidatorFixture.district(), PriorSubmissions.none())));
        assertThat(inTime).noneMatch(text -> text.startsWith("Liên hệ") || text.startsWith("Hạn nộp"));

        received = Instant.parse("2021-03-18T02:00:00Z");
        responseRenderer = new ResponseRenderer(
                ValidatorFixture.CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates"))), contact);

        assertThat(texts(open(receipt(ValidatorFixture.district(), PriorSubmissions.none()))))
                .contains("Liên hệ: " + contact, "Hạn nộp: 16/03/2021 (tệp nhận sau hạn 2 ngày)");
    }

    private List<String> figure(XSSFSheet sheet, String name) {
        List<String> found = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getCell(1) != null && row.getCell(1).getStringCellValue().equals(name)) {
                row.forEach(cell -> found.add(cell.getStringCellValue()));
            }
        }
        return found;
    }

    private byte[] receipt(FilledForm form, PriorSubmissions history) {
        SubmissionFile submissionFile = form.candidate(directory);
        ValidationResult validationResult = new ValidatorFixture(directory).validate(submissionFile);
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        return answer(validationResult, "615", Optional.of(submissionFile.content()), history);
    }

    private byte[] answer(
            ValidationResult validationResult, String unit, Optional<Path> original, PriorSubmissions history) {
        ReceivedFileRecord entry = new ReceivedFileRecord(
                new ReceivedFile(7, received, unit, "KTXH.xlsx", 1, "ab".repeat(32)),
                1,
                Optional.of(validationResult.outcome()),
                validationResult.codes(),
                Optional.of(unit),
                Optional.of("2021-Q1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return responseRenderer
                .answer(new ResponseRequest(entry, validationResult, original, Optional.empty(), history))
                .get(0)
                .content();
    }

    private static PriorSubmissions knowing(Map<Period, Map<String, String>> figures) {
        return (unit, period, variable) -> Optional.ofNullable(
                        figures.getOrDefault(period, Map.of()).get(variable))
                .map(BigDecimal::new);
    }

    private static List<String> texts(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(formatter.formatCellValue(cell))));
        return texts;
    }

    private static String part(byte[] archive, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            var entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(name)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static XSSFSheet open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
