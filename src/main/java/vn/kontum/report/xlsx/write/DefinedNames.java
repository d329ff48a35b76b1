package vn.kontum.report.xlsx.write;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.model.CellRange;

/**
 * Adds names of workbook scope.
 *
 * @implNote Excel repairs a file silently when a name looks like a cell or occurs twice, so both are refused here.
 */
public final class DefinedNames {
    private static final Pattern LEGAL = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]{0,254}");
    private static final Pattern R1C1 = Pattern.compile("(?i)(R\\d*)?(C\\d*)?");

    private final XSSFWorkbook workbook;
    private final Set<String> taken = new HashSet<>();

    public DefinedNames(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getAllNames().forEach(name -> taken.add(fold(name.getNameName())));
    }

    /** Names one cell; throws {@link IllegalArgumentException} for an illegal or taken name. */
    public void add(String name, String sheet, CellAddress cell) {
        addFormula(name, quote(sheet) + "!" + absolute(cell));
    }

    public void addRange(String name, String sheet, CellRange range) {
        addFormula(name, quote(sheet) + "!" + absolute(range.first()) + ":" + absolute(range.last()));
    }

    /** Names any formula. */
    public void addFormula(String name, String formula) {
        if (!isLegal(name)) {
            throw new IllegalArgumentException("[name " + name
                    + "] is not a legal defined name, expected letters, digits and _ that look like no cell");
        }
        if (!taken.add(fold(name))) {
            throw new IllegalArgumentException("[name " + name + "] is defined twice, expected once in a workbook");
        }
        Name created = workbook.createName();
        created.setNameName(name);
        created.setRefersToFormula(formula);
    }

    /** Whether Excel would take the name: no cell address, no R1C1 reference, no spaces. */
    private static boolean isLegal(String name) {
        boolean cell = CellAddress.pack(name.toUpperCase(Locale.ROOT)) != CellAddress.MALFORMED
                && CellAddress.tryParse(name.toUpperCase(Locale.ROOT)).isPresent();
        return LEGAL.matcher(name).matches() && !cell && !R1C1.matcher(name).matches();
    }

    /** A sheet name as formulas write it. */
    public static String quote(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static String absolute(CellAddress cell) {
        return "$" + CellAddress.columnName(cell.column()) + "$" + (cell.row() + 1);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
