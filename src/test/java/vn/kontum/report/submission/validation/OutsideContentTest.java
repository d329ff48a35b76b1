package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.CaseForm.CELL;
import static vn.kontum.report.submission.validation.CaseForm.SHEET;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** A right form with something from outside in it: refused only where an input cell depends on it or where it runs. */
class OutsideContentTest {
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELS = "xl/_rels/workbook.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    Path directory;

    private ZipBuilder form;

    @BeforeEach
    void open() throws IOException {
        form = CaseForm.open();
    }

    @Test
    void aLinkThatNobodyUsesIsOneNoteThatNamesTheOtherFile() {
        linked("");

        Finding note = notes("EXTERNAL_REMNANT");

        assertThat(note.messageVi()).contains("Bang gia 2020.xlsx");
        assertThat(note.remedyVi()).contains("Ngắt liên kết");
    }

    /** All that run are named at once: cells, names and links. */
    @Test
    void everyFormulaThatCallsAProgramIsNamedInOneFinding() {
        String cells = "<c r=\"N%d\"><f>cmd|'/c calc'!A0</f><v>1</v></c></row>";
        form.with(SHEET, form.text(SHEET).replaceFirst("(<row r=\"36\".*?)</row>", "$1" + cells.formatted(36)));
        form.with(SHEET, form.text(SHEET).replaceFirst("(<row r=\"38\".*?)</row>", "$1" + cells.formatted(38)));
        formula("DDE(\"soffice\",\"x\",\"y\")");

        assertThat(returns().messageVi()).contains("F37", "N36", "N38", "3 công thức");

        linked("<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>");
        form.replace(BOOK, "<definedNames>", "<definedNames><definedName name=\"gia\">cmd|x!A0</definedName>");
        Finding finding = returns();
        assertThat(finding.messageVi()).contains("F37", "N36", "N38", "gia", "cmd|/c calc", "5 chỗ");
        assertThat(finding.remedyVi()).contains("Trình quản lý Tên", "ngắt các liên kết");
    }

    @Test
    void anInputThatUsesTheLinkIsReturnedWithItsCellAndTheOtherFile() {
        linked("");
        formula("[1]Gia!$A$1");

        Finding finding = returns();

        assertThat(finding.place().orElseThrow().cell()).isEqualTo("F37");
        assertThat(finding.messageVi()).contains("F37", "Bang gia 2020.xlsx");
        assertThat(finding.remedyVi()).contains("Giá trị");
    }

    @Test
    void anInputThatNamesAnotherWorkbookInATextIsReturnedWithThatFile() {
        formula("INDIRECT(\"'[So cu.xlsx]Bieu'!$F$37\")");

        assertThat(returns().messageVi()).contains("F37", "So cu.xlsx");
    }

    @Test
    void anInputThatUsesANameOfTheLinkIsReturnedWithTheName() {
        linked("");
        named("gia_xang", "'[1]Bang gia'!$A$1", "");
        formula("ROUND(Gia_Xang*2,0)");

        assertThat(returns().messageVi()).contains("F37", "gia_xang", "Bang gia 2020.xlsx");
    }

    @Test
    void anInputThatUsesACellOrANameOfACellThatUsesTheLinkIsReturnedWithThatCell() {
        linked("");
        form.replace(
                SHEET,
                "</sheetData>",
                "<row r=\"70\"><c r=\"H70\" t=\"str\"><f>[1]Gia!A1</f><v>x</v></c></row></sheetData>");
        formula("SUM($H$68:$H$72)");
        assertThat(returns().messageVi()).contains("F37", "H70");

        named("tam", "'Số liệu'!$H$70", "");
        form.replace(SHEET, "SUM($H$68:$H$72)", "tam+1");
        assertThat(returns().messageVi()).contains("F37", "H70");
    }

    @Test
    void aCellThatUsesTheLinkAndThatNoInputUsesIsANote() {
        linked("");
        form.replace(
                SHEET,
                "</sheetData>",
                "<row r=\"70\"><c r=\"H70\" t=\"str\"><f>[1]Gia!A1</f><v>x</v></c></row></sheetData>");

        notes("EXTERNAL_REMNANT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0]!gia",
                "'[0]Số liệu'!$F$36*0+95632",
                "LEN(\"[1]x|y\")",
                "INDIRECT(\"F36\")&amp;\"[a]\"",
                "SUM(Bang1[cot])"
            })
    void whatOnlyLooksLikeALinkIsNone(String formula) {
        named("gia", "'Số liệu'!$F$36", "");
        formula(formula);

        assertThat(judge().codes()).containsExactly("FORMULA_VALUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "#REF! | function=\"1\" vbProcedure=\"1\" hidden=\"1\"",
                "#REF! | xlm=\"1\" function=\"1\"",
                "GET.CELL(6,A1) | function=\"1\" xlm=\"1\" macro=\"1\"",
                "'[1]Bang gia'!$A$1 | hidden=\"1\"",
                "[5]Gia!$A$1 | ",
                "'file:///c:/cu.xlsx'#$Sheet1.A1 | "
            })
    void aLeftoverNameIsANoteThatSaysTheName(String target, String flags) {
        named("gia_cu", target, flags == null ? "" : flags);

        Finding note = notes("EXTERNAL_REMNANT");

        assertThat(note.messageVi()).contains("gia_cu");
        assertThat(note.remedyVi()).contains("Trình quản lý Tên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Excel|'a.xls'!r1c1", "CALL(\"a\",\"b\")", "RTD(\"a\",,\"b\")", "DDE(\"a\";\"b\";\"c\")"})
    void whatRunsIsReturnedWhereverItStands(String formula) {
        form.replace(
                SHEET,
                "</sheetData>",
                "<row r=\"70\"><c r=\"H70\"><f>" + formula.replace("\"", "&quot;")
                        + "</f><v>5</v></c></row></sheetData>");

        Finding finding = returns();

        assertThat(finding.messageVi()).contains("H70");
    }

    @Test
    void aDdeLinkAndAnOleLinkAreReturned() throws IOException {
        linked("<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>");
        assertThat(returns().messageVi()).contains("liên kết DDE", "cmd|/c calc");

        open();
        linked("<oleLink progId=\"x\"/>");
        assertThat(returns().remedyVi()).contains("Đối tượng");
    }

    @Test
    void aConnectionIsANoteWithItsNameAndAnInputInTheRangeOfAQueryIsReturned() {
        form.with(
                "xl/connections.xml",
                "<connections " + MAIN + "><connection id=\"1\" name=\"Dân số 2020\" type=\"5\"/></connections>");
        related("connections", "connections.xml");
        assertThat(notes("EXTERNAL_REMNANT").messageVi()).contains("Dân số 2020");

        form.with("xl/queryTables/queryTable1.xml", "<queryTable " + MAIN + " name=\"Dan so\" connectionId=\"1\"/>");
        form.with(
                "xl/worksheets/_rels/sheet2.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"q1\" Type=\""
                        + OFFICE + "queryTable\" Target=\"../queryTables/queryTable1.xml\"/></Relationships>");
        named("Dan_so", "'Số liệu'!$H$70:$I$80", "localSheetId=\"1\"");
        notes("EXTERNAL_REMNANT");

        form.replace(BOOK, "'Số liệu'!$H$70:$I$80", "'Số liệu'!$F$37:$F$37");
        assertThat(returns().messageVi()).contains("F37", "Dan so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webextensiontaskpanes", "customData", "powerPivotData", "volatileDependencies"})
    void whatAddInsLeaveIsANote(String kind) {
        related(kind, "other.bin");
        form.with("xl/other.bin", "x");

        notes("EXTERNAL_REMNANT");
    }

    @Test
    void aLinkedPictureIsANoteAndAnEmbeddedObjectIsReturned() throws IOException {
        form.replace(
                RELS,
                "</Relationships>",
                "<Relationship Id=\"z1\" TargetMode=\"External\" Type=\"" + OFFICE
                        + "image\" Target=\"https://example.org/a.png\"/></Relationships>");
        notes("EXTERNAL_REMNANT");

        open();
        form.with("xl/embeddings/oleObject1.bin", "x");
        returns();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEBSERVICE(\"http://a\")", "_xlfn.IMAGE(\"http://a\")"})
    void aFormulaThatAsksTheWebIsReturnedInAnInputAndANoteElsewhere(String asking) throws IOException {
        formula(asking.replace("\"", "&quot;"));
        assertThat(returns().place().orElseThrow().cell()).isEqualTo("F37");

        open();
        form.replace(
                SHEET,
                "</sheetData>",
                "<row r=\"70\"><c r=\"H70\" t=\"str\"><f>" + asking.replace("\"", "&quot;")
                        + "</f><v>x</v></c></row></sheetData>");
        notes("EXTERNAL_REMNANT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/WORKSHEETS/Sheet2.xml",
                "xl\\worksheets\\sheet2.xml",
                "xl/worksheets/sheet%32.xml",
                "xl/worksheets/s%68eet2.xml"
            })
    void partsAreFoundByTheNamesThatOtherProgramsTakeThemFor(String name) {
        String text = form.text(SHEET);

        assertThat(validate(form.without(SHEET).with(name, text)).findings()).isEmpty();
        assertThat(validate(form.with(SHEET, text)).codes()).containsExactly("DUPLICATE_PARTS");
    }

    @Test
    void namesInRelationshipsMayBeWrittenInTheSameWays() {
        String text = form.text(SHEET);
        form.without(SHEET).with("xl/worksheets/tờ 2.xml", text);
        form.replace("[Content_Types].xml", "/xl/worksheets/sheet2.xml", "/xl/worksheets/t%E1%BB%9D%202.xml");
        String rels = form.text(RELS);
        for (String target : new String[] {
            "worksheets/tờ 2.xml", "worksheets/t%e1%bb%9d%202.xml", "worksheets\\tờ%202.xml", "/xl/worksheets/tờ 2.xml"
        }) {
            assertThat(validate(form.with(RELS, rels.replace("worksheets/sheet2.xml", target)))
                            .findings())
                    .as(target)
                    .isEmpty();
        }
    }

    @Test
    void mediaTypesAreTheSameInLettersOfEitherCase() {
        String types = form.text("[Content_Types].xml");
        form.with(
                "[Content_Types].xml",
                types.replaceAll("(?i)application/vnd\\.openxmlformats", "Application/VND.OpenXMLFormats")
                        .replace("worksheet+xml", "WorkSheet+XML"));

        assertThat(judge().findings()).isEmpty();
    }

    private void linked(String inside) {
        String target = inside.isEmpty()
                ? "<externalBook xmlns:r=\"" + OFFICE.replaceAll("/$", "") + "\" r:id=\"rId1\"/>"
                : inside;
        form.with("xl/externalLinks/externalLink1.xml", "<externalLink " + MAIN + ">" + target + "</externalLink>");
        form.with(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE
                        + "externalLinkPath\" Target=\"file:///C:/so%20lieu/Bang%20gia%202020.xlsx\" TargetMode=\"External\"/></Relationships>");
        related("externalLink", "externalLinks/externalLink1.xml");
        form.replace(
                BOOK,
                "<definedNames>",
                "<externalReferences><externalReference r:id=\"zexternalLink\"/></externalReferences><definedNames>");
    }

    private void related(String kind, String target) {
        form.replace(
                RELS,
                "</Relationships>",
                "<Relationship Id=\"z" + kind + "\" Type=\"" + OFFICE + kind + "\" Target=\"" + target
                        + "\"/></Relationships>");
    }

    private void named(String name, String target, String flags) {
        form.replace(
                BOOK,
                "</definedNames>",
                "<definedName name=\"" + name + "\" " + flags + ">" + target + "</definedName></definedNames>");
    }

    private void formula(String formula) {
        form.replace(SHEET, CELL, "<c r=\"F37\" s=\"20\"><f>" + formula + "</f><v>95632</v></c>");
    }

    private Finding returns() {
        ValidationResult validationResult = judge();
        assertThat(validationResult.outcome())
                .as(validationResult.findings().toString())
                .isEqualTo(Outcome.RETURNED);
        assertThat(validationResult.codes())
                .as(validationResult.findings().toString())
                .containsExactly("EXTERNAL_CONTENT");
        assertThat(validationResult.findings()).hasSize(1);
        return validationResult.findings().get(0);
    }

    private Finding notes(String code) {
        ValidationResult validationResult = judge();
        assertThat(validationResult.outcome())
                .as(validationResult.findings().toString())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.codes())
                .as(validationResult.findings().toString())
                .containsExactly(code);
        assertThat(validationResult.findings()).allMatch(f -> f.severity() == Rule.Severity.NOTE);
        return validationResult.findings().get(validationResult.findings().size() - 1);
    }

    private ValidationResult judge() {
        return validate(form);
    }

    private ValidationResult validate(ZipBuilder zip) {
        return new ValidatorFixture(directory).validate("KTXH_608_2021Q1.xlsx", "608", zip.bytes());
    }
}
