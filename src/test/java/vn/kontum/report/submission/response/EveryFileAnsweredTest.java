package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.submission.validation.ValidatorFixture;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.model.WorkbookContent;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * Whatever program wrote a file and whatever it is called, its unit gets an answer, and its own workbook back where
 * that can be opened.
 */
class EveryFileAnsweredTest {
    private static final String STYLES = "xl/styles.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final ResponseRenderer responseRenderer =
            new ResponseRenderer(ValidatorFixture.CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates"))));

    @TempDir
    Path directory;

    @Test
    void namesThatLookLikeEscapesAreShownAsTheyAreOnReceiptAndList() {
        for (String name :
                List.of("KTXH_x0041_608_x00e9_.xlsx", "_x000D_.xlsx", "a_x005F_x0041_b.xlsx", "tab\u0001.xlsx")) {
            FilledForm good = ValidatorFixture.district();
            FilledForm bad = ValidatorFixture.district().text("cattle_total", "39,6 ngh\u00ecn");

            assertThat(texts(answer(name, good, good.bytes()))).as(name).anyMatch(text -> text.contains(name));
            assertThat(texts(answer(name, bad, bad.bytes())))
                    .as(name)
                    .anyMatch(text -> text.contains(name))
                    .contains("39,6 ngh\u00ecn");
        }
    }

    @Test
    void aFormWithThePropertiesOfAnotherOfficeSuiteComesBackAnnotated() throws IOException {
        byte[] original = Files.readAllBytes(Path.of("src/test/resources/cases/intake/c06_wps_BAD.xlsx"));
        ValidationResult validationResult =
                new ValidatorFixture(directory).validate("KTXH_608_2021Q1.xlsx", "608", original);

        comesBackAnnotated(original, validationResult);
    }

    @Test
    void aFormWithPartNamesOfAnotherProgramComesBackAnnotated() {
        FilledForm bad = ValidatorFixture.district().text("cattle_total", "39,6 ngh\u00ecn");
        ZipBuilder zip = ZipBuilder.of(bad.bytes());
        String odd = "xl/worksheets/s\u1ed1 li\u1ec7u.xml";
        String sheet = zip.text(SHEET);
        zip.without(SHEET).with(odd, sheet);
        zip.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", odd.substring(3));
        zip.replace("[Content_Types].xml", "/" + SHEET, "/" + odd);

        byte[] original = zip.bytes();
        comesBackAnnotated(original, new ValidatorFixture(directory).validate(bad, original));
    }

    @Test
    void aFormWithMoreCellStylesThanPoiCanAddToComesBackAnnotated() {
        FilledForm bad = ValidatorFixture.district().text("cattle_total", "39,6 ngh\u00ecn");
        ZipBuilder zip = ZipBuilder.of(bad.bytes());
        String styles = zip.text(STYLES);
        String more = IntStream.range(0, 66_000)
                .mapToObj(i -> "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
                .collect(Collectors.joining());
        zip.with(STYLES, styles.replaceFirst("</cellXfs>", more + "</cellXfs>"));

        byte[] original = zip.bytes();
        comesBackAnnotated(original, new ValidatorFixture(directory).validate(bad, original));
    }

    /** The unit's own sheets with every value as it was, behind the list, and a note at each wrong cell. */
    private void comesBackAnnotated(byte[] original, ValidationResult validationResult) {
        assertThat(validationResult.outcome())
                .as(validationResult.findings().toString())
                .isEqualTo(Outcome.RETURNED);
        byte[] answer =
                answer("KTXH_608_2021Q1.xlsx", validationResult, original).content();
        WorkbookContent before = read(original);
        WorkbookContent after = read(answer);
        before.sheets()
                .forEach(sheet -> sheet.cells()
                        .values()
                        .forEach(cell -> assertThat(
                                        after.cell(cell.sheet(), cell.address()).map(c -> c.kind() + c.raw()))
                                .as(cell.where())
                                .contains(cell.kind() + cell.raw())));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            validationResult.findings().stream()
                    .filter(f -> f.blocks() && f.place().isPresent())
                    .forEach(finding -> assertThat(workbook.getSheet(
                                            finding.place().orElseThrow().sheet())
                                    .getCellComment(new CellAddress(
                                            finding.place().orElseThrow().cell())))
                            .as(finding.place().toString())
                            .isNotNull());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whereNoWorkbookCanBeMadeThePlainAnswerSaysWhatItIsAndEveryFinding() {
        FilledForm bad = ValidatorFixture.district().text("cattle_total", "39,6 ngh\u00ecn");
        ValidationResult validationResult = new ValidatorFixture(directory).validate(bad);

        OutboxFile plain = responseRenderer.plain(answered("a.xlsx", validationResult, bad.bytes()));

        assertThat(plain.name()).isEqualTo("TRA_LAI_7_a.txt");
        assertThat(new String(plain.content(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFTR\u1ea2 L\u1ea0I")
                .contains("kh\u00f4ng l\u1eadp \u0111\u01b0\u1ee3c", "a.xlsx", "\u2717 Ph\u1ea3i s\u1eeda")
                .doesNotContain("UNIT")
                .contains(validationResult.findings().get(0).remedyVi());
    }

    private OutboxFile answer(String name, FilledForm form, byte[] bytes) {
        return answer(name, new ValidatorFixture(directory).validate(form, bytes), bytes);
    }

    private OutboxFile answer(String name, ValidationResult validationResult, byte[] bytes) {
        return responseRenderer.answer(answered(name, validationResult, bytes)).get(0);
    }

    private ResponseRequest answered(String name, ValidationResult validationResult, byte[] bytes) {
        Instant received = Instant.parse("2021-03-01T02:00:00Z");
        ReceivedFileRecord entry = new ReceivedFileRecord(
                new ReceivedFile(7, received, "608", name, bytes.length, Sha256.of(bytes)),
                1,
                Optional.of(validationResult.outcome()),
                validationResult.codes(),
                Optional.of("608"),
                Optional.of("2021-Q1"),
                Optional.empty(),
                Optional.of(received),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ResponseRequest(entry, validationResult, Optional.of(file(bytes)), Optional.empty());
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "a", ".xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookContent read(byte[] bytes) {
        return new WorkbookReader(ContainerLimits.standard()).read(bytes);
    }

    private static List<String> texts(OutboxFile answer) {
        assertThat(answer.name()).endsWith(".xlsx");
        return read(answer.content()).sheets().get(0).cells().values().stream()
                .map(cell -> cell.text())
                .toList();
    }
}
