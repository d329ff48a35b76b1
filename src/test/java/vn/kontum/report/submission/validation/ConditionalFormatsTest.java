package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.model.CellAddress;

/** Conditional formats over F37, which holds 95632, and over F36, which holds 50: a rule counts where it may apply. */
class ConditionalFormatsTest {
    /** Draws thousands as ones. */
    private static final String SCALED = "<numFmt numFmtId=\"190\" formatCode=\"0,\"/>";

    private static final String PLAIN = "<numFmt numFmtId=\"191\" formatCode=\"#,##0\"/>";
    private static final String WHITE = "<font><color rgb=\"FFFFFFFF\"/></font>";

    @TempDir
    Path directory;

    private ZipBuilder form = CaseForm.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "greaterThan | 1000 | true",
                "greaterThan | 95632 | false",
                "greaterThanOrEqual | 95632 | true",
                "greaterThan | 1E6 | false",
                "lessThan | 0 | false",
                "lessThanOrEqual | -1.5 | false",
                "equal | 95632 | true",
                "equal | 0 | false",
                "equal | \"x\" | false",
                "notEqual | =95632 | false",
                "lessThan | $F$36 | false",
                "lessThan | F36 | false",
                "greaterThan | F$36 | true",
                "lessThan | $F$36+1 | false",
                "lessThan | \"x\" | true",
                "lessThan | $F$36*2 | true",
                "lessThan | 'Chỉ tiêu'!$A$1 | true",
                "lessThan | limit | true",
                "between | 1;100000 | true",
                "between | 100000;1 | true",
                "between | 1;100 | false",
                "notBetween | 1;100000 | false",
                "notBetween | 1;100 | true",
                "lessThan | 100% | false",
                "greaterThan | 100%% | true",
                "between | 1 | true",
                "unheardOf | 1 | true"
            })
    void aComparisonOfTheCellCountsWhereItHoldsOrIsNotWorkedOut(String operator, String limits, boolean counts) {
        rules("F37", rule("cellIs\" operator=\"" + operator, 1, SCALED, limits.split(";")));

        counts(counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "TRUE | true",
                "FALSE | false",
                "=TRUE() | true",
                "1 | true",
                "0 | false",
                "1=2 | false",
                "\"a\"=\"A\" | true",
                "\"\" | false",
                "$F$37&gt;1000 | true",
                "F37&lt;1000 | false",
                "-F37&gt;0 | false",
                "(F37-F36)&lt;0 | false",
                "F37=\"\" | false",
                "F37&lt;&gt;\"\" | true",
                "$K$99=0 | true",
                "$K$99&lt;&gt;\"\" | false",
                "LEN(TRIM(F37))=0 | false",
                "ISBLANK(F37) | false",
                "ISBLANK(K99) | true",
                "ISTEXT($F37) | false",
                "ISNUMBER(F37) | true",
                "ISERROR(F37) | false",
                "AND(F37&gt;0,F37&lt;100) | false",
                "AND(SUM(A1:B2)&gt;0,F37&lt;100) | false",
                "AND(SUM(A1:B2)&gt;0,F37&gt;100) | true",
                "OR(F37=0,NOT(F37&gt;0)) | false",
                "OR(F37=0,SUM(F8:F50)&lt;0) | true",
                "SUM(F8:F50)&lt;0 | true",
                "F37&lt; | true",
                "(F37&lt;0 | true",
                "F37^2&lt;0 | true",
                "AND() | true",
                "AND(F37&gt;0,$K$99) | true",
                "NOT(AND(F37&lt;0,limit)) | true",
                "AND(F37&lt;0,limit)=FALSE | true",
                "OR(F37&lt;0,AND(F37&lt;0,limit)) | false",
                "NOT(\"FALSE\") | true",
                "TRIM(F37+0.5)=\"95632,5\" | true",
                "LEN(TRIM(F37+0.5))=0 | false",
                "F37&lt;50% | false",
                "(F37-F36)%&lt;1 | false",
                "'Chỉ tiêu'!A1&lt;0 | true",
                "#REF!=1 | true"
            })
    void aFormulaCountsWhereItHoldsOrIsNotWorkedOut(String formula, boolean counts) {
        rules("F37", rule("expression", 1, SCALED, formula));

        counts(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "containsBlanks, false",
        "notContainsBlanks, true",
        "containsErrors, false",
        "notContainsErrors, true",
        "containsText\" text=\"x, false",
        "notContainsText\" text=\"x, true",
        "containsText\" text=\"9*2, true",
        "containsText, true",
        "beginsWith\" text=\"95, true",
        "endsWith\" text=\"95, false",
        "top10\" rank=\"1, true",
        "duplicateValues, true",
        "unheardOf, true"
    })
    void aRuleOfAnotherKindCountsWhereItMayApply(String type, boolean counts) {
        rules("F37", rule(type, 1, SCALED));

        counts(counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "containsText\" text=\"x | NOT(ISERROR(SEARCH(\"x\",F37))) | false",
                "containsText\" text=\"x | TRUE | true",
                "containsText\" text=\"x | NOT(ISERROR(SEARCH(\"9\",F37))) | true",
                "beginsWith\" text=\"x | LEFT(F37,LEN(\"x\"))=\"x\" | false",
                "beginsWith\" text=\"x | LEFT(F37,1)=\"x\" | false",
                "endsWith\" text=\"x | RIGHT(F37,LEN(\"x\"))=\"x\" | false",
                "containsBlanks | LEN(TRIM(F37))=0 | false",
                "containsBlanks | LEN(TRIM($K$99))=0 | true",
                "containsErrors | ISERROR(F37) | false",
                "containsErrors | TRUE | true"
            })
    void aRuleWithAnUnusualFormulaMayApply(String type, String formula, boolean counts) {
        rules("F37", rule(type, 1, SCALED, formula));

        counts(counts);
    }

    @Test
    void aRuleThatFailsByAnErrorDoesNotTakeThePlaceOfTheNext() {
        for (String failing : new String[] {"NOT(AND(F37&lt;0,limit))", "OR(F37&gt;0,limit)", "NOT(\"FALSE\")"}) {
            again();
            rules("F37", rule("expression", 1, PLAIN, failing) + rule("expression", 2, SCALED, "TRUE"));
            counts(true);
        }
        again();
        rules("F37", rule("containsText\" stopIfTrue=\"1", 1, "", "limit") + rule("expression", 2, SCALED, "TRUE"));
        counts(true);
    }

    @ParameterizedTest
    @CsvSource({"F37:F36", "37:37", "'F36,F37'"})
    void rangesThatAreWrittenOddlyAreRangesStill(String ranges) {
        rules(ranges, rule("expression", 1, SCALED, "TRUE"));

        assertThat(judge().codes()).contains("NUMBER_FORMAT");
    }

    /** As a program writes it for everything that was selected. */
    @Test
    void aRangeOfTheWholeSheetKeepsItsCondition() {
        rules("A1:XFD1048576", rule("expression", 1, SCALED, "$F$37&lt;0"));
        counts(false);

        again();
        rules("A1:XFD1048576", rule("expression", 1, SCALED, "$F$37&gt;0"));
        assertThat(judge().codes()).contains("NUMBER_FORMAT");
    }

    @Test
    void programsDoNotAgreeForWhichCellAFormulaOfSeveralRangesIsWritten() {
        rules("F37 B99 F36", rule("expression", 1, SCALED, "F37&lt;0"));
        counts(true);

        again();
        rules("F37 B99 F36", rule("expression", 1, SCALED, "$F$37&lt;0"));
        counts(false);

        again();
        rules("F37 B99 F36", rule("containsBlanks", 1, SCALED, "LEN(TRIM(F37))=0"));
        counts(false);
    }

    @Test
    void manyRulesAndManyPlacesMakeNoOtherRuleCount() {
        rules("F37", rule("cellIs\" operator=\"lessThan", 1, SCALED, "0"));
        rules("K1 ".repeat(1_000).strip(), rule("expression", 2, WHITE, "TRUE"));
        counts(false);
    }

    @Test
    void manyCellsBesideTheFormThatFadeDoNotMakeTheFileTooLarge() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1001; row <= 1210; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 10; column < 110; column++) {
                String place = CellAddress.columnName(column) + row;
                rows.append("<c r=\"").append(place).append("\"><v>0</v></c>");
            }
            rows.append("</row>");
        }
        form.replace(CaseForm.SHEET, "</sheetData>", rows + "</sheetData>");
        rules("K1001:DF1210", rule("cellIs\" operator=\"equal", 1, WHITE, "0"));

        assertThat(judge().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aFormulaIsMovedWithTheCellsOfItsRange() {
        rules("F36:F37", rule("expression", 1, SCALED, "F36&lt;0"));
        counts(false);

        again();
        rules("F36 F37", rule("expression", 1, SCALED, "F36&gt;1000"));
        counts(true);

        again();
        rules("F:F", rule("expression", 1, SCALED, "$F1&gt;95000"));
        ValidationResult judged = judge();
        assertThat(judged.findings())
                .flatExtracting(Finding::places)
                .extracting(Finding.Location::cell)
                .contains("F37")
                .doesNotContain("F36");
    }

    @Test
    void theRuleThatIsAskedFirstDrawsTheCell() {
        rules("F37", rule("expression", 1, PLAIN, "TRUE") + rule("expression", 2, SCALED, "TRUE"));
        counts(false);

        again();
        rules("F37", rule("expression", 2, PLAIN, "TRUE") + rule("expression", 1, SCALED, "TRUE"));
        counts(true);

        again();
        rules("F37", rule("expression", 1, PLAIN, "F37&lt;0") + rule("expression", 2, SCALED, "TRUE"));
        counts(true);

        again();
        rules("F37", rule("expression", 1, PLAIN, "limit") + rule("expression", 2, SCALED, "TRUE"));
        counts(true);

        again();
        rules("F37", rule("expression\" stopIfTrue=\"1", 1, "", "TRUE") + rule("expression", 2, SCALED, "TRUE"));
        counts(false);
    }

    @Test
    void manyRulesThatChangeNoFigureDoNotMakeOthersCount() {
        rules("F37", rule("cellIs\" operator=\"lessThan", 1, SCALED, "0"));
        rules("K1 ".repeat(500).strip(), rule("expression", 2, "<font><b/></font>", "TRUE"));

        counts(false);
    }

    @Test
    void theExtensionIsReadInTheSameWay() {
        extension("cellIs\" operator=\"lessThan", "5");
        counts(false);

        again();
        extension("cellIs\" operator=\"greaterThan", "5");
        counts(true);
    }

    @Test
    void lettersThatVanishUnderAConditionThatFailsAreNothingToTell() {
        rules("F37", rule("cellIs\" operator=\"lessThan", 1, WHITE, "0"));
        assertThat(judge().findings()).isEmpty();

        again();
        rules("F37", rule("cellIs\" operator=\"greaterThan", 1, WHITE, "0"));
        assertThat(judge().codes()).containsExactly("HIDDEN");
    }

    @Test
    void aZeroThatAConditionalFormatLeavesBlankIsOneWarning() {
        form.replace(CaseForm.SHEET, CaseForm.CELL, CaseForm.CELL.replace("95632.0", "0"));
        rules("F37", rule("cellIs\" operator=\"equal", 1, "<numFmt numFmtId=\"190\" formatCode=\";;;\"/>", "0"));

        ValidationResult judged = judge();

        assertThat(judged.codes()).containsExactly("HIDDEN");
        assertThat(judged.findings().get(0).messageVi()).contains("F37 = 0");
    }

    private void counts(boolean counts) {
        ValidationResult judged = judge();
        assertThat(String.join(" ", judged.codes())).isEqualTo(counts ? "NUMBER_FORMAT" : "");
        assertThat(judged.outcome()).isEqualTo(counts ? Outcome.RETURNED : Outcome.ACCEPTED);
    }

    private ValidationResult judge() {
        return new ValidatorFixture(directory).validate("KTXH_608_2021Q1.xlsx", "608", form.bytes());
    }

    private void again() {
        form = CaseForm.open();
    }

    private String rule(String type, int priority, String format, String... formulas) {
        StringBuilder rule = new StringBuilder("<cfRule priority=\"" + priority + "\" type=\"" + type + "\"");
        if (!format.isEmpty()) {
            rule.append(" dxfId=\"")
                    .append(form.text(CaseForm.STYLES).split("<dxf>", -1).length - 1)
                    .append('"');
            form.replace(CaseForm.STYLES, "</dxfs>", "<dxf>" + format + "</dxf></dxfs>");
        }
        rule.append('>');
        for (String formula : formulas) {
            rule.append("<formula>").append(formula).append("</formula>");
        }
        return rule.append("</cfRule>").toString();
    }

    private void rules(String ranges, String rules) {
        form.with(
                CaseForm.SHEET,
                form.text(CaseForm.SHEET)
                        .replaceFirst(
                                "<conditionalFormatting",
                                Matcher.quoteReplacement("<conditionalFormatting sqref=\"" + ranges + "\">" + rules
                                                + "</conditionalFormatting>")
                                        + "$0"));
    }

    private void extension(String type, String formula) {
        form.replace(
                CaseForm.SHEET,
                "</worksheet>",
                "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:conditionalFormattings>"
                        + "<x14:conditionalFormatting xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
                        + "<x14:cfRule priority=\"1\" id=\"{1}\" type=\"" + type + "\"><xm:f>" + formula
                        + "</xm:f><x14:dxf>" + SCALED + "</x14:dxf></x14:cfRule>"
                        + "<xm:sqref>F37</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
                        + "</worksheet>");
    }
}
