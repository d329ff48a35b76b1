package vn.kontum.report.xlsx.write;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.xlsx.read.ExternalReferenceDetector;
import vn.kontum.report.xlsx.xml.ReusableText;

/** The rules that look at one cell and its neighbour. */
final class CellLintRules {
    private static final Pattern VOLATILE =
            Pattern.compile("(?i)\\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    /** The estimate of the width may be wrong by this much. */
    private static final double TOLERANCE = 1.12;

    private final XSSFSheet sheet;
    private final List<LintViolation> problems;
    private final List<CellRangeAddress> merged;
    private final DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    private final double basePoints;

    CellLintRules(XSSFSheet sheet, List<LintViolation> problems) {
        this.sheet = sheet;
        this.problems = problems;
        this.merged = sheet.getMergedRegions();
        this.basePoints = sheet.getWorkbook().getFontAt(0).getFontHeightInPoints();
    }

    void examine(XSSFCell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            formula(cell);
        }
        if (shownType(cell) == CellType.ERROR) {
            report(
                    WorkbookLinter.Rule.ERROR_VALUE,
                    cell,
                    "holds the error " + cell.getErrorCellString()
                            + ", expected a value; guard the formula or leave the cell out");
        }
        if (cell.getCellType() == CellType.STRING
                && StyleRegistry.looksLikeFormula(cell.getStringCellValue())
                && !cell.getCellStyle().getQuotePrefixed()) {
            report(
                    WorkbookLinter.Rule.UNQUOTED_TEXT,
                    cell,
                    "holds text that begins like a formula, expected the quote prefix; write it through"
                            + " StyleRegistry.text");
        }
        width(cell);
    }

    private void formula(XSSFCell cell) {
        String formula = cell.getCellFormula();
        if (!cell.getCTCell().isSetV()) {
            report(
                    WorkbookLinter.Rule.NO_CACHED_VALUE,
                    cell,
                    "holds a formula without a value, expected one; write it through CellFormula.set");
        }
        if (ExternalReferenceDetector.of(ReusableText.of(formula)).outside()) {
            report(
                    WorkbookLinter.Rule.EXTERNAL_LINK,
                    cell,
                    "reaches outside: "
                            + ExternalReferenceDetector.of(ReusableText.of(formula))
                                    .detail() + ", expected the formula to stay in the workbook; copy the value");
        }
        Matcher function = VOLATILE.matcher(LITERAL.matcher(formula).replaceAll("\"\""));
        if (function.find()) {
            report(
                    WorkbookLinter.Rule.VOLATILE_FUNCTION,
                    cell,
                    "calls " + function.group(1)
                            + ", expected nothing that changes by itself; write the value or use INDEX");
        }
    }

    private static CellType shownType(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private void width(XSSFCell cell) {
        CellType type = shownType(cell);
        boolean number = type == CellType.NUMERIC;
        boolean free = cell.getCellStyle().getWrapText()
                || cell.getCellStyle().getShrinkToFit()
                || cell.getCellStyle().getRotation() != 0;
        if (free && !number || !number && type != CellType.STRING || sheet.isColumnHidden(cell.getColumnIndex())) {
            return;
        }
        XSSFFont font = cell.getCellStyle().getFont();
        double needed = TextWidth.digits(shown(cell, number), font.getFontHeightInPoints(), font.getBold(), basePoints);
        if (needed > room(cell) * TOLERANCE + 1 && (number || !mayOverflow(cell))) {
            report(
                    number ? WorkbookLinter.Rule.NUMBER_TOO_WIDE : WorkbookLinter.Rule.TEXT_TOO_WIDE,
                    cell,
                    String.format(
                            java.util.Locale.ROOT,
                            "needs about %.0f digits, the column has %.0f; widen the column or wrap the text",
                            needed,
                            room(cell)));
        }
    }

    private String shown(XSSFCell cell, boolean number) {
        if (!number) {
            return cell.getStringCellValue();
        }
        short format = cell.getCellStyle().getDataFormat();
        return formatter.formatRawCellContents(
                cell.getNumericCellValue(), format, cell.getCellStyle().getDataFormatString());
    }

    private double room(XSSFCell cell) {
        Optional<CellRangeAddress> range =
                merged.stream().filter(r -> r.isInRange(cell)).findFirst();
        int first = range.map(CellRangeAddress::getFirstColumn).orElse(cell.getColumnIndex());
        int last = range.map(CellRangeAddress::getLastColumn).orElse(cell.getColumnIndex());
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += sheet.getColumnWidth(column) / 256.0;
        }
        return width;
    }

    /** Text flows over into an empty neighbour; a merged range or a neighbour with content cuts it. */
    private boolean mayOverflow(XSSFCell cell) {
        Optional<CellRangeAddress> range =
                merged.stream().filter(r -> r.isInRange(cell)).findFirst();
        HorizontalAlignment alignment = cell.getCellStyle().getAlignment();
        boolean leftAligned = alignment == HorizontalAlignment.GENERAL || alignment == HorizontalAlignment.LEFT;
        if (range.isPresent() || cell.getCellType() == CellType.FORMULA && !leftAligned) {
            return false;
        }
        int step = alignment == HorizontalAlignment.RIGHT ? -1 : 1;
        boolean both = alignment == HorizontalAlignment.CENTER;
        return isEmpty(cell.getRow(), cell.getColumnIndex() + step)
                && (!both || isEmpty(cell.getRow(), cell.getColumnIndex() - 1));
    }

    private static boolean isEmpty(Row row, int column) {
        return column >= 0
                && Optional.ofNullable(row.getCell(column))
                        .map(Cell::getCellType)
                        .filter(t -> t != CellType.BLANK)
                        .isEmpty();
    }

    private void report(WorkbookLinter.Rule rule, XSSFCell cell, String sentence) {
        String where = sheet.getSheetName() + "!" + cell.getReference();
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
