package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** Forms made to hurt: what is said of them fits into tables, and nothing they hold stops the judge. */
class HostileFormTest {
    /** Bytes that a TEXT column of the database holds. */
    private static final int COLUMN = 65_535;

    @TempDir
    Path directory;

    @Test
    void aCodeRepeatedThousandsOfTimesIsOneShortFinding() {
        FilledForm form = district().book(book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int row = 100; row < 8_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue("cattle_total");
            }
        });

        ValidationResult validationResult = validate(form.bytes());

        assertThat(validationResult.codes()).containsExactly("DUPLICATE_CODE");
        fits(validationResult);
    }

    @Test
    void aSheetWithAnEndlessNameIsReadAndItsNameCut() {
        ZipBuilder zip = ZipBuilder.of(district().bytes());
        String name = "S".repeat(30_000);
        zip.with("xl/workbook.xml", zip.text("xl/workbook.xml").replace("Biểu 1", name));

        ValidationResult validationResult = validate(zip.bytes());

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        fits(validationResult);
    }

    @Test
    void thousandsOfDoubtfulCellsAreAShortList() {
        ZipBuilder zip = ZipBuilder.of(district().bytes());
        String part = "xl/worksheets/sheet1.xml";
        String twice = "<c r=\"A300\"><v>1</v></c>".repeat(9_000);
        zip.with(part, zip.text(part).replace("</sheetData>", "<row r=\"300\">" + twice + "</row></sheetData>"));

        ValidationResult validationResult = validate(zip.bytes());

        assertThat(validationResult.codes()).containsExactly("AMBIGUOUS_CELL");
        assertThat(validationResult.findings()).hasSizeLessThan(30);
    }

    @Test
    void marksFullOfNonsenseAreAnswered() {
        for (String mark : new String[] {
            FormLayout.MARK_UNIT, FormLayout.MARK_PERIOD, FormLayout.MARK_VERSION, FormLayout.MARK_REVISION
        }) {
            ValidationResult validationResult = validate(
                    district().mark(mark, "x{0}'\u202e" + "=9".repeat(10_000)).bytes());

            assertThat(validationResult.findings().isEmpty()).isEqualTo(mark.equals(FormLayout.MARK_REVISION));
            fits(validationResult);
        }
    }

    @Test
    void randomWorkbooksNeverCrashTheReader() {
        Random random = new Random(20210514);
        String[] texts = {
            "IN_x", "cattle_total", "-", "[x]", "1.5", "=1", "", "9".repeat(400), "\ud83d\ude00", "KT_UNIT"
        };
        for (int i = 0; i < 150; i++) {
            FilledForm form = district();
            form.book(book -> {
                XSSFSheet sheet = book.getSheetAt(0);
                for (int n = 0; n < 60; n++) {
                    Row row = sheet.getRow(random.nextInt(60)) == null
                            ? sheet.createRow(70 + n)
                            : sheet.getRow(9 + random.nextInt(30));
                    var cell = row.createCell(random.nextInt(12));
                    if (random.nextBoolean()) {
                        cell.setCellValue(texts[random.nextInt(texts.length)]);
                    } else {
                        cell.setCellValue(Math.pow(10, random.nextInt(40) - 20) * random.nextGaussian());
                    }
                }
            });

            ValidationResult validationResult = validate(form.bytes());

            assertThat(validationResult.outcome() == Outcome.ACCEPTED
                            || !validationResult.findings().isEmpty())
                    .isTrue();
            fits(validationResult);
        }
    }

    private ValidationResult validate(byte[] bytes) {
        return new ValidatorFixture(directory).validate(district(), bytes);
    }

    private static void fits(ValidationResult validationResult) {
        assertThat(validationResult.findings()).allSatisfy(finding -> {
            assertThat(bytes(finding.messageVi())).isLessThan(COLUMN);
            assertThat(bytes(finding.entered())).isLessThan(COLUMN);
            finding.place().ifPresent(place -> assertThat(place.sheet()).hasSizeLessThan(64));
        });
        validationResult
                .submission()
                .ifPresent(submission -> assertThat(submission.readings()).allSatisfy(reportedValue -> {
                    assertThat(bytes(reportedValue.rawText())).isLessThan(COLUMN);
                    assertThat(reportedValue.sheet()).hasSizeLessThan(64);
                }));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
