package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.submission.validation.ValidatorFixture;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.read.WorkbookReader;

class ResponseRendererTest {
    private final ResponseRenderer responseRenderer =
            new ResponseRenderer(ValidatorFixture.CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates"))));

    @TempDir
    Path directory;

    @Test
    void theAnswerToATrialKnowsTheNamesThatOtherOutcomesWouldHaveGiven() {
        assertThat(ResponseRenderer.otherTrialNames("TRA_LAI_0_a.xlsx"))
                .containsExactly("BIEN_NHAN_0_a.xlsx", "CHO_XU_LY_0_a.xlsx");
        assertThat(ResponseRenderer.otherTrialNames("TRA_LAI_7_a.xlsx")).isEmpty();
    }

    @Test
    void aReturnedWorkbookListsEveryFaultWithALinkToItsCell() {
        FilledForm form = faulty();

        XSSFSheet list = open(returned(form)).getSheetAt(0);

        assertThat(list.getSheetName()).isEqualTo("LỖI CẦN SỬA");
        assertThat(texts(list)).contains("TRẢ LẠI ĐỂ SỬA: 3 lỗi phải sửa", "Hạn nộp: 16/03/2021", "Số biên nhận: 7");
        assertThat(linked(list))
                .containsExactly(
                        "'Biểu 1'!" + form.address("population_end"),
                        "'Biểu 1'!" + form.address("households_total"),
                        "'Biểu 1'!" + form.address("cattle_total"));
        assertThat(texts(list)).contains("39,6 nghìn", "Tổng đàn bò");
    }

    @Test
    void wrongCellsGetAThickBorderAndANoteAndEveryOtherCellStaysAsItWas() {
        FilledForm form = faulty();
        WorkbookContent before = read(form.bytes());

        byte[] answer = returned(form);

        XSSFCell wrong = cell(open(answer).getSheet(FilledForm.SHEET), form.address("cattle_total"));
        assertThat(wrong.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THICK);
        assertThat(wrong.getCellComment().getString().getString()).contains("39,6 nghìn", "→");
        WorkbookContent after = read(answer);
        before.sheets()
                .forEach(sheet -> sheet.cells()
                        .values()
                        .forEach(cell -> assertThat(
                                        after.cell(cell.sheet(), cell.address()).map(c -> c.kind() + c.raw()))
                                .as(cell.where())
                                .contains(cell.kind() + cell.raw())));
    }

    @Test
    void mendedInThatVeryFileItIsAcceptedAndAnsweredWithoutOldMarks() {
        FilledForm form = faulty();
        XSSFWorkbook mended = open(returned(form));
        XSSFSheet sheet = mended.getSheet(FilledForm.SHEET);
        cell(sheet, form.address("population_end")).setCellValue(60100);
        cell(sheet, form.address("cattle_total")).setCellValue(800);
        cell(sheet, form.address("households_total")).setCellValue(15000);

        ValidationResult validationResult = new ValidatorFixture(directory).validate(form, bytes(mended));

        assertThat(validationResult.findings()).isEmpty();
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** A clerk reads what is wrong and how to mend it; names of the program say nothing to her. */
    @Test
    void noCodeOfTheProgramStandsInWhatAClerkReads() {
        FilledForm form = faulty();
        List<Finding> findings = new ValidatorFixture(directory).validate(form).findings();
        XSSFSheet list = open(returned(form)).getSheetAt(0);

        assertThat(findings).hasSizeGreaterThan(2);
        for (Finding finding : findings) {
            assertThat(texts(list)).contains(finding.messageVi()).noneMatch(text -> text.contains(finding.code()));
        }
    }

    @Test
    void aSecondReturnShowsOnlyWhatIsStillWrong() {
        FilledForm form = faulty();
        XSSFWorkbook halfMended = open(returned(form));
        cell(halfMended.getSheet(FilledForm.SHEET), form.address("cattle_total"))
                .setCellValue(800);
        cell(halfMended.getSheet(FilledForm.SHEET), form.address("population_end"))
                .setCellValue(60100);

        XSSFWorkbook second = open(answer(form, bytes(halfMended)).get(0).content());

        XSSFSheet sheet = second.getSheet(FilledForm.SHEET);
        assertThat(second.getNumberOfSheets()).isEqualTo(3);
        assertThat(cell(sheet, form.address("cattle_total")).getCellComment()).isNull();
        assertThat(cell(sheet, form.address("cattle_total")).getCellStyle().getBorderTop())
                .isEqualTo(BorderStyle.THIN);
        assertThat(cell(sheet, form.address("households_total")).getCellComment())
                .isNotNull();
    }

    @Test
    void aNoteOfTheUnitStaysInFrontOfOurs() {
        FilledForm form = faulty().book(book -> comment(book, "người lập: kiểm tra lại"));

        XSSFCell cell = cell(open(returned(form)).getSheet(FilledForm.SHEET), "F10");

        assertThat(cell.getCellComment().getString().getString()).startsWith("người lập: kiểm tra lại");
    }

    @Test
    void aFileThatIsNoWorkbookIsAnsweredWithTheListAlone() {
        FilledForm form = ValidatorFixture.district();

        byte[] answer =
                answer(form, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).get(0).content();

        XSSFWorkbook workbook = open(answer);
        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        assertThat(texts(workbook.getSheetAt(0))).contains("(cả tệp)").doesNotContain("FORMAT");
    }

    @Test
    void aReceiptShowsEveryFigureAsItWasRead() {
        FilledForm form = ValidatorFixture.district().text("fruit_trees_new_area_ha", "39,6");

        List<OutboxFile> files = answer(form, form.bytes());

        assertThat(files)
                .extracting(OutboxFile::name)
                .containsExactly("BIEN_NHAN_7_KTXH_615_2021Q1.xlsx", "BIEN_NHAN_7_KTXH_615_2021Q1.json");
        List<String> texts = texts(open(files.get(0).content()).getSheetAt(0));
        assertThat(texts)
                .contains("BIÊN NHẬN: ĐÃ TIẾP NHẬN BÁO CÁO", "60.100", "39,6")
                .doesNotContain("NORMALISED");
        assertThat(new String(files.get(1).content(), StandardCharsets.UTF_8))
                .contains("\"read_as\" : \"39,6\"", "\"verdict\" : \"ACCEPTED\"");
    }

    @Test
    void theReceiptOfACorrectionListsTheChangedCells() {
        FilledForm first = ValidatorFixture.district();
        List<ReportedValue> before = new ValidatorFixture(directory)
                .validate(first)
                .submission()
                .orElseThrow()
                .readings();
        FilledForm second = ValidatorFixture.district().number("cattle_total", 801);
        SubmissionFile submissionFile = new ValidatorFixture(directory).candidate(second);

        ResponseRequest responseRequest = new ResponseRequest(
                entry(7, submissionFile, new ValidatorFixture(directory).validate(submissionFile)),
                new ValidatorFixture(directory).validate(submissionFile),
                Optional.of(submissionFile.content()),
                Optional.of(new Correction(2, before, List.of("Chỉ tiêu 19: 8.000 thành 8.001"))));

        assertThat(texts(open(responseRenderer.answer(responseRequest).get(0).content())
                        .getSheetAt(0)))
                .contains("Thay đổi so với bản trước (bản số 2): 1 ô", "800", "801", "Chỉ tiêu 19: 8.000 thành 8.001");
    }

    @Test
    void theSameAnswerIsTheSameBytes() {
        FilledForm form = faulty();
        byte[] content = form.bytes();

        assertThat(answer(form, content).get(0).content())
                .isEqualTo(answer(form, content).get(0).content());
    }

    @Test
    void whatUnitsTypedNeverBecomesAFormulaInTheAnswer() {
        FilledForm form = ValidatorFixture.district().text("cattle_total", "=1+1");

        XSSFSheet list = open(returned(form)).getSheetAt(0);

        for (Row row : list) {
            row.forEach(cell -> {
                if (cell.toString().startsWith("=")) {
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            });
        }
        assertThat(texts(list)).contains("=1+1");
    }

    /** Two files of one unit that differ in their endings alone are tried out with an answer each. */
    @Test
    void filesWithoutANumberKeepTheirEndingsInTheNamesOfTheirAnswers() {
        FilledForm form = faulty();

        assertThat(answer(0, form.named("a.xlsx"), form.bytes()).get(0).name()).isEqualTo("TRA_LAI_0_a.xlsx");
        assertThat(answer(0, form.named("a.xlsm"), form.bytes()).get(0).name()).isEqualTo("TRA_LAI_0_a.xlsm.xlsx");
        assertThat(answer(7, form.named("a.xlsm"), form.bytes()).get(0).name()).isEqualTo("TRA_LAI_7_a.xlsx");
    }

    /** What is written of a name in a folder of answers lacks accents, signs and what is too long. */
    @Test
    void filesWithoutANumberHaveAnAnswerEachHoweverAlikeTheirNamesAre() {
        FilledForm form = faulty();
        String text = "x".repeat(120);
        List<String> names = List.of(
                "báo cáo.xlsx",
                "bao cao.xlsx",
                "bao_cao.xlsx",
                "bào cào.xlsx",
                "a.xlsx",
                "a.XLSX",
                "a.xlsm",
                "a.xlsm.xlsx",
                "TRA_LAI_7_a.xlsx",
                "TRA_LAI_7_a.xlsm",
                text + "1.xlsx",
                text + "2.xlsx",
                "a");

        assertThat(names.stream()
                        .map(name ->
                                answer(0, form.named(name), form.bytes()).get(0).name())
                        .map(name -> Outbox.safe("THU_" + name)))
                .doesNotHaveDuplicates();
    }

    /**
     * Three faults: a population that is text of two meanings, a total that does not add up, a herd with a unit of
     * measure.
     */
    private static FilledForm faulty() {
        return ValidatorFixture.district()
                .text("population_end", "567,000")
                .text("cattle_total", "39,6 nghìn")
                .number("households_total", 15001);
    }

    private byte[] returned(FilledForm form) {
        return answer(form, form.bytes()).get(0).content();
    }

    private List<OutboxFile> answer(FilledForm form, byte[] bytes) {
        return answer(7, form, bytes);
    }

    private List<OutboxFile> answer(long seq, FilledForm form, byte[] bytes) {
        ValidatorFixture validatorFixture = new ValidatorFixture(directory);
        SubmissionFile submissionFile = form.candidate(directory, bytes);
        ValidationResult validationResult = validatorFixture.validate(submissionFile);
        return responseRenderer.answer(new ResponseRequest(
                entry(seq, submissionFile, validationResult),
                validationResult,
                Optional.of(submissionFile.content()),
                Optional.empty()));
    }

    private static ReceivedFileRecord entry(
            long seq, SubmissionFile submissionFile, ValidationResult validationResult) {
        ReceivedFile receivedFile = new ReceivedFile(
                seq,
                Instant.parse("2021-03-12T02:00:00Z"),
                submissionFile.folder(),
                submissionFile.fileName(),
                1,
                "ab".repeat(32));
        return new ReceivedFileRecord(
                receivedFile,
                1,
                Optional.of(validationResult.outcome()),
                validationResult.codes(),
                validationResult.submission().map(s -> s.unit()),
                validationResult.submission().map(s -> s.period().code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void comment(XSSFWorkbook book, String text) {
        XSSFSheet sheet = book.getSheet(FilledForm.SHEET);
        XSSFCell cell = cell(sheet, "F10");
        cell.setCellValue("abc");
        var anchor = book.getCreationHelper().createClientAnchor();
        var note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(book.getCreationHelper().createRichTextString(text));
        note.setAuthor("Người lập biểu");
        cell.setCellComment(note);
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        CellAddress at = CellAddress.parse(address);
        return sheet.getRow(at.row()).getCell(at.column());
    }

    private static List<String> linked(XSSFSheet sheet) {
        return sheet.getHyperlinkList().stream()
                .sorted(Comparator.comparing(link -> link.getFirstRow()))
                .map(link -> link.getAddress())
                .toList();
    }

    private static List<String> texts(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(formatter.formatCellValue(cell))));
        return texts;
    }

    private static WorkbookContent read(byte[] bytes) {
        return new WorkbookReader(ContainerLimits.standard()).read(bytes);
    }

    private static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) {
        try (var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
