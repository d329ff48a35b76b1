package vn.kontum.report.xlsx.write;

import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Writes a formula together with the value that was computed for it, so that programs which never calculate show it
 * too.
 */
public final class CachedFormulaWriter {
    /** Longer plain numbers are written with an exponent. */
    private static final int LONGEST_PLAIN = 40;

    private CachedFormulaWriter() {}

    /** A formula whose value is a number, kept to the last digit. The formula is written without its equals sign. */
    public static void set(XSSFCell cell, String formula, BigDecimal cached) {
        String plain = cached.toPlainString();
        store(cell, formula, plain.length() > LONGEST_PLAIN ? cached.toString() : plain, STCellType.N);
    }

    /** A formula whose value is text; empty text is a value too. */
    public static void set(XSSFCell cell, String formula, String cached) {
        store(cell, formula, cached, STCellType.STR);
    }

    private static void store(XSSFCell cell, String formula, String cached, STCellType.Enum type) {
        cell.setCellFormula(formula);
        CTCell stored = cell.getCTCell();
        stored.setT(type);
        stored.setV(cached);
    }
}
