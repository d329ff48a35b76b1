package vn.kontum.report.submission.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.docx.DocxTemplate;
import vn.kontum.report.docx.WordDocumentText;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.response.OutboxFile;
import vn.kontum.report.xlsx.write.TemplateFile;

/** The shipped letter. The first quarter of 2021 is due on 16 March. */
class ReminderLetterWriterTest {
    private static final Catalogue CATALOGUE = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).readBuiltIn();
    private static final Period Q1 = new Period(2021, 1);
    private static final Reminder.Sender SENDER =
            new Reminder.Sender("Tỉnh Kon Tum", "Kon Tum", "Nghị quyết số 01-NQ/TU của Tỉnh ủy Kon Tum");

    private final ReminderLetterWriter letters =
            new ReminderLetterWriter(DocxTemplate.load(Optional.empty(), ReminderLetterWriter.TEMPLATE), "");

    @Test
    void beforeTheDeadlineItSaysWhoOwesWhatUntilWhen() throws IOException {
        OutboxFile letter = letters.write(missing("615", "2021-03-13"));

        assertThat(letter.name()).isEqualTo("NHAC_NOP_2021Q1_truoc_3_ngay.docx");
        assertThat(WordDocumentText.of(letter.content()))
                .containsSubsequence(
                        "DỰ THẢO",
                        "ỦY BAN NHÂN DÂN TỈNH KON TUM",
                        "V/v gửi báo cáo số liệu quý I/2021",
                        "Kon Tum, ngày 13 tháng 3 năm 2021",
                        "Kính gửi: Ủy ban nhân dân huyện Đăk Hà",
                        "Thực hiện chế độ báo cáo số liệu theo dõi các chỉ tiêu của Nghị quyết số 01-NQ/TU của Tỉnh ủy"
                                + " Kon Tum, đến ngày 13 tháng 3 năm 2021, cơ quan tổng hợp chưa nhận được báo cáo số liệu quý"
                                + " I/2021 của quý đơn vị. Cụ thể như sau:",
                        "1. Kỳ báo cáo: quý I/2021, số liệu từ ngày 15/12/2020 đến hết ngày 14/03/2021.",
                        "2. Hạn nộp: hết ngày 16/03/2021 (còn 3 ngày).",
                        "3. Còn thiếu: toàn bộ biểu số liệu, gồm "
                                + CATALOGUE
                                        .form(CATALOGUE.unit("615").orElseThrow(), Q1)
                                        .size()
                                + " số liệu phải báo cáo.",
                        "Đề nghị Ủy ban nhân dân huyện Đăk Hà hoàn thiện và gửi báo cáo chậm nhất hết ngày 16/03/2021:"
                                + " lưu tệp với tên KTXH_615_2021Q1.xlsx rồi chép vào thư mục 615 của hộp nhận báo cáo."
                                + " Trường hợp có khó khăn, vướng mắc, đề nghị trao đổi với chuyên viên phụ trách tổng"
                                + " hợp báo cáo kinh tế - xã hội, Cơ quan tổng hợp báo cáo của tỉnh.",
                        "THỦ TRƯỞNG CƠ QUAN");
    }

    @Test
    void itSaysWhomToCallWhereTheOfficeNamesSomebody() throws IOException {
        OutboxFile letter = new ReminderLetterWriter(
                        DocxTemplate.load(Optional.empty(), ReminderLetterWriter.TEMPLATE), "bà Y Lan, 0260 3862 000")
                .write(missing("615", "2021-03-13"));

        assertThat(text(letter)).contains("đề nghị trao đổi với bà Y Lan, 0260 3862 000.");
    }

    @Test
    void onTheLastDayItSaysToday() throws IOException {
        OutboxFile letter = letters.write(missing("608", "2021-03-16"));

        assertThat(letter.name()).isEqualTo("NHAC_NOP_2021Q1_den_han.docx");
        assertThat(text(letter))
                .contains("Kính gửi: Ủy ban nhân dân thành phố Kon Tum")
                .contains("hết ngày 16/03/2021 (hết hạn trong hôm nay)")
                .contains("gửi báo cáo trong ngày hôm nay, 16/03/2021:");
    }

    @Test
    void afterItItSaysHowManyDays() throws IOException {
        OutboxFile letter = letters.write(missing("62.SYT", "2021-03-20"));

        assertThat(letter.name()).isEqualTo("NHAC_NOP_2021Q1_qua_4_ngay.docx");
        assertThat(text(letter))
                .contains("Kính gửi: Sở Y tế")
                .contains("(đã quá hạn 4 ngày)")
                .contains("gửi báo cáo ngay khi nhận được văn bản này (hạn nộp là ngày 16/03/2021)");
    }

    @Test
    void aFileThatWasReturnedIsNamedWithWhatIsStillOpen() throws IOException {
        OutboxFile letter = letters.write(returned(2));

        assertThat(WordDocumentText.of(letter.content()))
                .contains(
                        "3. Còn thiếu: bản đã sửa của biểu số liệu; các vấn đề còn tồn tại:",
                        "1) Số liệu!F14: 180.100 lớn hơn dân số 176.200. Kiểm tra lại ô này.",
                        "2) Cả tệp: thiếu tờ Số liệu. Dùng lại biểu mẫu.");
        assertThat(text(letter))
                .contains("chưa nhận được bản đã sửa của báo cáo số liệu quý I/2021 (tệp bao cao <1>.xlsx nhận ngày"
                        + " 12/03/2021, số biên nhận 7, đã được trả lại để sửa)");
    }

    @Test
    void aLongListIsCutAndPointsToTheReturnedFile() throws IOException {
        OutboxFile letter = letters.write(returned(40));

        assertThat(text(letter))
                .contains("6) ")
                .doesNotContain("7) ")
                .contains("Còn 34 vấn đề khác, ghi ở tờ \"LỖI CẦN SỬA\" của tệp đã trả lại.");
    }

    @Test
    void everyPlaceThatOfficialsAreToldOfIsFilledIn() throws IOException {
        List<String> places = Pattern.compile("\\{\\{\\w+}}")
                .matcher(Files.readString(Path.of("templates", "README.md")).split("Places of `report.docx`")[0])
                .results()
                .map(MatchResult::group)
                .toList();
        byte[] document = WordDocumentText.document(
                places.stream().map(WordDocumentText::run).toArray(String[]::new));

        OutboxFile letter = new ReminderLetterWriter(new DocxTemplate(new TemplateFile("reminder.docx", document)), "")
                .write(returned(40));

        assertThat(places).hasSize(20);
        assertThat(text(letter)).doesNotContain("{{");
    }

    private static Reminder missing(String unit, String today) {
        return new Reminder(
                CATALOGUE.unit(unit).orElseThrow(),
                CATALOGUE.window(Q1).orElseThrow(),
                SENDER,
                LocalDate.parse(today),
                CATALOGUE.form(CATALOGUE.unit(unit).orElseThrow(), Q1).size(),
                Optional.empty(),
                List.of());
    }

    private static Reminder returned(int findings) {
        ReceivedFileRecord entry = new ReceivedFileRecord(
                new ReceivedFile(
                        7, Instant.parse("2021-03-12T02:00:00Z"), "608", "bao cao <1>.xlsx", 1, "a".repeat(64)),
                1,
                Optional.of(Outcome.RETURNED),
                List.of("R05"),
                Optional.of("608"),
                Optional.of("2021-Q1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Finding cell = finding(
                Optional.of(new Finding.Location("Số liệu", "F14")),
                "180.100 lớn hơn dân số 176.200.",
                "Kiểm tra lại ô này.");
        Finding file = finding(Optional.empty(), "thiếu tờ Số liệu.", "Dùng lại biểu mẫu.");
        return new Reminder(
                CATALOGUE.unit("608").orElseThrow(),
                CATALOGUE.window(Q1).orElseThrow(),
                SENDER,
                LocalDate.parse("2021-03-17"),
                40,
                Optional.of(entry),
                IntStream.range(0, findings).mapToObj(i -> i == 1 ? file : cell).toList());
    }

    private static Finding finding(Optional<Finding.Location> place, String message, String remedy) {
        return new Finding("R05", Rule.Severity.BLOCK, place, Optional.empty(), "", message, remedy, "", "", false);
    }

    private static String text(OutboxFile letter) throws IOException {
        return String.join("\n", WordDocumentText.of(letter.content()));
    }
}
