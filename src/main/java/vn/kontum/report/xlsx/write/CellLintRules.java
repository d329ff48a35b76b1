package vn.kontum.report.xlsx.write;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.kontum.report.xlsx.read.ExternalReferenceDetector;
import vn.kontum.report.xlsx.xml.ReusableText;

/**
 * The rules that look at one cell and its neighbour.
 *
 * @implNote POI looks a style, a column and a merged range up anew each time it is asked; a report asks for each cell.
 */
final class CellLintRules {
    /** What a cell style says that the rules ask for. */
    record Appearance(
            boolean wrapped,
            boolean fitted,
            boolean quoted,
            HorizontalAlignment alignment,
            double points,
            boolean bold,
            short format,
            String formatText) {
        static Appearance of(XSSFCellStyle style) {
            return new Appearance(
                    style.getWrapText(),
                    style.getShrinkToFit() || style.getRotation() != 0,
                    style.getQuotePrefixed(),
                    style.getAlignment(),
                    style.getFont().getFontHeightInPoints(),
                    style.getFont().getBold(),
                    style.getDataFormat(),
                    style.getDataFormatString());
        }
    }

    /** @param digits width of the column in digits of the workbook's first font */
    private record Column(boolean hidden, double digits) {}

    private static final Pattern VOLATILE =
            Pattern.compile("(?i)\\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    /** The estimate of the width may be wrong by this much. */
    private static final double TOLERANCE = 1.12;

    private final XSSFSheet sheet;
    private final List<LintViolation> problems;
    private final Map<Integer, List<CellRangeAddress>> merged;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Long, Appearance> appearances;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final double basePoints;

    /** @param appearances those seen so far in the workbook, by the number of the style */
    CellLintRules(XSSFSheet sheet, List<LintViolation> problems, Map<Long, Appearance> appearances) {
        this.sheet = sheet;
        this.problems = problems;
        this.appearances = appearances;
        this.merged = sheet.getMergedRegions().stream()
                .flatMap(range -> IntStream.rangeClosed(range.getFirstRow(), range.getLastRow())
                        .mapToObj(row -> Map.entry(row, range)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.basePoints = sheet.getWorkbook().getFontAt(0).getFontHeightInPoints();
    }

    void examine(XSSFCell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.BLANK) {
            return;
        }
        boolean formula = type == CellType.FORMULA;
        if (formula) {
            formula(cell);
        }
        CellType shown = formula ? cell.getCachedFormulaResultType() : type;
        if (shown == CellType.ERROR) {
            report(
                    WorkbookLinter.Rule.ERROR_VALUE,
                    cell,
                    "holds the error " + cell.getErrorCellString()
                            + ", expected a value; guard the formula or leave the cell out");
        }
        Appearance appearance = appearance(cell);
        if (type == CellType.STRING
                && !appearance.quoted()
                && StyleRegistry.looksLikeFormula(cell.getStringCellValue())) {
            report(
                    WorkbookLinter.Rule.UNQUOTED_TEXT,
                    cell,
                    "holds text that begins like a formula, expected the quote prefix; write it through"
                            + " StyleRegistry.text");
        }
        width(cell, appearance, shown, formula);
    }

    private Appearance appearance(XSSFCell cell) {
        return appearances.computeIfAbsent(cell.getCTCell().getS(), style -> Appearance.of(cell.getCellStyle()));
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

    private void width(XSSFCell cell, Appearance appearance, CellType shown, boolean formula) {
        boolean number = shown == CellType.NUMERIC;
        boolean free = appearance.wrapped() || appearance.fitted();
        if (free && !number
                || !number && shown != CellType.STRING
                || column(cell.getColumnIndex()).hidden()) {
            return;
        }
        double needed =
                TextWidth.digits(shown(cell, appearance, number), appearance.points(), appearance.bold(), basePoints);
        Optional<CellRangeAddress> range = range(cell);
        double room = availableWidth(cell, range);
        if (needed > room * TOLERANCE + 1 && (number || range.isPresent() || !mayOverflow(cell, appearance, formula))) {
            report(
                    number ? WorkbookLinter.Rule.NUMBER_TOO_WIDE : WorkbookLinter.Rule.TEXT_TOO_WIDE,
                    cell,
                    String.format(
                            Locale.ROOT,
                            "needs about %.0f digits, the column has %.0f; widen the column or wrap the text",
                            needed,
                            room));
        }
    }

    private String shown(XSSFCell cell, Appearance appearance, boolean number) {
        return number
                ? formatter.formatRawCellContents(
                        cell.getNumericCellValue(), appearance.format(), appearance.formatText())
                : cell.getStringCellValue();
    }

    private Optional<CellRangeAddress> range(XSSFCell cell) {
        return merged.getOrDefault(cell.getRowIndex(), List.of()).stream()
                .filter(range -> range.isInRange(cell))
                .findFirst();
    }

    private double availableWidth(XSSFCell cell, Optional<CellRangeAddress> range) {
        int first = range.map(CellRangeAddress::getFirstColumn).orElse(cell.getColumnIndex());
        int last = range.map(CellRangeAddress::getLastColumn).orElse(cell.getColumnIndex());
        return IntStream.rangeClosed(first, last)
                .mapToDouble(column -> column(column).digits())
                .sum();
    }

    private Column column(int index) {
        return columns.computeIfAbsent(
                index, i -> new Column(sheet.isColumnHidden(i), sheet.getColumnWidth(i) / 256.0));
    }

    /** Text of a cell that is in no merged range flows over into an empty neighbour; one with content cuts it. */
    private static boolean mayOverflow(XSSFCell cell, Appearance appearance, boolean formula) {
        HorizontalAlignment alignment = appearance.alignment();
        boolean leftAligned = alignment == HorizontalAlignment.GENERAL || alignment == HorizontalAlignment.LEFT;
        if (formula && !leftAligned) {
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
