package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;
import static vn.kontum.report.submission.validation.ValidatorFixture.only;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** Table B of the intake rules, through the judge: one finding each, and nothing that would follow from it. */
class ContainerTableTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path directory;

    private ValidatorFixture validatorFixture;

    @BeforeEach
    void open() {
        validatorFixture = new ValidatorFixture(directory);
    }

    @Test
    @CoversCodes(FindingCode.ENCRYPTED)
    void b1AWorkbookWithAPassword() throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(district().bytes());
            }
            file.writeFilesystem(out);

            stops(out.toByteArray(), FindingCode.ENCRYPTED);
        }
    }

    @Test
    @CoversCodes(FindingCode.LEGACY_FORMAT)
    void b2AnXlsByWhateverName() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("S");
            book.write(out);

            stops(out.toByteArray(), FindingCode.LEGACY_FORMAT);
        }
    }

    @Test
    @CoversCodes(FindingCode.MACRO)
    void b3AMacroWhateverTheExtension() {
        stops(zip().with("xl/vbaProject.bin", "x"), FindingCode.MACRO);
    }

    @Test
    @CoversCodes(FindingCode.FORMAT)
    void b4AnotherFormatIsNamed() {
        assertThat(only(validate("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)), FindingCode.FORMAT)
                        .messageVi())
                .contains("tệp PDF");
        assertThat(only(validate("a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8)), FindingCode.FORMAT)
                        .messageVi())
                .contains("tệp CSV");
        assertThat(only(validate(new ZipBuilder().with("KTXH_615.xlsx", "x").bytes()), FindingCode.FORMAT)
                        .messageVi())
                .contains("tệp nén ZIP chứa một tệp Excel bên trong");
        assertThat(only(validate(new ZipBuilder().with("KTXH_615.xlsx", "x").bytes()), FindingCode.FORMAT)
                        .remedyVi())
                .contains("giải nén");
        assertThat(only(
                                validate(new ZipBuilder()
                                        .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                        .bytes()),
                                FindingCode.FORMAT)
                        .remedyVi())
                .contains("Lưu thành");
        assertThat(only(validate("<html><table>".getBytes(StandardCharsets.UTF_8)), FindingCode.FORMAT)
                        .messageEn())
                .contains("an HTML page");
    }

    /** Spreadsheet programs open it, so that the figures need not be typed again. */
    @Test
    void aFlatOpenDocumentSpreadsheetIsSavedAsAWorkbook() {
        String flat = "<?xml version=\"1.0\"?><office:document"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " office:mimetype=\"application/vnd.oasis.opendocument.%s\"/>";

        Finding spreadsheet =
                only(validate(flat.formatted("spreadsheet").getBytes(StandardCharsets.UTF_8)), FindingCode.FORMAT);
        assertThat(spreadsheet.messageVi()).contains("bảng tính OpenDocument");
        assertThat(spreadsheet.remedyVi()).contains("Lưu thành");
        assertThat(only(validate(flat.formatted("text").getBytes(StandardCharsets.UTF_8)), FindingCode.FORMAT)
                        .messageVi())
                .contains("tệp OpenDocument");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[InternetShortcut] URL=http://example.com/ | văn bản",
                "[Lịch họp] thứ hai: 8 giờ | văn bản",
                "{\"a\":1} | JSON",
                "[ {\"a\":1} ] | JSON",
                "[1,2] | JSON",
                "[[1],[2]] | JSON"
            })
    void aHeadingInBracketsIsNoJsonDocument(String content, String kind) {
        assertThat(only(validate(content.getBytes(StandardCharsets.UTF_8)), FindingCode.FORMAT)
                        .messageVi())
                .contains(kind);
    }

    @Test
    @CoversCodes(FindingCode.NOT_XLSX)
    void b5BytesBeforeTheArchive() {
        byte[] book = district().bytes();
        byte[] shifted = new byte[book.length + 5];
        System.arraycopy(book, 0, shifted, 5, book.length);

        stops(shifted, FindingCode.NOT_XLSX);
    }

    @Test
    @CoversCodes({FindingCode.ARCHIVE_LIMITS, FindingCode.TOO_MANY_ROWS})
    void b6MoreThanTheLimitsAllow() {
        ZipBuilder many = zip();
        for (int i = 0; i < 600; i++) {
            many.with("xl/extra" + i + ".xml", "<a/>");
        }
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int row = 1; row <= 20_100; row++) {
            rows.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }

        stops(many, FindingCode.ARCHIVE_LIMITS);
        stops(
                zip().with(
                                SHEET,
                                zip().text(SHEET).replaceFirst("(?s)<sheetData>.*</sheetData>", rows + "</sheetData>")),
                FindingCode.TOO_MANY_ROWS);
    }

    @Test
    @CoversCodes({FindingCode.DUPLICATE_PARTS, FindingCode.ARCHIVE_NAMES})
    void b7PartsTwiceOrWithTraversalNames() {
        stops(zip().with("XL/workbook.xml", "<a/>"), FindingCode.DUPLICATE_PARTS);
        stops(zip().with("../evil.xml", "<a/>"), FindingCode.ARCHIVE_NAMES);
    }

    @Test
    @CoversCodes(FindingCode.XML_DTD)
    void b8ADocumentTypeDeclaration() {
        stops(
                zip().with(SHEET, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                FindingCode.XML_DTD);
    }

    @Test
    @CoversCodes(FindingCode.STRICT_FORMAT)
    void b9StrictOpenXml() {
        stops(
                zip().replace(
                                "_rels/.rels",
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")
                        .replace(
                                "xl/workbook.xml",
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main"),
                FindingCode.STRICT_FORMAT);
    }

    @Test
    @CoversCodes(FindingCode.CORRUPT)
    void b10AMissingPartIsNamed() {
        ValidationResult validationResult = validate(zip().without(SHEET).bytes());

        assertThat(only(validationResult, FindingCode.CORRUPT).messageVi()).contains(SHEET);
    }

    @Test
    @CoversCodes({FindingCode.EXTERNAL_CONTENT, FindingCode.HYPERLINK})
    void b11ExternalContentIsReturnedAndPlainLinksOnlyWarn() {
        stops(
                zip().replace(
                                SHEET,
                                "<sheetData>",
                                "<sheetData><row r=\"1\"><c r=\"B1\"><f>cmd|'/c calc'!A0</f><v>1</v></c></row>"),
                FindingCode.EXTERNAL_CONTENT);
        ValidationResult linked = validatorFixture.validate(district().book(book -> {
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/");
            book.getSheetAt(0).createRow(0).createCell(0).setHyperlink(link);
        }));

        assertThat(linked.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(linked.codes()).containsExactly("HYPERLINK");
    }

    private static ZipBuilder zip() {
        return ZipBuilder.of(district().bytes());
    }

    private ValidationResult validate(byte[] bytes) {
        return validatorFixture.validate(district(), bytes);
    }

    @Test
    @CoversCodes(FindingCode.UNREADABLE)
    void anEncodingThatTheParserDoesNotKnowIsAFindingOfThatFile() {
        ZipBuilder zip = ZipBuilder.of(district().bytes());
        String sheet = zip.text(SHEET).replaceFirst("encoding=\"UTF-8\"", "encoding=\"windows-1258\"");

        assertThat(sheet).contains("windows-1258");
        stops(zip.with(SHEET, sheet), FindingCode.UNREADABLE);
    }

    @Test
    void mediaTypesMayHaveParametersAndRelationshipPartsMayBeWrittenLarge() {
        ZipBuilder typed = ZipBuilder.of(district().bytes());
        String types = typed.text("[Content_Types].xml");
        String withParameters = types.replaceAll("(ContentType=\"[^\"]*sheet[^\"]*)", "$1; charset=utf-8");
        assertThat(withParameters).isNotEqualTo(types);
        assertThat(validate(typed.with("[Content_Types].xml", withParameters).bytes())
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);

        ZipBuilder large = ZipBuilder.of(district().bytes());
        for (String part : List.of("_rels/.rels", "xl/_rels/workbook.xml.rels")) {
            large.with(part.replace("_rels", "_RELS"), large.text(part)).without(part);
        }
        assertThat(validate(large.bytes()).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private void stops(ZipBuilder zip, FindingCode code) {
        stops(zip.bytes(), code);
    }

    private void stops(byte[] bytes, FindingCode code) {
        ValidationResult validationResult = validate(bytes);

        assertThat(validationResult.codes()).containsExactly(code.name());
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(validationResult.submission()).isEmpty();
        assertThat(validationResult.findings().get(0).remedyVi()).isNotBlank();
    }
}
