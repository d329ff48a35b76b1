package vn.kontum.report.submission.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.form.EditedForm;

/** Ways in which units spoil a form that was right, each known by the code it is answered with. */
final class FaultyFormExamples {
    private static final String SHEET = "Số liệu";

    private FaultyFormExamples() {}

    /** Faults of single cells: the right figure typed into the cell mends them. */
    static Map<FindingCode, UnaryOperator<byte[]>> ofCells() {
        Map<FindingCode, UnaryOperator<byte[]>> faults = new LinkedHashMap<>();
        faults.put(FindingCode.MISSING, typing(form -> form.blank("population_end")));
        faults.put(FindingCode.NO_REASON, typing(form -> form.text("cattle_total", "[x]")));
        faults.put(FindingCode.NOT_A_NUMBER, typing(form -> form.text("households_total", "bốn vạn")));
        faults.put(FindingCode.AMBIGUOUS_NUMBER, typing(form -> form.text("fruit_trees_new_area_ha", "39.600")));
        faults.put(FindingCode.UNIT, typing(form -> form.text("cattle_total", "7 nghìn con")));
        faults.put(FindingCode.OUT_OF_RANGE, typing(form -> form.number("population_end", "173358000")));
        faults.put(FindingCode.NOT_INTEGER, typing(form -> form.number("tourist_arrivals", "12.5")));
        faults.put(FindingCode.DATE_IN_NUMBER, typing(form -> dated(form.input("deaths"))));
        faults.put(
                FindingCode.ERROR_CELL,
                typing(form -> form.input("cattle_total").setCellErrorValue((byte) 7)));
        faults.put(FindingCode.NO_CACHED_VALUE, typing(form -> formula(form.input("cattle_total"))));
        faults.put(
                FindingCode.AMBIGUOUS_CELL,
                typing(form -> sheet(form).addMergedRegionUnsafe(new CellRangeAddress(8, 9, 5, 5))));
        return faults;
    }

    /** Faults of the sheet, which something else than a figure mends. */
    static Map<FindingCode, UnaryOperator<byte[]>> ofSheets() {
        Map<FindingCode, UnaryOperator<byte[]>> faults = new LinkedHashMap<>();
        faults.put(FindingCode.LAYOUT_CHANGED, typing(FaultyFormExamples::forgotten));
        faults.put(FindingCode.DUPLICATE_CODE, typing(FaultyFormExamples::copied));
        return faults;
    }

    private static UnaryOperator<byte[]> typing(Consumer<EditedForm> typing) {
        return bytes -> {
            EditedForm form = new EditedForm(bytes);
            typing.accept(form);
            return form.bytes();
        };
    }

    private static XSSFSheet sheet(EditedForm form) {
        return form.book().getSheet(SHEET);
    }

    private static void dated(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        cell.setCellValue(44270);
    }

    private static void formula(Cell cell) {
        cell.setBlank();
        cell.setCellFormula("3000+4258");
    }

    /** Somebody cleared the code of a line, and another program lost the name of its cell. */
    private static void forgotten(EditedForm form) {
        form.cell("live_births", 0).setBlank();
        form.book().removeName(form.book().getName("IN_live_births"));
    }

    /** Somebody copied a line below the others. */
    private static void copied(EditedForm form) {
        Row copy = sheet(form).createRow(sheet(form).getLastRowNum() + 2);
        copy.createCell(0).setCellValue("live_births");
        copy.createCell(5).setCellValue(900);
    }
}
