package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.CaseForm.SHEET;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** What stands above the columns of a right form of the first quarter, and columns that were deleted, inserted or moved. */
class ColumnHeadingsTest {
    private static final String BOOK = "xl/workbook.xml";

    @TempDir
    Path directory;

    private ZipBuilder form;

    @BeforeEach
    void open() {
        form = CaseForm.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quý trước",
                "Kế hoạch",
                "KẾ HOẠCH NĂM 2021",
                "Cùng kỳ năm trước",
                "Từ đầu năm",
                "Lũy kế từ đầu năm",
                "So với quý trước (%)",
                "Quý này năm trước",
                "Quý này (năm trước)",
                "Kế hoạch quý này",
                "Quý này so với quý trước",
                "Quý này (nghìn)",
                "Quý này (triệu đồng)",
                "Đơn vị tính",
                "Ghi chú (lý do)",
                "Cả năm",
                "Ước cả năm",
                "Tháng 3",
                "Dự kiến quý sau",
                "Tăng/giảm",
                "Tỷ lệ",
                "Quý 2",
                "Số liệu"
            })
    void aHeadingOfOtherFiguresIsReturnedAndNothingBelowItIsRead(String heading) {
        ValidationResult validationResult = validate(text("F5", heading));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        Finding finding = ValidatorFixture.only(validationResult, FindingCode.LAYOUT_CHANGED);
        assertThat(validationResult.findings()).hasSize(1);
        assertThat(finding.place().orElseThrow().cell()).isEqualTo("F5");
        assertThat(finding.messageVi()).contains(heading, "Quý này");
        assertThat(finding.remedyVi()).contains("Quý này", "F5");
        assertThat(visitors(validationResult)).isEmpty();
    }

    /** Followed literally: the heading is written again. */
    @Test
    void theRemedyOfAHeadingHelps() {
        text("F5", "Quý trước");

        assertThat(validate(text("F5", "Quý này")).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quý II/2021", "Quý IV/2020", "Năm 2020", "6 tháng đầu năm 2021"})
    void aHeadingOfAnotherPeriodIsReturned(String heading) {
        ValidationResult validationResult = validate(text("F5", heading));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(validationResult.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUÝ NÀY",
                "  Quý   này ",
                "Quy nay",
                "Quý này (số chính thức)",
                "Quý này (*)",
                "Quý này đã kiểm tra",
                "Quý này - đã đối chiếu với cùng kỳ",
                "Quý này (năm 2021)",
                "Quý I/2021",
                "Thực hiện quý I năm 2021",
                "Quý 1",
                "Ước thực hiện quý I",
                "Số liệu quý này"
            })
    void aHeadingThatSaysTheSameIsRead(String heading) {
        assertThat(validate(text("F5", heading)).findings()).isEmpty();
        assertThat(validate(text("F5", Normalizer.normalize(heading, Normalizer.Form.NFD)))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thực hiện", "Giá trị", "Nhập số ở đây"})
    void aHeadingThatSaysNothingIsANote(String heading) {
        ValidationResult validationResult = validate(text("F5", heading));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(ValidatorFixture.only(validationResult, FindingCode.TITLE_CHANGED)
                        .messageVi())
                .contains("Quý này");
        assertThat(visitors(validationResult)).contains("95632");
    }

    @ParameterizedTest
    @CsvSource({"D5, Quý IV/2020", "E5, Quý I/2020", "D5, Số quý IV/2020"})
    void otherColumnsMaySayWhichPeriodTheyAreAbout(String cell, String heading) {
        assertThat(validate(text(cell, heading)).findings()).isEmpty();
    }

    @Test
    void twoHeadingsOfThePeriodAreOneFindingThatNamesBoth() {
        Finding finding = only(validate(text("D5", "Quý này")));

        assertThat(finding.messageVi()).contains("Số liệu", "D5, F5");
    }

    /** In letters: what is done to columns, and whether names follow as in spreadsheet programs, or stay as in libraries. */
    @ParameterizedTest
    @CsvSource({
        "-A, follow, LAYOUT_CHANGED, Mã (cột A)",
        "-A, stay, LAYOUT_CHANGED, Mã (cột A)",
        "-D, stay, LAYOUT_CHANGED, cột E",
        "-F, follow, LAYOUT_CHANGED, F5",
        "-F, stay, LAYOUT_CHANGED, F5",
        "+B, stay, LAYOUT_CHANGED, cột G",
        "+F, stay, LAYOUT_CHANGED, cột G",
    })
    void aColumnThatIsGoneOrMovedIsOneFindingThatNamesItAndItsSheet(
            String act, String names, String code, String named) {
        Finding finding = only(validate(columns(act, names)));

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.messageVi()).contains("Số liệu", named);
    }

    @ParameterizedTest
    @CsvSource({"-B", "-C", "-D", "-E", "-G", "-H", "-I", "+A", "+B", "+D", "+F", "+G", "+J"})
    void columnsThatAreNotNeededMayGoAndOthersBeInserted(String act) {
        ValidationResult validationResult = validate(columns(act, "follow"));

        assertThat(validationResult.outcome())
                .as(validationResult.findings().toString())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(visitors(validationResult)).contains("95632");
    }

    /** In whatever takes the place of the notes no reason is read. */
    @Test
    void whereTheNotesAreGoneNoOtherColumnIsTakenForThem() {
        text("K5", "Phòng, ban cung cấp số liệu");
        text("K37", "Phòng Văn hóa");

        ValidationResult validationResult = validate(columns("-J", "follow"));

        assertThat(ValidatorFixture.only(validationResult, FindingCode.TITLE_CHANGED)
                        .messageVi())
                .contains("Ghi chú");
        assertThat(validationResult
                        .submission()
                        .orElseThrow()
                        .reading("tourist_arrivals")
                        .orElseThrow()
                        .note())
                .isEmpty();
    }

    @Test
    void theRemedyOfColumnsThatNamesDidNotFollowHelps() {
        columns("+F", "stay");
        form.with(BOOK, form.text(BOOK).replaceAll("<definedName name=\"IN_[^>]*>[^<]*</definedName>", ""));

        assertThat(visitors(validate(form))).contains("95632");
    }

    private ZipBuilder columns(String act, String names) {
        String column = act.substring(1);
        UnaryOperator<String> moved = act.startsWith("-")
                ? letter -> letter.equals(column) ? "" : letter.compareTo(column) > 0 ? next(letter, -1) : letter
                : letter -> letter.compareTo(column) >= 0 ? next(letter, 1) : letter;
        String cells = "<c r=\"([A-Z])(\\d+)\"([^>]*?(?:/>|>.*?</c>))";
        form.with(
                SHEET,
                rewritten(
                        form.text(SHEET),
                        cells,
                        match -> moved.apply(match.group(1)).isEmpty()
                                ? ""
                                : "<c r=\"" + moved.apply(match.group(1)) + match.group(2) + "\"" + match.group(3)));
        if (names.equals("follow")) {
            form.with(
                    BOOK,
                    rewritten(
                            form.text(BOOK),
                            "'Số liệu'!\\$([A-Z])(\\$\\d+)(?=<)",
                            match -> moved.apply(match.group(1)).isEmpty()
                                    ? "#REF!"
                                    : "'Số liệu'!$" + moved.apply(match.group(1)) + match.group(2)));
        }
        return form;
    }

    private static String rewritten(String text, String pattern, Function<MatchResult, String> change) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(change.apply(match)));
    }

    private static String next(String letter, int by) {
        return String.valueOf((char) (letter.charAt(0) + by));
    }

    private ZipBuilder text(String cell, String text) {
        String inline = "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
        String sheet = form.text(SHEET);
        String changed = rewritten(sheet, "<c r=\"" + cell + "\"[^>]*?(?:/>|>.*?</c>)", match -> inline);
        if (!sheet.contains("<c r=\"" + cell + "\"")) {
            String row = cell.replaceAll("\\D", "");
            changed =
                    rewritten(sheet, "(<row r=\"" + row + "\".*?)</row>", match -> match.group(1) + inline + "</row>");
        }
        return form.with(SHEET, changed);
    }

    private ValidationResult validate(ZipBuilder zip) {
        return new ValidatorFixture(directory).validate("KTXH_608_2021Q1.xlsx", "608", zip.bytes());
    }

    private static Finding only(ValidationResult validationResult) {
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(validationResult.codes()).doesNotHaveDuplicates();
        return ValidatorFixture.only(validationResult, FindingCode.LAYOUT_CHANGED);
    }

    private static Optional<String> visitors(ValidationResult validationResult) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading("tourist_arrivals")
                .orElseThrow()
                .value()
                .map(value -> value.toBigInteger().toString());
    }
}
