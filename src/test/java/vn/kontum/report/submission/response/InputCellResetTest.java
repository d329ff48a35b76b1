package vn.kontum.report.submission.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.submission.validation.ValidatorFixture;
import vn.kontum.report.xlsx.model.CellAddress;

/** A returned copy can be mended on its protected sheet with the keyboard alone. */
class InputCellResetTest {
    @TempDir
    Path directory;

    @Test
    void aDateFormatIsTakenFromTheCellThatIsToBeMendedAndTheRetypedFigureIsAccepted() throws Exception {
        FilledForm form = ValidatorFixture.district().number("fruit_trees_new_area_ha", 44_332);
        format(form, "fruit_trees_new_area_ha", "d/m/yyyy");

        XSSFWorkbook returned = open(returned(form));

        XSSFCell cell = cell(returned, form, "fruit_trees_new_area_ha");
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(cell.getNumericCellValue()).isEqualTo(44_332);
        cell.setCellValue(12.5);
        assertThat(fixture().validate(bytes(returned)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCellWithANumberFormatThatTheFileDoesNotDefineIsResetToo() throws Exception {
        String code = "fruit_trees_new_area_ha";
        FilledForm form = ValidatorFixture.district().text(code, "abc");
        format(form, code, "0");
        form.cell(code, cell -> ((XSSFCell) cell).getCellStyle().getCoreXf().setNumFmtId(163));

        XSSFWorkbook returned = open(returned(form));

        assertThat(cell(returned, form, code).getCellStyle().getDataFormatString())
                .isEqualTo("#,##0.00");
    }

    @Test
    void aLockedCellIsUnlockedAndFormattingIsAllowedOnTheProtectedSheet() throws Exception {
        FilledForm form = ValidatorFixture.district().blank("population_end");
        form.book(book -> book.getSheet(FilledForm.SHEET).enableLocking());

        XSSFWorkbook returned = open(returned(form));

        XSSFSheet sheet = returned.getSheet(FilledForm.SHEET);
        assertThat(cell(returned, form, "population_end").getCellStyle().getLocked())
                .isFalse();
        assertThat(cell(returned, form, "live_births").getCellStyle().getLocked())
                .isFalse();
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.isFormatCellsLocked()).isFalse();
    }

    @Test
    void aFigureThatWasReadKeepsItsFormat() throws Exception {
        FilledForm form = ValidatorFixture.district().blank("population_end");
        format(form, "live_births", "0.0");

        XSSFWorkbook returned = open(returned(form));

        assertThat(cell(returned, form, "live_births").getCellStyle().getDataFormatString())
                .isEqualTo("0.0");
    }

    @Test
    void rangesThatHideInputCellsAreUndoneAndTheRetypedFigureIsAccepted() throws Exception {
        FilledForm form = ValidatorFixture.district();
        double figure =
                form.row("population_end").getCell(FormLayout.VALUE_COLUMN).getNumericCellValue();
        form.blank("population_end");
        CellAddress blank = CellAddress.parse(form.address("population_end"));
        form.book(book -> book.getSheet(FilledForm.SHEET)
                .addMergedRegion(
                        new CellRangeAddress(blank.row(), blank.row(), blank.column() - 1, blank.column() + 1)));

        XSSFWorkbook returned = open(returned(form));

        assertThat(returned.getSheet(FilledForm.SHEET).getMergedRegions())
                .noneMatch(region -> region.isInRange(blank.row(), blank.column()));
        cell(returned, form, "population_end").setCellValue(figure);
        assertThat(fixture().validate(bytes(returned)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** Lines sorted without the column of the codes: every code is marked and can be typed into on the protected sheet. */
    @Test
    void everyCellOfOneFindingIsMarkedAndUnlockedAndTheRetypedCodesAreAccepted() throws Exception {
        FilledForm form = ValidatorFixture.district();
        form.book(book -> book.getSheet(FilledForm.SHEET).enableLocking());
        List<String> codes = form.codes().stream().skip(2).limit(2).toList();
        List<Cell> cells = codes.stream()
                .map(code -> form.row(code).getCell(FormLayout.CODE_COLUMN))
                .toList();
        for (int i = 0; i < 2; i++) {
            Cell cell = form.row(codes.get(i)).getCell(FormLayout.NAME_COLUMN);
            cell.setCellValue(ValidatorFixture.CATALOGUE
                    .variable(codes.get(1 - i))
                    .orElseThrow()
                    .nameVi());
        }

        XSSFWorkbook returned = open(returned(form));

        for (int i = 0; i < 2; i++) {
            Cell cell = returned.getSheet(FilledForm.SHEET)
                    .getRow(cells.get(i).getRowIndex())
                    .getCell(FormLayout.CODE_COLUMN);
            assertThat(cell.getCellStyle().getLocked()).isFalse();
            assertThat(cell.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THICK);
            cell.setCellValue(codes.get(1 - i));
        }
        assertThat(fixture().validate(bytes(returned)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** The structure is protected, so nobody could show the sheet; a very hidden one is on no list at all. */
    @ParameterizedTest
    @EnumSource(
            value = SheetVisibility.class,
            names = {"HIDDEN", "VERY_HIDDEN"})
    void aHiddenSheetOfInputsIsShownAndTheCopyIsAcceptedAsItIs(SheetVisibility hidden) throws Exception {
        FilledForm form = ValidatorFixture.district().book(book -> {
            book.createSheet("Bìa");
            book.setActiveSheet(2);
            book.setSheetVisibility(0, hidden);
            book.lockStructure();
        });

        byte[] returned = returned(form);

        assertThat(fixture().validate(returned).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private ResponseFixture fixture() {
        return new ResponseFixture(directory, "615", new Period(2021, 1), PriorSubmissions.none());
    }

    private byte[] returned(FilledForm form) {
        byte[] bytes = form.bytes();
        assertThat(fixture().validate(bytes).outcome()).isEqualTo(Outcome.RETURNED);
        return fixture().answer(bytes);
    }

    private static void format(FilledForm form, String code, String format) {
        form.cell(code, cell -> {
            Workbook book = cell.getSheet().getWorkbook();
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        });
    }

    private static XSSFCell cell(XSSFWorkbook book, FilledForm form, String code) {
        CellAddress address = CellAddress.parse(form.address(code));
        Cell cell = book.getSheet(FilledForm.SHEET).getRow(address.row()).getCell(address.column());
        return (XSSFCell) cell;
    }

    private static XSSFWorkbook open(byte[] bytes) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
