package vn.kontum.report.submission.response;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * Makes input cells of a returned workbook fit to be typed into again: on a sheet that is shown, unlocked, under no merged range, and with the number format of the form where the cell is
 * to be mended or holds no number. What a person could not change on a protected sheet would otherwise come back for ever.
 *
 * @implNote Values are never touched, and a number that was read keeps its format: a percentage would turn into another figure.
 */
final class InputCellReset {
    private static final Pattern ONE_CELL =
            Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final XSSFWorkbook workbook;
    private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();

    /** A style with another number format; the format is empty where it stays as it is. */
    private record StyleKey(int base, String format) {}

    InputCellReset(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** A sheet cannot be unhidden while the structure of the workbook is protected, and a very hidden one never. */
    private void show(String name) {
        SubmittedSheets.find(workbook, name)
                .ifPresent(
                        sheet -> workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VISIBLE));
    }

    /** @param inputs the cells of the form as the strict reader finds them */
    void reset(List<Finding> findings, Collection<CellLocation> inputs) {
        Set<Finding.Location> wrong = new HashSet<>();
        findings.forEach(finding -> wrong.addAll(finding.places()));
        for (CellLocation input : inputs) {
            show(input.sheet());
            input(
                    input,
                    wrong.contains(
                            new Finding.Location(input.sheet(), input.value().a1())));
        }
        for (Name name : workbook.getAllNames()) {
            if (name.getNameName().startsWith(FormLayout.NOTE)) {
                note(Optional.ofNullable(name.getRefersToFormula()).orElse(""));
            }
        }
        workbook.forEach(sheet -> {
            if (sheet.getProtect()) {
                ((XSSFSheet) sheet).lockFormatCells(false);
            }
        });
    }

    private void input(CellLocation input, boolean wrong) {
        SubmittedSheets.find(workbook, input.sheet()).ifPresent(sheet -> {
            showAndUnlock(sheet, input.value());
            XSSFCell cell = cell(sheet, input.value());
            boolean noNumber = cell.getCellType() == CellType.BLANK || cell.getCellType() == CellType.STRING;
            style(cell, wrong || noNumber ? FormLayout.numberFormat(input.variable()) : "");
        });
    }

    /** Undoes merged ranges over a cell, which a protected sheet keeps. */
    private static void showAndUnlock(XSSFSheet sheet, CellAddress address) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress region = sheet.getMergedRegion(i);
            boolean first = region.getFirstRow() == address.row() && region.getFirstColumn() == address.column();
            if (region.isInRange(address.row(), address.column()) && !first) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    private void note(String target) {
        Matcher place = ONE_CELL.matcher(target);
        if (place.matches()) {
            String sheet = Optional.ofNullable(place.group(1))
                    .map(quoted -> quoted.replace("''", "'"))
                    .orElseGet(() -> place.group(2));
            CellAddress.tryParse(place.group(3) + place.group(4))
                    .ifPresent(address -> Optional.ofNullable(workbook.getSheet(sheet))
                            .ifPresent(there -> style(cell(there, address), "")));
        }
    }

    private void style(XSSFCell cell, String format) {
        XSSFCellStyle base = cell.getCellStyle();
        boolean repeated = base.getAlignment() == HorizontalAlignment.FILL;
        // of a number that no format has there is no text
        boolean fits = !repeated && (format.isEmpty() || format.equals(base.getDataFormatString()));
        if (base.getLocked() || !fits) {
            StyleKey styleKey = new StyleKey(base.getIndex(), fits ? "" : format);
            cell.setCellStyle(styles.computeIfAbsent(styleKey, key -> style(base, key.format())));
        }
    }

    private XSSFCellStyle style(XSSFCellStyle base, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        style.setLocked(false);
        if (base.getAlignment() == HorizontalAlignment.FILL) {
            style.setAlignment(HorizontalAlignment.GENERAL);
        }
        if (!format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = Optional.ofNullable(sheet.getRow(address.row())).orElseGet(() -> sheet.createRow(address.row()));
        return Optional.ofNullable(row.getCell(address.column())).orElseGet(() -> row.createCell(address.column()));
    }
}
