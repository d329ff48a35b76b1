package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** One cell of a right form, F37 with 95632, that the file stores and a person does not see, or sees otherwise. */
class ConcealedFiguresTest {
    private static final Path FORM = Path.of("src/test/resources/forms/v2/2021-Q1/KTXH_608_2021Q1.xlsx");
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String CELL = "<c r=\"F37\" s=\"20\" t=\"n\"><v>95632.0</v></c>";
    private static final String PALE = "<patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF9DB\"/></patternFill>";

    @TempDir
    Path directory;

    private ZipBuilder form;

    @BeforeEach
    void open() throws IOException {
        form = ZipBuilder.of(Files.readAllBytes(FORM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<color rgb=\"FFFFFFFF\"/> | | 0",
                "<color rgb=\"FFFFFF\"/> | | 0",
                "<color theme=\"0\"/> | | 0",
                "<color indexed=\"9\"/> | | 0",
                "<color theme=\"1\" tint=\"1\"/> | | 0",
                "<color rgb=\"FFFFF9DB\"/> | FFFFF9DB | 0",
                "<color rgb=\"FFFFFFFF\"/> | FFFFF9DB | 0",
                " | FF000000 | 0",
                "<sz val=\"1\"/> | | 0",
                "<sz val=\"0.5\"/> | | 0",
                "<name val=\"Wingdings 2\"/> | | 0",
                " | | [White]#,##0",
                " | | [Color2]#,##0"
            })
    void aFigureInTheColourOfItsGroundOrInTinyLettersIsReadAndListed(String font, String ground, String code) {
        String fill = ground == null ? "" : PALE.replace("FFFFF9DB", ground);
        styled("95632", code, font == null ? "" : font, fill, "");

        assertThat(warned().messageVi()).contains("F37 = 95.632", "cùng màu với nền");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<color auto=\"1\"/> | ",
                "<color theme=\"1\"/> | FFFFF9DB",
                "<color rgb=\"FF595959\"/> | ",
                "<color rgb=\"FFFFFFFF\"/> | FF1F4E78",
                "<sz val=\"8\"/> | ",
                "<name val=\"Symbol\"/> | ",
                "<color rgb=\"junk\"/> | ",
                "<color indexed=\"99\"/> | "
            })
    void aFigureThatCanBeSeenIsNoWarning(String font, String ground) {
        styled("95632", "0", font, ground == null ? "" : PALE.replace("FFFFF9DB", ground), "");

        nothingIsSaid();
    }

    @Test
    void thePaletteAndTheThemeOfTheFileTellWhatANumberedColourIs() {
        styled("95632", "0", "<color indexed=\"0\"/>", "", "");
        form.with(
                STYLES,
                form.text(STYLES)
                        .replace(
                                "</styleSheet>",
                                "<colors><indexedColors><rgbColor rgb=\"00FFFFFF\"/></indexedColors></colors></styleSheet>"));
        assertThat(warned().messageVi()).contains("F37 = 95.632");

        reopen();
        styled("95632", "0", "<color theme=\"1\"/>", "", "");
        form.with(
                "xl/theme/theme1.xml",
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:clrScheme name=\"x\">"
                        + "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"FFFFFF\"/></a:dk1><a:lt1><a:srgbClr val=\"000000\"/></a:lt1>"
                        + "</a:clrScheme></a:themeElements></a:theme>");
        form.replace(
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId98\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\""
                        + " Target=\"theme/theme1.xml\"/></Relationships>");
        form.replace(
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/theme/theme1.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>");
        assertThat(warned().messageVi()).contains("F37 = 95.632");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0;-#,##0;",
                "#,##0;-#,##0;;@",
                "#,###",
                "[=0]&quot;&quot;;#,##0",
                "0;-0;&quot;Không có&quot;",
                "0;-0;&quot;[x]&quot;"
            })
    void aZeroThatTheNumberFormatDoesNotDrawIsReadAndListed(String code) {
        styled("0", code, "", "", "");

        assertThat(warned().messageVi()).contains("F37 = 0", "không hiện số 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "#,##0", "0.00", "_(* #,##0_);_(* (#,##0);_(* &quot;-&quot;??_);_(@_)"})
    void aZeroThatIsDrawnAsDigitOrDashIsNoWarning(String code) {
        styled("0", code, "", "", "");

        nothingIsSaid();
    }

    @Test
    void zerosOfASheetThatShowsNoneAreOneWarning() {
        form.replace(SHEET, "<sheetView ", "<sheetView showZeros=\"0\" ");

        assertThat(warned().messageVi())
                .contains("F19 = 0", "F20 = 0", "F32 = 0")
                .doesNotContain("F37");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<font><color rgb=\"FFFFFFFF\"/></font> | true",
                "<font><color theme=\"0\"/></font> | true",
                "<font><strike/></font> | true",
                "<font><color rgb=\"FF00B050\"/></font><fill><patternFill><bgColor rgb=\"FF00B050\"/></patternFill></fill> | true",
                "<fill><patternFill><bgColor rgb=\"FF000000\"/></patternFill></fill> | true",
                "<font><color rgb=\"FFFFFFFF\"/></font><fill><patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill> | false",
                "<font><b/></font> | false",
                "<fill><patternFill><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill> | false"
            })
    void aConditionalFormatThatMayConcealFiguresIsOneWarning(String format, boolean conceals) {
        form.replace(STYLES, "</dxfs>", "<dxf>" + format + "</dxf></dxfs>");
        conditional("<cfRule type=\"expression\" dxfId=\"6\" priority=\"9\"><formula>TRUE</formula></cfRule>");
        conditionally(conceals);

        reopen();
        extension("<x14:cfRule type=\"expression\" priority=\"1\" id=\"{1}\"><xm:f>TRUE</xm:f><x14:dxf>" + format
                + "</x14:dxf></x14:cfRule>");
        conditionally(conceals);
    }

    @ParameterizedTest
    @CsvSource({"dataBar, 0, true", "iconSet, 0, true", "iconSet, false, true", "dataBar, 1, false"})
    void barsAndIconsInPlaceOfFiguresAreOneWarning(String element, String showValue, boolean conceals) {
        conditional("<cfRule type=\"" + element + "\" priority=\"9\"><" + element + " showValue=\"" + showValue
                + "\"><cfvo type=\"min\"/><cfvo type=\"max\"/></" + element + "></cfRule>");
        conditionally(conceals);

        reopen();
        extension("<x14:cfRule type=\"" + element + "\" priority=\"9\"><x14:" + element + " showValue=\"" + showValue
                + "\"/></x14:cfRule>");
        conditionally(conceals);
    }

    private void conditionally(boolean conceals) {
        if (conceals) {
            assertThat(warned().messageVi()).contains("F36 = 50", "F37 = 95.632", "có điều kiện");
        } else {
            nothingIsSaid();
        }
    }

    @Test
    void aConditionalNumberFormatIsReturnedWithTheRemedyOfThatCause() {
        numberFormat("&quot;77777&quot;");

        Finding finding = returned("NUMBER_FORMAT");

        assertThat(finding.messageVi()).contains("F36", "50", "77777");
        assertThat(finding.remedyVi()).contains("Định dạng có Điều kiện");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0&quot;%&quot;", "0%", "0\\k", "#,##0&quot; nghìn&quot;", "&gt;0"})
    void aConditionalNumberFormatWithAWordOfItsOwnIsReturnedLikeThatOfTheCell(String code) {
        numberFormat(code);

        assertThat(returned("NUMBER_FORMAT").remedyVi()).contains("Định dạng có Điều kiện");
    }

    @Test
    void aConditionalNumberFormatThatShowsTheFigureIsNothingToTell() {
        numberFormat("#,##0.0&quot; lượt&quot;");

        nothingIsSaid();
    }

    private void numberFormat(String code) {
        extension("<x14:cfRule type=\"expression\" priority=\"1\" id=\"{1}\"><xm:f>TRUE</xm:f><x14:dxf>"
                + "<numFmt numFmtId=\"200\" formatCode=\"" + code + "\"/></x14:dxf></x14:cfRule>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"P\"/></xdr:nvPicPr><xdr:blipFill/><xdr:spPr/></xdr:pic>",
                "<xdr:graphicFrame macro=\"\"><a:graphic><a:graphicData uri=\"chart\"/></a:graphic></xdr:graphicFrame>",
                "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"S\"/></xdr:nvSpPr><xdr:spPr><a:solidFill/></xdr:spPr></xdr:sp>",
                "<xdr:grpSp><xdr:grpSpPr/><xdr:sp><xdr:spPr><a:gradFill/></xdr:spPr></xdr:sp></xdr:grpSp>",
                "<xdr:sp><xdr:spPr><a:noFill/></xdr:spPr><xdr:txBody><a:p><a:r><a:t>đã duyệt</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
            })
    void whatLiesOverFiguresIsOneWarning(String shape) {
        drawn(anchor(5, 35, 6, 37, shape));
        assertThat(warned().messageVi()).contains("F36 = 50", "F37 = 95.632", "che khuất");

        reopen();
        drawn("<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"sle15\">" + anchor(5, 36, 6, 37, shape)
                + "</mc:Choice><mc:Fallback/></mc:AlternateContent>");
        assertThat(warned().messageVi()).contains("F37 = 95.632").doesNotContain("F36");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"S\" hidden=\"1\"/></xdr:nvSpPr><xdr:spPr><a:solidFill/></xdr:spPr></xdr:sp>",
                "<xdr:sp><xdr:spPr><a:noFill/></xdr:spPr></xdr:sp>",
                "<xdr:cxnSp><xdr:spPr><a:prstGeom prst=\"straightConnector1\"/></xdr:spPr></xdr:cxnSp>"
            })
    void whatCoversNothingIsNoWarning(String shape) {
        drawn(anchor(5, 36, 6, 37, shape));
        nothingIsSaid();
    }

    @Test
    void shapesBesideTheFiguresAreNoWarningHoweverTheyAreAnchored() {
        String box = box("77777");
        drawn(anchor(11, 2, 14, 12, box)
                + "<xdr:oneCellAnchor>" + corner("from", 11, 3) + "<xdr:ext cx=\"900000\" cy=\"900000\"/>" + box
                + "</xdr:oneCellAnchor>"
                + "<xdr:absoluteAnchor><xdr:pos x=\"19000000\" y=\"0\"/><xdr:ext cx=\"900000\" cy=\"900000\"/>" + box
                + "</xdr:absoluteAnchor>");
        nothingIsSaid();

        reopen();
        drawn("<xdr:oneCellAnchor>" + corner("from", 5, 36) + "<xdr:ext cx=\"900000\" cy=\"190500\"/>" + box("x")
                + "</xdr:oneCellAnchor>");
        assertThat(warned().messageVi()).contains("F37 = 95.632");
    }

    @ParameterizedTest
    @CsvSource({"77777, true", "77.777, true", "95.632, false", "95632, false", "Ghi chú năm 2021, false"})
    void aBoxWithAnotherNumberOverACellMakesItsFigureAmbiguous(String text, boolean another) {
        drawn(anchor(5, 36, 6, 37, box(text)));

        if (another) {
            Finding finding = returned("AMBIGUOUS_NUMBER");
            assertThat(finding.messageVi()).contains("F37", "95.632", text);
            assertThat(finding.remedyVi()).contains("Delete");
        } else {
            assertThat(warned().messageVi()).contains("F37 = 95.632");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<color rgb=\"FFFFFFFF\"/>, AMBIGUOUS_NUMBER",
        "<color theme=\"0\"/>, AMBIGUOUS_NUMBER",
        "<sz val=\"1\"/>, AMBIGUOUS_NUMBER",
        "<rFont val=\"Webdings\"/>, AMBIGUOUS_NUMBER",
        "<color rgb=\"FFFF0000\"/>, "
    })
    void digitsThatVanishBesideOthersMakeTheFigureAmbiguous(String font, String code) {
        String visible = "<r><rPr><sz val=\"11\"/></rPr><t>95</t></r>";
        String runs = "<r><rPr>" + font + "</rPr><t>632</t></r>";
        form.replace(SHEET, CELL, "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is>" + visible + runs + "</is></c>");
        if (code == null) {
            assertThat(judge().codes()).containsExactly("NORMALISED");
            return;
        }
        assertThat(returned(code).messageVi()).contains("95632 hoặc 95.");

        reopen();
        form.replace(SHEET, CELL, "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is>" + runs + "</is></c>");
        assertThat(judge().codes()).contains("HIDDEN", "NORMALISED").doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95&#10;632", "95&#13;&#10;632", "95&#9;632", "95 &#10; 632", "95632&#10;77777"})
    void digitsOnSeveralLinesAreNoNumber(String text) {
        form.replace(SHEET, CELL, "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");

        returned("NOT_A_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"95632", "12"})
    void anAlignmentThatRepeatsTheFigureIsReturned(String figure) {
        styled(figure, "0", "", "", "<alignment horizontal=\"fill\"/>");

        assertThat(returned("NUMBER_FORMAT").remedyVi()).contains("Chung (General)");
    }

    @Test
    void rowsBeforeAFrozenWindowThatWasScrolledAreHidden() {
        form.replace(SHEET, "<sheetView ", "<sheetView topLeftCell=\"A37\" ");
        assertThat(warned().messageVi()).contains("1:36", "F8 = 172.265").doesNotContain("F37");

        reopen();
        form.with(SHEET, form.text(SHEET).replaceFirst("<pane [^>]*/>", ""));
        form.replace(SHEET, "<sheetView ", "<sheetView topLeftCell=\"A37\" ");
        nothingIsSaid();
    }

    @ParameterizedTest
    @CsvSource({
        "<row r=\"37\" ht=\"2\" customHeight=\"1\">, F37 = 95.632",
        "<row r=\"37\" ht=\"8\" customHeight=\"1\">, ",
        "<row r=\"37\" outlineLevel=\"1\">, ",
        "<row r=\"37\" hidden=\"1\" outlineLevel=\"1\">, F37 = 95.632"
    })
    void rowsWithoutRoomForAFigureAreHiddenAndOutlinesByThemselvesAreNot(String row, String listed) {
        form.replace(SHEET, "<sheetFormatPr ", "<sheetFormatPr zeroHeight=\"1\" ");
        form.with(SHEET, form.text(SHEET).replaceFirst("<row r=\"37\"[^>]*>", Matcher.quoteReplacement(row)));

        if (listed == null) {
            nothingIsSaid();
        } else {
            assertThat(warned().messageVi()).contains(listed);
        }
    }

    @Test
    void aValueUnderAMergedHeadingIsListed() {
        form.with(SHEET, form.text(SHEET).replaceFirst("<mergeCells[^>]*>", "$0<mergeCell ref=\"A37:F37\"/>"));

        assertThat(warned().messageVi()).contains("A37:F37", "F37 = 95.632");
    }

    @ParameterizedTest
    @CsvSource({
        "http://schemas.microsoft.com/office/2007/relationships/slicer, xl/slicers/slicer1.xml, application/vnd.ms-excel.slicer+xml",
        "http://schemas.microsoft.com/office/2011/relationships/timeline, xl/timelines/timeline1.xml, application/vnd.ms-excel.timeline+xml",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment, xl/threadedComments/t1.xml, application/vnd.ms-excel.threadedcomments+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table, xl/tables/table1.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
        "http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView, xl/namedSheetViews/n1.xml, application/vnd.ms-excel.namedsheetviews+xml"
    })
    void partsThatHoldNoFigureAreNoWarning(String kind, String part, String type) {
        drawn(anchor(11, 2, 14, 12, box("x")));
        form.with(part, "<root/>");
        form.replace(
                "xl/worksheets/_rels/sheet2.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId78\" Type=\"" + kind + "\" Target=\"../" + part.substring(3)
                        + "\"/></Relationships>");
        form.replace(
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>");

        nothingIsSaid();
    }

    private Finding warned() {
        ValidationResult result = judge();
        assertThat(result.outcome()).as(result.findings().toString()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.codes()).as(result.findings().toString()).isEqualTo(List.of("HIDDEN"));
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }

    private Finding returned(String code) {
        ValidationResult result = judge();
        assertThat(result.outcome()).as(result.findings().toString()).isEqualTo(Outcome.RETURNED);
        assertThat(result.codes()).as(result.findings().toString()).isEqualTo(List.of(code));
        return result.findings().stream()
                .filter(f -> f.messageVi().contains("F37") || f.messageVi().contains("F36"))
                .findFirst()
                .orElseThrow();
    }

    private void nothingIsSaid() {
        ValidationResult result = judge();
        assertThat(result.outcome()).as(result.findings().toString()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.findings()).isEmpty();
    }

    private ValidationResult judge() {
        return new ValidatorFixture(directory).validate("KTXH_608_2021Q1.xlsx", "608", form.bytes());
    }

    private void reopen() {
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a figure into the cell in a style of its own. */
    private void styled(String figure, String code, String font, String fill, String alignment) {
        String styles = form.text(STYLES);
        int number = count(styles, "cellXfs", "<xf ");
        String xf = "<xf numFmtId=\"999\" fontId=\"" + count(styles, "fonts", "<font>") + "\" fillId=\""
                + (fill.isEmpty() ? 0 : count(styles, "fills", "<fill>")) + "\">" + alignment + "</xf>";
        String size = font.contains("<sz ") ? "" : "<sz val=\"11\"/>";
        form.with(
                STYLES,
                styles.replace("</numFmts>", "<numFmt numFmtId=\"999\" formatCode=\"" + code + "\"/></numFmts>")
                        .replace("</fonts>", "<font>" + size + font + "</font></fonts>")
                        .replace("</fills>", fill.isEmpty() ? "</fills>" : "<fill>" + fill + "</fill></fills>")
                        .replace("</cellXfs>", xf + "</cellXfs>"));
        form.replace(SHEET, CELL, "<c r=\"F37\" s=\"" + number + "\"><v>" + figure + "</v></c>");
    }

    private static int count(String styles, String list, String element) {
        Matcher found =
                Pattern.compile("(?s)<" + list + "[ >].*?</" + list + ">").matcher(styles);
        assertThat(found.find()).isTrue();
        return found.group().split(element, -1).length - 1;
    }

    private void conditional(String rule) {
        form.with(
                SHEET,
                form.text(SHEET)
                        .replaceFirst(
                                "<conditionalFormatting",
                                Matcher.quoteReplacement("<conditionalFormatting sqref=\"F36:F37\">" + rule
                                                + "</conditionalFormatting>")
                                        + "$0"));
    }

    private void extension(String rule) {
        form.replace(
                SHEET,
                "</worksheet>",
                "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:conditionalFormattings>"
                        + "<x14:conditionalFormatting xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
                        + rule
                        + "<xm:sqref>F36:F37</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
                        + "</worksheet>");
    }

    private static String box(String text) {
        return "<xdr:sp><xdr:spPr><a:solidFill/></xdr:spPr><xdr:txBody><a:p><a:r><a:t>" + text
                + "</a:t></a:r></a:p></xdr:txBody></xdr:sp>";
    }

    private static String anchor(int left, int top, int right, int bottom, String shape) {
        return "<xdr:twoCellAnchor>" + corner("from", left, top) + corner("to", right, bottom) + shape
                + "<xdr:clientData/></xdr:twoCellAnchor>";
    }

    private static String corner(String name, int column, int row) {
        return "<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + name + ">";
    }

    private void drawn(String anchors) {
        form.with(
                "xl/drawings/drawing9.xml",
                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" + anchors
                        + "</xdr:wsDr>");
        form.with(
                "xl/worksheets/_rels/sheet2.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId77\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\""
                        + " Target=\"../drawings/drawing9.xml\"/></Relationships>");
        form.replace(
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/drawings/drawing9.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/></Types>");
        form.replace(
                SHEET,
                "</worksheet>",
                "<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId77\"/></worksheet>");
    }
}
