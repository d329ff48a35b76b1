package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.CaseForm.CELL;
import static vn.kontum.report.submission.validation.CaseForm.SHEET;
import static vn.kontum.report.submission.validation.CaseForm.STYLES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.xlsx.container.ZipBuilder;

/**
 * One cell of a right form, F37 with 95632, written in ways in which people see something else than is stored, or the
 * same.
 */
class WhatPeopleSeeTest {
    private static final String BOOK = "xl/workbook.xml";
    private static final String VARIABLE = "tourist_arrivals";

    @TempDir
    Path directory;

    private ZipBuilder form;

    @BeforeEach
    void open() throws IOException {
        form = CaseForm.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"F37\" s=\"20\"><is><t>77777</t></is></c>",
                "<c r=\"F37\" s=\"20\" t=\"str\"><is><t>77777</t></is></c>",
                "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><v>77777</v></c>",
                "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is><t>95632</t></is><v>7</v></c>",
                "<c r=\"F37\" s=\"20\"><v>95<b>1</b>632</v></c>",
                "<c r=\"F37\" s=\"20\"><v>95<!-- 1 -->632</v></c>",
                "<c r=\"F37\" s=\"20\"><v>95<?a b?>632</v></c>",
                "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is><t>95<b>1</b>632</t></is></c>",
                "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is><t>95</t><x:a xmlns:x=\"urn:x\"/><t>632</t></is></c>",
                "<c r=\"$F$37\" s=\"20\"><v>95632</v></c>",
                "<c r=\"F$37\" s=\"20\"><v>95632</v></c>",
                "<c r=\" F37\" s=\"20\"><v>95632</v></c>",
                "<c r=\"F37 \" s=\"20\"><v>95632</v></c>",
                "<c r=\"F 37\" s=\"20\"><v>95632</v></c>",
                "<c r=\"f37\" s=\"20\"><v>95632</v></c>",
                "<c r=\"F37\" s=\"20\"><x:v xmlns:x=\"urn:x\">7</x:v><v>95632</v></c>",
                "<c r=\"F37\" s=\"20\"><value>7</value><v>95632</v></c>",
                "<c r=\"F37\" s=\"20\" t=\"z\"><v>95632</v></c>",
                "<c r=\"F37\" s=\"20\" t=\" n \"><v>95632</v></c>",
                "<c r=\"F37\" s=\"20\"><f>1+1</f><f>2+2</f><v>95632</v></c>",
                "<x:c xmlns:x=\"urn:x\" r=\"F37\"><x:v>7</x:v></x:c><c r=\"F37\" s=\"20\"><v>95632</v></c>"
            })
    void oddShapesAreReturned(String cell) {
        ValidationResult validationResult = validate(form.replace(SHEET, CELL, cell));

        assertThat(validationResult.codes()).containsExactly("CELL_SHAPE");
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"F37\" s=\"20\" t=\"n\"><v><![CDATA[95632]]></v></c>",
                "<c r=\"F37\" s=\"20\"><v>&#57;5632</v></c>",
                "<c r=\"F37\" s=\"20\"><v>9.5632E4</v></c>",
                "<c r=\"F37\" s=\"20\"><v>95632.000000000015</v></c>",
                "<c r=\"F37\" s=\"20\" xmlns:x=\"urn:x\" x:t=\"s\" x:r=\"F36\"><v>95632</v></c>",
                "<c r=\"F37\" s=\"20\"><v>95632</v><extLst/></c>",
                "<c r=\"F37\" s=\"20\"><v>95632</v></c><extLst/>"
            })
    void otherWaysToWriteTheSameAreRead(String cell) {
        accepts(form.replace(SHEET, CELL, cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"F10\" s=\"20\"/>",
                "<c r=\"F10\" s=\"20\" t=\"n\"><v> </v></c>",
                "<c r=\"F10\" s=\"20\" t=\"s\"><v></v></c>",
                "<c r=\"F10\" s=\"20\" t=\"str\"><v></v></c>",
                "<c r=\"F10\" s=\"20\" t=\"e\"><v></v></c>",
                "<c r=\"F10\" s=\"20\" t=\"inlineStr\"><is><t/></is></c>",
                "<c r=\"F10\" s=\"20\" t=\"inlineStr\"><is/></c>",
                "<c r=\"F10\" s=\"20\" t=\"inlineStr\"/>",
                "<c r=\"F10\" s=\"20\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> \u00a0\u200b\u3000</t></is></c>",
                "<c r=\"F10\" s=\"20\" t=\"inlineStr\"><is><t>\u2800\u3164\uffa0\u115f</t></is></c>",
                "<c r=\"F10\" s=\"20\" t=\"inlineStr\"><is><t>\u180e\u034f\ufe0f\u2063\u061c</t></is></c>",
                "<c r=\"F10\" s=\"20\" t=\"s\"><v>2</v></c>"
            })
    void blankIsBlankHoweverItIsWritten(String cell) {
        String text = form.text(SHEET);
        ValidationResult validationResult = accepts(
                form.with(SHEET, text.replaceFirst("<c r=\"F10\"[^>]*?(?:/>|>.*?</c>)", cell.replace("$", "\\$"))));

        assertThat(validationResult
                        .submission()
                        .orElseThrow()
                        .reading("live_births")
                        .orElseThrow()
                        .status())
                .isEqualTo(ReportedValue.Status.BLANK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u202e23659 | NOT_A_NUMBER",
                "\u202d95632\u202c | NOT_A_NUMBER",
                "95\u200f632 | NOT_A_NUMBER",
                "\u206795632\u2069 | NOT_A_NUMBER",
                "\u061c95632 | NOT_A_NUMBER",
            })
    void signsThatTurnDigitsAroundMakeNoNumber(String text, String code) {
        returns(code, form.replace(SHEET, CELL, inline("<t>" + text + "</t>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vertAlign val=\"superscript\"",
                "vertAlign val=\"subscript\"",
                "strike",
                "strike val=\"1\"",
                "strike val=\"true\""
            })
    void partsThatAreRaisedOrStruckOutMakeTheFigureAmbiguous(String mark) {
        String runs = "<r><t>9563</t></r><r><rPr><" + mark + "/></rPr><t>2</t></r>";
        Finding inline = returns("AMBIGUOUS_NUMBER", form.replace(SHEET, CELL, inline(runs)));
        assertThat(inline.messageVi()).contains("95632", "9563");

        int next = form.text("xl/sharedStrings.xml").split("<si>", -1).length - 1;
        form.replace("xl/sharedStrings.xml", "</sst>", "<si>" + runs + "</si></sst>");
        returns(
                "AMBIGUOUS_NUMBER",
                form.replace(SHEET, inline(runs), "<c r=\"F37\" s=\"20\" t=\"s\"><v>" + next + "</v></c>"));
    }

    @Test
    void aCellThatIsStruckOutAsAWholeIsAmbiguousAndOrdinaryRunsAreNot() {
        accepts(form.replace(
                SHEET, CELL, inline("<r><t>95</t></r><r><rPr><b/><strike val=\"0\"/></rPr><t>632</t></r>")));
        open2();
        int style = style("General", "<strike/>");
        Finding finding = returns(
                "AMBIGUOUS_NUMBER", form.replace(SHEET, CELL, "<c r=\"F37\" s=\"" + style + "\"><v>95632</v></c>"));
        assertThat(finding.remedyVi()).contains("Ctrl+5", "gõ lại thôi thì ô vẫn bị gạch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0&quot;0&quot; | NUMBER_FORMAT",
                "#,##0, | NUMBER_FORMAT",
                ";;; | NUMBER_FORMAT",
                "[&gt;1000]&quot;12&quot;;0 | NUMBER_FORMAT",
                "0&quot; nghìn&quot; | NUMBER_FORMAT",
                "0\\k | NUMBER_FORMAT",
                "0&quot;x10&quot; | NUMBER_FORMAT",
                "0&quot; vạn&quot; | NUMBER_FORMAT",
                "0&quot; lakh&quot; | NUMBER_FORMAT",
                "0&quot; Mio&quot; | NUMBER_FORMAT",
                "0&quot; bil&quot; | NUMBER_FORMAT",
                "0&quot;MM&quot; | NUMBER_FORMAT",
                "0&quot; tá&quot; | NUMBER_FORMAT",
                "0&quot; đôi&quot; | NUMBER_FORMAT",
                "&quot;gần &quot;0 | NUMBER_FORMAT",
                "&quot;Hơn &quot;#,##0 | NUMBER_FORMAT",
                "&quot;không quá &quot;0 | NUMBER_FORMAT",
                "0+ | NUMBER_FORMAT",
                "0&quot; +&quot; | NUMBER_FORMAT",
                "+0 | ",
                "0&quot; người trên địa bàn&quot; | ",
                "0&quot; tổ chức&quot; | ",
                "0&quot; công ty, trạm, văn phòng&quot; | ",
                "#,##0&quot;tr&quot; | NUMBER_FORMAT",
                "[&gt;999]&quot;M &quot;0;0 | NUMBER_FORMAT",
                "[&lt;999]&quot;M &quot;0;0 | ",
                "0&quot;%&quot; | NUMBER_FORMAT",
                "\u20300 | NUMBER_FORMAT",
                "0\u00b2 | NUMBER_FORMAT",
                "0\u00bd | NUMBER_FORMAT",
                "&quot;&gt;&quot;0 | NUMBER_FORMAT",
                "\u202e0 | NUMBER_FORMAT",
                "0% | UNIT",
                "0&quot;0&quot;;d/m/yyyy | NUMBER_FORMAT",
                "0,;d | NUMBER_FORMAT",
                ";d | NUMBER_FORMAT",
                "[&gt;1000]&quot;7&quot;;d/m/yyyy | NUMBER_FORMAT",
                "0%;d | UNIT",
                "0;d/m/yyyy | ",
                "[&lt;0]d/m/yyyy;0 | ",
                "0&quot; tỷ lệ&quot; | ",
                "[$$-en-US]#,##0 | ",
                "#,##0&quot; lượt&quot; | ",
                "_(* #,##0_);_(* (#,##0);_(* &quot;-&quot;??_);_(@_) | ",
                "[$-42A]#,##0 | ",
                "@ | "
            })
    void aFormatThatDrawsAnotherNumberIsReturned(String code, String expected) {
        ZipBuilder styled = form.replace(SHEET, CELL, "<c r=\"F37\" s=\"" + style(code, "") + "\"><v>95632</v></c>");
        if (expected == null) {
            accepts(styled);
        } else {
            returns(expected, styled);
        }
    }

    /** Some programs draw a cell that states no style in that of its row or column. */
    @ParameterizedTest
    @CsvSource({"<row r=\"37\", ' customFormat=\"1\" s=\"'", "'<col min=\"6\" max=\"6\"', ' style=\"'"})
    void aCellWithoutAStyleIsLookedAtInThatOfItsRowOrColumn(String place, String attribute) {
        String bare = "<c r=\"F37\"><v>95632</v></c>";
        int spoilt = style("0&quot;5&quot;", "");
        int plain = 20;
        form.replace(SHEET, CELL, bare).replace(SHEET, place, place + attribute + plain + '"');
        accepts(form);

        returns("NUMBER_FORMAT", form.replace(SHEET, attribute + plain, attribute + spoilt));
        accepts(form.replace(SHEET, bare, "<c r=\"F37\" s=\"0\"><v>95632</v></c>"));
    }

    @Test
    @CoversCodes({FindingCode.DATE_FORMAT, FindingCode.DATE_IN_NUMBER})
    void aDateFormatIsPassedOverOnlyWhereTheNumberIsNoLikelyDay() {
        String cell = "<c r=\"F37\" s=\"" + style("[$-1070000]d/m/yy;@", "") + "\"><v>%s</v></c>";
        ValidationResult read = validate(form.replace(SHEET, CELL, cell.formatted("95632")));
        assertThat(read.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(read.codes()).containsExactly("DATE_FORMAT");
        assertThat(read.findings().get(0).messageVi()).contains("95.632");

        assertThat(returns("DATE_IN_NUMBER", form.replace(SHEET, cell.formatted("95632"), cell.formatted("44328")))
                        .messageVi())
                .contains("12/05/2021", "44.328");
        returns("DATE_IN_NUMBER", form.replace(SHEET, cell.formatted("44328"), cell.formatted("95632.5")));
    }

    @ParameterizedTest
    @CsvSource({"e, #DIV/0!, ERROR_CELL", "b, 1, NOT_A_NUMBER"})
    void aFormulaThatGivesNoFigureIsOneFinding(String type, String value, String code) {
        String cell = "<c r=\"F37\" s=\"20\" t=\"" + type + "\"><f>1/0</f><v>" + value + "</v></c>";

        assertThat(validate(form.replace(SHEET, CELL, cell)).codes()).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d",
                "mm",
                "yyyy",
                "[h]",
                "ss",
                "e",
                "ddmmyyyy",
                "yyyymmdd",
                "d.m",
                "d,m",
                "hmm",
                "h.mm",
                "d mm",
                "(d)",
                "0 k"
            })
    void aDateFormatThatShowsNothingButANumberIsReturned(String code) {
        String cell = "<c r=\"F37\" s=\"" + style(code, "") + "\"><v>95632</v></c>";

        assertThat(returns("DATE_IN_NUMBER", form.replace(SHEET, CELL, cell)).messageVi())
                .contains("95.632");
    }

    /** As programs write formats for programs of different age; an old one and a new one must show the same figure. */
    @Test
    void aFormatWithAlternativesIsReadAndTwoOfOneNumberAreReturned() {
        String cell = "<c r=\"F37\" s=\"" + style("0&quot;0&quot;", "") + "\"><v>95632</v></c>";
        String format = "<numFmt numFmtId=\"999\" formatCode=\"0&quot;0&quot;\"/>";
        String plain = "<numFmt numFmtId=\"999\" formatCode=\"0\"/>";
        form.replace(SHEET, CELL, cell);

        returns("NUMBER_FORMAT", form.replace(STYLES, format, alternatives(format, format)));
        returns("CORRUPT", form.replace(STYLES, alternatives(format, format), alternatives(plain, format)));
        returns("CORRUPT", form.replace(STYLES, alternatives(plain, format), format + plain));
        accepts(form.replace(
                STYLES,
                format + plain,
                alternatives(plain.replace("\"0\"", "\"[$-en-US]0\""), plain.replace("\"0\"", "\"[$-409]0\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<sheetData/>", "<cols><col min=\"6\" max=\"6\" hidden=\"1\"/></cols>", "<mergeCells/>"})
    void alternativesOfWhatASheetHoldsAreReturned(String alternative) {
        returns("CORRUPT", form.replace(SHEET, "<sheetData>", alternatives(alternative, "") + "<sheetData>"));
    }

    private static String alternatives(String one, String other) {
        return "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"x16r2\">" + one + "</mc:Choice><mc:Fallback>" + other
                + "</mc:Fallback></mc:AlternateContent>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=\"array\" ref=\"F36:F37\"",
                "t=\"array\" ref=\"E30:H40\"",
                "t=\"dataTable\" ref=\"F36:F38\" r1=\"B1\""
            })
    void aCellThatAnotherFormulaFillsIsReturned(String formula) {
        Finding finding = returns(
                "ARRAY_FORMULA",
                form.with(
                        SHEET,
                        form.text(SHEET)
                                .replaceFirst(
                                        "<c r=\"F36\"[^>]*><v>50.0</v></c>",
                                        "<c r=\"F36\" s=\"20\"><f " + formula + ">{50;1}</f><v>50</v></c>")));

        assertThat(finding.messageVi()).contains("F36");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ht=\"0\" |",
                "ht=\"0.0\" |",
                "ht=\"0.00\" |",
                "ht=\"-1\" |",
                "hidden=\"1\" |",
                "hidden=\"true\" |",
                "hidden=\"1\" outlineLevel=\"1\" |",
                "ht=\"0.25\" customHeight=\"1\" |",
                " | <col min=\"6\" max=\"6\" width=\"0\"/>",
                " | <col min=\"6\" max=\"6\" width=\"0.0\"/>",
                " | <col min=\"6\" max=\"6\" width=\"12\" hidden=\"true\"/>"
            })
    void whatIsHiddenIsOneWarningThatListsTheFigures(String row, String column) {
        String text = form.text(SHEET);
        String hidden = row == null
                ? text.replaceFirst("<col min=\"6\" max=\"6\"[^>]*/>", column)
                : text.replaceFirst("<row r=\"37\"[^>]*>", "<row r=\"37\" " + row + ">");
        assertThat(hidden).isNotEqualTo(text);

        ValidationResult validationResult = validate(form.with(SHEET, hidden));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.codes()).containsExactly("HIDDEN");
        assertThat(validationResult.findings()).hasSize(1);
        assertThat(validationResult.findings().get(0).messageVi())
                .contains(row == null ? "F8 = 172.265" : "F37 = 95.632");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'Số liệu'!$E$37 | <c r=\"E37\" s=\"19\"><v>77777</v></c> | RETURNED",
                "'Số liệu'!$E$37 | <c r=\"E37\" s=\"19\"/> | RETURNED",
                "'Số liệu'!$G$37 | | RETURNED",
                "'Số liệu'!$F$36 | | RETURNED",
                "'Số liệu'!$F$36:$F$36 | | RETURNED",
                "'Chỉ tiêu'!$F$5 | | RETURNED",
                "'Số liệu'!$F$37:$F$38 | | ACCEPTED",
                "'Số liệu'!#REF! | | ACCEPTED",
                "[1]Sheet1!$F$37 | | ACCEPTED",
                "INDIRECT(\"F36\") | | ACCEPTED",
                "'Số liệu'!$F$99 | | ACCEPTED"
            })
    void aNameIsBelievedOnlyInTheValueColumnAndTheRowOfItsCode(String target, String cell, String outcome) {
        String name = "<definedName name=\"IN_" + VARIABLE + "\">'Số liệu'!$F$37</definedName>";
        form.replace(BOOK, name, name.replace("'Số liệu'!$F$37", target));
        if (cell != null) {
            form.with(SHEET, form.text(SHEET).replaceFirst("(<row r=\"37\".*?)<c r=\"E37\"[^>]*/>", "$1" + cell));
        }

        ValidationResult validationResult = validate(form);

        assertThat(validationResult.outcome().name())
                .as(validationResult.findings().toString())
                .isEqualTo(outcome);
        if (outcome.equals("RETURNED")) {
            assertThat(validationResult.codes()).contains("LAYOUT_CHANGED");
        } else {
            assertThat(value(validationResult)).isEqualByComparingTo("95632");
        }
    }

    @Test
    void allNamesMovedToAnotherColumnAreNotBelieved() {
        form.with(BOOK, form.text(BOOK).replaceAll("(\"IN_[a-z_0-9]*\">'Số liệu'!\\$)F", "$1E"));

        ValidationResult validationResult = validate(form);

        assertThat(validationResult.codes()).containsExactly("LAYOUT_CHANGED");
        assertThat(validationResult.findings()).hasSize(1);
        form.with(BOOK, form.text(BOOK).replaceAll("<definedName name=\"IN_[^>]*>[^<]*</definedName>", ""));
        accepts(form);
    }

    @Test
    void aRowWhoseCodeIsGoneOrAnotherIsReturned() {
        String text = form.text(SHEET);
        form.with(SHEET, text.replaceFirst("<c r=\"A37\"[^>]*><v>\\d+</v></c>", ""));
        assertThat(validate(form).codes()).containsExactly("LAYOUT_CHANGED");

        String other = text.replaceAll("(?s).*<c r=\"A36\"[^>]*><v>(\\d+)</v></c>.*", "$1");
        form.with(SHEET, text.replaceFirst("(<c r=\"A37\"[^>]*><v>)\\d+", "$1" + other));
        assertThat(validate(form).codes()).contains("LAYOUT_CHANGED");
    }

    /** As libraries delete a line: the lines below move up, merged headings and names stay. */
    @Test
    void aLineThatIsGoneIsOneFinding() {
        String moved = Pattern.compile("(<row r=\"|<c r=\"[A-Z]+)(\\d+)\"")
                .matcher(form.text(SHEET).replaceFirst("(?s)<row r=\"37\".*?</row>", ""))
                .replaceAll(match -> match.group(1)
                        + (Integer.parseInt(match.group(2)) > 37
                                ? Integer.parseInt(match.group(2)) - 1
                                : Integer.parseInt(match.group(2)))
                        + "\"");

        assertThat(validate(form.with(SHEET, moved)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("LAYOUT_CHANGED");
            assertThat(finding.messageVi()).contains(VARIABLE);
        });
    }

    /** As happens where lines are sorted, or pasted over, without the column of the codes. */
    @Test
    void aLineWhoseNameIsThatOfAnotherVariableIsReturnedAndNothingOfItIsRead() {
        String one = label("B36");
        String other = label("B37");
        form.replace(SHEET, one, "@").replace(SHEET, other, other.replaceFirst("<v>\\d+", text(one)));
        form.replace(SHEET, "@", one.replaceFirst("<v>\\d+", text(other)));

        ValidationResult validationResult = validate(form);

        assertThat(validationResult.codes()).containsExactly("LAYOUT_CHANGED");
        assertThat(validationResult.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.messageVi())
                        .contains("A37 = " + VARIABLE, "A36 = enterprises_new", "Số lượt khách"));
        assertThat(validationResult
                        .submission()
                        .orElseThrow()
                        .reading(VARIABLE)
                        .orElseThrow()
                        .value())
                .isEmpty();
    }

    @Test
    void aNameThatWasRewordedIsNoOther() {
        String label = label("B37");

        accepts(form.replace(SHEET, label, "<c r=\"B37\" t=\"inlineStr\"><is><t>Khách du lịch (lượt)</t></is></c>"));
    }

    @ParameterizedTest
    @CsvSource({"nghìn lượt khách, UNIT", "ha, UNIT", "triệu đồng, UNIT", "lượt, ", "khách, ", "-, "})
    void aMeasureThatWasChangedBesideAFigureIsReturned(String measure, String code) {
        String cell = "<c r=\"C37\" t=\"inlineStr\"><is><t>" + measure + "</t></is></c>";
        form.replace(SHEET, label("C37"), cell);

        if (code == null) {
            accepts(form);
        } else {
            assertThat(returns(code, form).messageVi()).contains("C37", measure, "lượt khách");
        }
    }

    private String label(String place) {
        Matcher cell = Pattern.compile("<c r=\"" + place + "\".*?</c>").matcher(form.text(SHEET));
        assertThat(cell.find()).isTrue();
        return cell.group();
    }

    private static String text(String cell) {
        return cell.replaceFirst("(?s).*(<v>\\d+).*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "Quý I/2021 (từ, Quý II/2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quý 3 năm 2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, QUÝ IV - 2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quý hai năm 2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quý II (2021) (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quý 02/2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quí III/2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Q.II/2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, 2021-Q2 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quý II/21 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Quý IV/2020 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, 6 tháng đầu năm 2021 (từ, PERIOD_MISMATCH",
        "Quý I/2021 (từ, Tình hình kinh tế quý II/2021 (từ, PERIOD_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, Tên đơn vị: Huyện Sa Thầy, UNIT_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo - Huyện Sa Thầy, UNIT_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: Phòng Thống kê huyện Đăk Hà, UNIT_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: 615 - Huyện Đăk Hà, UNIT_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, UBND huyện Kon Plông, UNIT_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: Huyện Đăk Hà, UNIT_MISMATCH",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: Sở Tài chính, UNIT_MISMATCH"
    })
    void aTitleOfAnotherPeriodOrUnitIsReturned(String old, String replaced, String code) {
        ValidationResult validationResult = validate(form.replace("xl/sharedStrings.xml", old, replaced));

        assertThat(validationResult.codes()).containsExactly(code);
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @ParameterizedTest
    @CsvSource({
        "Quý I/2021 (từ, Kỳ đầu năm (từ, TITLE_CHANGED",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: Phòng Tài chính - Kế hoạch, TITLE_CHANGED",
        "Quý I/2021 (từ, QUÝ 1 NĂM 2021 (từ, ",
        "Quý I/2021 (từ, Báo cáo quý I/2021 so với quý IV/2020 (từ, ",
        "Quý I/2021 (từ, Quý một năm 2021 (từ, ",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: Phòng Thống kê TP Kon Tum tỉnh Kon Tum, ",
        "Đơn vị báo cáo: Thành phố Kon Tum, Đơn vị báo cáo: UBND TP Kon Tum, "
    })
    @CoversCodes(FindingCode.TITLE_CHANGED)
    void aTitleThatWasRewordedIsANoteAtMost(String old, String replaced, String code) {
        ValidationResult validationResult = validate(form.replace("xl/sharedStrings.xml", old, replaced));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(String.join(" ", validationResult.codes())).isEqualTo(code == null ? "" : code);
    }

    /** Beside the title, which stays as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "so với Quý 4/2020 tăng 3%",
                "Quý IV/2020 đã điều chỉnh dân số theo quyết định",
                "Số liệu quý IV/2020 là số sơ bộ",
                "Báo cáo quý IV/2020 gửi muộn do mưa lũ",
                "* Quý IV/2020: 172.265 người",
                "Kết quả quý IV/2020 đã được Sở thẩm định",
                "Báo cáo quý II/2021 nộp trước 16/6/2021",
                "Số liệu đã đối chiếu với báo cáo quý IV/2020",
                "Quý 4/2020 là quý gốc để tính"
            })
    void aRemarkThatNamesAnotherQuarterIsNoTitle(String remark) {
        for (String row : List.of("1", "2", "3")) {
            open2();
            String cell = "<c r=\"N" + row + "\" t=\"inlineStr\"><is><t>" + remark + "</t></is></c></row>";
            accepts(form.with(SHEET, form.text(SHEET).replaceFirst("(<row r=\"" + row + "\".*?)</row>", "$1" + cell)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BÁO CÁO QUÝ II NĂM 2021", "BÁO CÁO SỐ LIỆU KINH TẾ - XÃ HỘI QUÝ IV/2020"})
    void aSecondTitleOfAnotherQuarterIsReturned(String title) {
        form.replace("xl/sharedStrings.xml", "BÁO CÁO SỐ LIỆU KINH TẾ - XÃ HỘI", title);

        assertThat(validate(form).codes()).containsExactly("PERIOD_MISMATCH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"608.0 | n", "608 | n", "6.08E2 | n", "\u00a0608 | str", "608\u200b | str", "'608 | str"})
    void marksAreReadAsNumbersAndWithBlanksAroundThem(String mark, String type) {
        String meta = "xl/worksheets/sheet5.xml";
        form.with(
                meta,
                form.text(meta)
                        .replaceFirst("(<c r=\"B3\")[^>]*><v>\\d+</v>", "$1 t=\"" + type + "\"><v>" + mark + "</v>"));

        accepts(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1258",
                "ISO-8859-1",
                "windows-1252",
                "UTF-7",
                "UTF-32",
                "UTF-16",
                "US-ASCII",
                "IBM037",
                "x"
            })
    void partsInOtherEncodingsAreReturned(String encoding) {
        for (String part : List.of(SHEET, BOOK, STYLES, "xl/sharedStrings.xml", "docProps/core.xml")) {
            open2();
            form.with(part, form.text(part).replaceFirst("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\""));
            assertThat(validate(form).codes()).as(part).containsExactly("UNREADABLE");
        }
    }

    @Test
    void bothEncodingsOfTheFormatAreRead() {
        String text = form.text(SHEET).replace("UTF-8", "UTF-16");
        accepts(form.with(SHEET, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)));
        accepts(form.with(SHEET, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)));
        accepts(form.with(SHEET, text.replace("UTF-16", "utf-8").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void largeSheetsInTheOtherEncodingAreReadToo() {
        String text = "\ufeff" + form.text(SHEET).replace("UTF-8", "UTF-16");
        String large = text.replace("</worksheet>", " ".repeat(150_000) + "</worksheet>");
        accepts(form.with(SHEET, large.getBytes(StandardCharsets.UTF_16LE)));
        accepts(form.with(SHEET, large.getBytes(StandardCharsets.UTF_16BE)));

        String tag = text.replace("</worksheet>", "<x a=\"" + "\u3e3c ".repeat(150_000) + "\"/></worksheet>");
        returns("ARCHIVE_LIMITS", form.with(SHEET, tag.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void overlongSequencesAreReturnedWithTheirCell() {
        byte[] bytes = form.text(SHEET).getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] overlong =
                latin.replace("<v>95632.0</v>", "<v>9563\u00c0\u00b2</v>").getBytes(StandardCharsets.ISO_8859_1);

        Finding finding = returns("CELL_SHAPE", form.with(SHEET, overlong));

        assertThat(finding.messageVi()).contains("F37");
    }

    private ValidationResult accepts(ZipBuilder zip) {
        ValidationResult validationResult = validate(zip);
        assertThat(validationResult.outcome())
                .as(validationResult.findings().toString())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.findings()).noneMatch(f -> f.severity() != Rule.Severity.NOTE);
        assertThat(value(validationResult)).isEqualByComparingTo("95632");
        return validationResult;
    }

    private Finding returns(String code, ZipBuilder zip) {
        ValidationResult validationResult = validate(zip);
        assertThat(validationResult.outcome())
                .as(validationResult.findings().toString())
                .isEqualTo(Outcome.RETURNED);
        assertThat(validationResult.codes().stream().filter(c -> !c.equals("FORMULA_VALUE")))
                .containsExactly(code);
        return validationResult.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ValidationResult validate(ZipBuilder zip) {
        return new ValidatorFixture(directory).validate("KTXH_608_2021Q1.xlsx", "608", zip.bytes());
    }

    private void open2() {
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal value(ValidationResult validationResult) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading(VARIABLE)
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private static String inline(String content) {
        return "<c r=\"F37\" s=\"20\" t=\"inlineStr\"><is>" + content + "</is></c>";
    }

    /** Adds a style with a number format and a font, and returns its number. */
    private int style(String code, String font) {
        String styles = form.text(STYLES);
        int fonts = styles.replaceAll("(?s).*<fonts[^>]*>(.*)</fonts>.*", "$1").split("</font>|<font/>", -1).length - 1;
        int next =
                styles.replaceAll("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1").split("<xf ", -1).length - 1;
        String format = "<numFmt numFmtId=\"999\" formatCode=\"" + code + "\"/>";
        styles = styles.contains("</numFmts>")
                ? styles.replace("</numFmts>", format + "</numFmts>")
                : styles.replaceFirst("<fonts", "<numFmts>" + Matcher.quoteReplacement(format) + "</numFmts><fonts");
        form.with(
                STYLES,
                styles.replace("</fonts>", "<font>" + font + "<sz val=\"11\"/></font></fonts>")
                        .replace("</cellXfs>", "<xf numFmtId=\"999\" fontId=\"" + fonts + "\"/></cellXfs>"));
        return next;
    }
}
