package vn.kontum.report.submission.response;

import java.util.HashMap;
import java.util.HashSet;
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
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
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
    private final Catalogue catalogue;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    /** A style with another number format; the format is empty where it stays as it is. */
    private record Look(int base, String format) {}

    InputCellReset(XSSFWorkbook workbook, Catalogue catalogue) {
        this.workbook = workbook;
        this.catalogue = catalogue;
    }

    /** A sheet cannot be unhidden while the structure of the workbook is protected, and a very hidden one never. */
    private void show(String name) {
        SubmittedSheets.find(workbook, name)
                .ifPresent(
                        sheet -> workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VISIBLE));
    }

    void reset(ValidationResult validation) {
        Set<Finding.Location> wrong = new HashSet<>();
        validation.findings().forEach(finding -> wrong.addAll(finding.places()));
        validation
                .submission()
                .ifPresent(submission -> submission.readings().stream()
                        .filter(reading -> !reading.cell().isEmpty())
                        .forEach(reading -> {
                            show(reading.sheet());
                            input(reading, wrong.contains(new Finding.Location(reading.sheet(), reading.cell())));
                        }));
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

    private void input(ReportedValue reading, boolean wrong) {
        SubmittedSheets.find(workbook, reading.sheet()).ifPresent(sheet -> {
            CellAddress address = CellAddress.parse(reading.cell());
            uncover(sheet, address);
            XSSFCell cell = cell(sheet, address);
            boolean noNumber = cell.getCellType() == CellType.BLANK || cell.getCellType() == CellType.STRING;
            String format = wrong || noNumber
                    ? catalogue
                            .variable(reading.variable())
                            .map(FormLayout::numberFormat)
                            .orElse("")
                    : "";
            style(cell, format);
        });
    }

    /** Undoes merged ranges over a cell, which a protected sheet keeps. */
    private static void uncover(XSSFSheet sheet, CellAddress address) {
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
            Look look = new Look(base.getIndex(), fits ? "" : format);
            cell.setCellStyle(styles.computeIfAbsent(look, key -> style(base, key.format())));
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
