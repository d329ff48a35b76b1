package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;
import static vn.kontum.report.submission.validation.ValidatorFixture.only;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** Table C of the intake rules: what the sheets look like (C1, C2, C10–C15). */
class LayoutTableTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    /** A variable of whole numbers from 0 to 40.000 that no rule ties to others closely. */
    private static final String WHOLE = "cattle_total";
    /** A variable with decimals, from 0 to 2.000. */
    private static final String DECIMAL = "fruit_trees_new_area_ha";

    @TempDir
    Path directory;

    private ValidatorFixture validatorFixture;

    @BeforeEach
    void open() {
        validatorFixture = new ValidatorFixture(directory);
    }

    @Test
    void c1LiesAboutDimensionAndStringsHaveNoEffect() {
        ZipBuilder zip = zip(district()).replace(SHEET, "<sheetData>", "<dimension ref=\"A1:A1\"/><sheetData>");
        zip.with(SHEET, zip.text(SHEET).replaceFirst("<dimension ref=\"[A-Z0-9:]*\"/>(?=.*<dimension)", ""));
        zip.with(
                "xl/sharedStrings.xml", zip.text("xl/sharedStrings.xml").replaceFirst("count=\"\\d+\"", "count=\"1\""));

        assertThat(validatorFixture.validate(district(), zip.bytes()).findings())
                .isEmpty();
    }

    @Test
    @CoversCodes({FindingCode.OUT_OF_GRID, FindingCode.AMBIGUOUS_CELL})
    void c2ACellOutsideTheGridOrTwiceIsReturned() {
        String input = "<c r=\"" + district().address(WHOLE) + "\"";
        ZipBuilder outside = zip(district())
                .replace(SHEET, "</sheetData>", "<row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row></sheetData>");
        ZipBuilder twice = zip(district()).replace(SHEET, input, input + "><v>5</v></c>" + input);

        assertThat(validatorFixture.validate(district(), outside.bytes()).codes())
                .containsExactly("OUT_OF_GRID");
        Finding ambiguous = only(validatorFixture.validate(district(), twice.bytes()), FindingCode.AMBIGUOUS_CELL);
        assertThat(ambiguous.place().orElseThrow().cell()).isEqualTo(district().address(WHOLE));
    }

    @Test
    @CoversCodes({FindingCode.HIDDEN, FindingCode.HIDDEN_INPUT})
    void c10HiddenPlacesAreListedAndAHiddenInputIsAFinding() {
        ValidationResult sheet = validatorFixture.validate(district().book(book -> {
            book.createSheet("Nháp");
            book.setSheetHidden(2, true);
        }));
        FilledForm hiddenRow = district();
        hiddenRow.row(WHOLE).setZeroHeight(true);
        ValidationResult row = validatorFixture.validate(hiddenRow);
        ValidationResult form = validatorFixture.validate(district().book(book -> {
            book.createSheet("Bìa");
            book.setSheetHidden(0, true);
        }));

        assertThat(sheet.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(only(sheet, FindingCode.HIDDEN).messageVi()).contains("Nháp");
        assertThat(row.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(only(row, FindingCode.HIDDEN).messageVi()).contains(hiddenRow.address(WHOLE) + " = 800");
        assertThat(only(form, FindingCode.HIDDEN_INPUT).messageVi()).contains(FilledForm.SHEET);
        assertThat(form.outcome()).isEqualTo(Outcome.RETURNED);
    }

    @Test
    void c11RowsInsertedAndSheetsRenamedAndReorderedDoNotDisturb() {
        FilledForm form = district().book(book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.shiftRows(9, sheet.getLastRowNum(), 3);
            book.setSheetName(0, "So lieu da sua");
            book.createSheet("Bìa");
            book.setSheetOrder("Bìa", 0);
        });

        ValidationResult validationResult = validatorFixture.validate(form);

        assertThat(validationResult.findings()).isEmpty();
        assertThat(validationResult
                        .submission()
                        .orElseThrow()
                        .reading(WHOLE)
                        .orElseThrow()
                        .sheet())
                .isEqualTo("So lieu da sua");
    }

    /** As programs do that insert rows and leave merged ranges behind. */
    @Test
    void c11ARangeOfAHeadingThatStayedBehindHidesALineAndDisturbsNothing() {
        FilledForm form = district();
        int row = form.row(WHOLE).getRowNum();
        form.book(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(row, row, 0, 9)));

        ValidationResult validationResult = validatorFixture.validate(form);

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.codes()).containsExactly("HIDDEN");
        assertThat(value(validationResult, WHOLE)).isEqualByComparingTo("800");
    }

    @Test
    void c11RemarksAboveTheFormThatBeginAsHeadingsDoMoveNoColumn() {
        FilledForm form = district();
        form.book(book -> {
            Row remarks = book.getSheetAt(0).createRow(1);
            remarks.createCell(14).setCellValue("Quý này nộp muộn do mưa lũ");
            remarks.createCell(15).setCellValue("Ghi chú: đã gọi điện");
            Row headings = book.getSheetAt(0).createRow(5);
            headings.createCell(FormLayout.CODE_COLUMN).setCellValue("Mã");
            headings.createCell(FormLayout.NAME_COLUMN).setCellValue("Số liệu");
            headings.createCell(FormLayout.VALUE_COLUMN).setCellValue("Quý này");
            headings.createCell(FormLayout.NOTE_COLUMN).setCellValue("Ghi chú (lý do)");
        });

        ValidationResult validationResult = validatorFixture.validate(form);

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(value(validationResult, WHOLE)).isEqualByComparingTo("800");
    }

    @Test
    void c11ARowIsReadByItsCodeWhereTheNamesStayedBehind() {
        ZipBuilder zip = zip(district());
        String workbook =
                zip.text("xl/workbook.xml").replaceAll("(?s)<definedName name=\"(IN|NOTE)_.*?</definedName>", "");

        assertThat(validatorFixture
                        .validate(
                                district(),
                                zip.with("xl/workbook.xml", workbook).bytes())
                        .findings())
                .isEmpty();
        ValidationResult shifted = validatorFixture.validate(district(), shiftedWithoutNames(district()));
        assertThat(shifted.findings()).isEmpty();
        assertThat(value(shifted, WHOLE)).isEqualByComparingTo("800");
    }

    @Test
    @CoversCodes(FindingCode.LAYOUT_CHANGED)
    void c11LostCodesAreNamed() {
        ValidationResult validationResult = validatorFixture.validate(district().book(book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            for (String code : List.of(WHOLE, DECIMAL)) {
                book.removeName(book.getName("IN_" + code));
                for (Row row : sheet) {
                    if (row.getCell(0).getStringCellValue().equals(code)) {
                        row.getCell(0).setCellValue("đã xóa");
                    }
                }
            }
        }));

        assertThat(only(validationResult, FindingCode.LAYOUT_CHANGED).messageVi())
                .contains("2 số liệu", WHOLE, DECIMAL);
        assertThat(status(validationResult, WHOLE)).isEqualTo(ReportedValue.Status.INVALID);
    }

    @Test
    @CoversCodes(FindingCode.DUPLICATE_CODE)
    void c12TheSameCodeTwiceNamesBothCellsAndACopiedSheetIsOneFinding() {
        FilledForm form = district().book(book -> book.cloneSheet(0, "Biểu 1 (2)"));

        ValidationResult validationResult = validatorFixture.validate(form);

        ValidationResult line = validatorFixture.validate(district().book(book -> {
            Row row = book.getSheetAt(0).createRow(200);
            row.createCell(0).setCellValue(WHOLE);
            row.createCell(FormLayout.VALUE_COLUMN).setCellValue(5);
        }));

        assertThat(validationResult.codes()).containsExactly("DUPLICATE_CODE");
        assertThat(only(validationResult, FindingCode.DUPLICATE_CODE).remedyVi())
                .contains("xóa tờ Biểu 1 (2)");
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        Finding twice = only(line, FindingCode.DUPLICATE_CODE);
        assertThat(twice.variable()).contains(WHOLE);
        assertThat(twice.messageVi()).contains("Biểu 1!" + form.address(WHOLE), "Biểu 1!F201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "-1+2"})
    void c13TextThatLooksLikeAFormulaStaysText(String text) {
        Finding inInput = finds(district().text(WHOLE, text), WHOLE, FindingCode.NOT_A_NUMBER);
        ValidationResult inNote = validatorFixture.validate(district().note(WHOLE, text));

        assertThat(inInput.entered()).isEqualTo(text);
        assertThat(inNote.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(inNote.submission()
                        .orElseThrow()
                        .reading(WHOLE)
                        .orElseThrow()
                        .note())
                .contains(text.strip());
    }

    @Test
    @CoversCodes({FindingCode.LONG_TEXT, FindingCode.NOT_ASKED})
    void c14EscapesControlCharactersAndEndlessTextNeverCrash() {
        assertThat(validatorFixture.validate(district().text(WHOLE, "800\r")).outcome())
                .isEqualTo(Outcome.ACCEPTED);
        ValidationResult escaped = validatorFixture.validate(district().note(WHOLE, "a_x0000_b_x0007_"));
        assertThat(escaped.submission()
                        .orElseThrow()
                        .reading(WHOLE)
                        .orElseThrow()
                        .note())
                .contains("a b");
        ValidationResult endless = validatorFixture.validate(district().note(WHOLE, "ghi chú ".repeat(4_000)));
        assertThat(only(endless, FindingCode.LONG_TEXT).messageVi()).contains("2.000");
        ValidationResult more = validatorFixture.validate(district().book(book -> {
            Row row = book.getSheetAt(0).createRow(200);
            row.createCell(0).setCellValue("grdp_current_total");
            row.createCell(FormLayout.VALUE_COLUMN).setCellValue(5);
        }));
        assertThat(only(more, FindingCode.NOT_ASKED).messageVi()).contains("F201", "bỏ qua");
        assertThat(more.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void c15WhatTheSheetSaysAboutItselfCountsForNothing() {
        FilledForm form = district().number("urban_households", 1);
        form.row("urban_households").createCell(FormLayout.CHECK_COLUMN).setCellValue("✓");

        assertThat(validatorFixture.validate(form).codes()).contains("R05");
    }

    private Finding finds(FilledForm form, String variable, FindingCode code) {
        ValidationResult validationResult = validatorFixture.validate(form);
        Finding finding = only(validationResult, code);
        assertThat(finding.variable()).contains(variable);
        assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address(variable));
        assertThat(finding.messageVi()).startsWith("Biểu 1!" + form.address(variable));
        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        return finding;
    }

    private void finds(byte[] bytes, String variable, FindingCode code) {
        assertThat(only(validatorFixture.validate(district(), bytes), code).variable())
                .contains(variable);
    }

    private ReportedValue.Status status(FilledForm form, String variable) {
        ValidationResult validationResult = validatorFixture.validate(form);
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        return status(validationResult, variable);
    }

    private static ReportedValue.Status status(ValidationResult validationResult, String variable) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading(variable)
                .orElseThrow()
                .status();
    }

    private static BigDecimal value(ValidationResult validationResult, String variable) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading(variable)
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    /** As a program leaves a sheet that moves rows down and knows nothing of names. */
    private static byte[] shiftedWithoutNames(FilledForm form) {
        ZipBuilder zip = zip(form);
        String names = zip.text("xl/workbook.xml").replaceAll("(?s).*(<definedNames>.*</definedNames>).*", "$1");
        ZipBuilder shifted = zip(form.book(book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.shiftRows(15, sheet.getLastRowNum(), 1);
        }));
        String workbook = shifted.text("xl/workbook.xml").replaceAll("(?s)<definedNames>.*</definedNames>", "");
        return shifted.with("xl/workbook.xml", workbook.replace("</sheets>", "</sheets>" + names))
                .bytes();
    }

    private static ZipBuilder zip(FilledForm form) {
        return ZipBuilder.of(form.bytes());
    }
}
