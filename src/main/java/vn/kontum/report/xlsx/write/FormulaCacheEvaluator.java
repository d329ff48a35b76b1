package vn.kontum.report.xlsx.write;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Works out every formula once and keeps the values in the file, so that programs which never calculate show them.
 *
 * @implNote A formula that yields an error or a truth is a fault of its writer and throws.
 */
public final class FormulaCacheEvaluator {
    private FormulaCacheEvaluator() {}

    public static void store(XSSFWorkbook workbook) {
        XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        Map<XSSFCell, CellValue> values = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        values.put((XSSFCell) cell, evaluator.evaluate(cell));
                    }
                }
            }
        }
        values.forEach(FormulaCacheEvaluator::store);
    }

    private static void store(XSSFCell cell, CellValue value) {
        String formula = cell.getCellFormula();
        switch (value.getCellType()) {
            case NUMERIC -> CachedFormulaWriter.set(cell, formula, exact(value.getNumberValue()));
            case STRING -> CachedFormulaWriter.set(cell, formula, value.getStringValue());
            default ->
                throw new IllegalStateException("[" + cell.getSheet().getSheetName() + "!" + cell.getReference()
                        + "] gives " + value.formatAsString() + ", expected a number or text; guard the formula "
                        + formula);
        }
    }

    private static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
