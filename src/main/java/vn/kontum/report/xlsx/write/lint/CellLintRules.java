package vn.kontum.report.xlsx.write.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.kontum.report.xlsx.model.CellKind;
import vn.kontum.report.xlsx.model.CellRange;
import vn.kontum.report.xlsx.read.ExternalReferenceDetector;
import vn.kontum.report.xlsx.write.StyleRegistry;
import vn.kontum.report.xlsx.xml.ReusableText;

/** The rules that look at one cell and its neighbours. */
final class CellLintRules {
    private static final Pattern VOLATILE =
            Pattern.compile("(?i)\\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    /** The estimate of the width may be wrong by this much. */
    private static final double TOLERANCE = 1.12;

    private final FinishedSheet sheet;
    private final List<LintViolation> problems;
    private final ShownWidths widths;

    CellLintRules(FinishedSheet sheet, ShownWidths widths, List<LintViolation> problems) {
        this.sheet = sheet;
        this.widths = widths;
        this.problems = problems;
    }

    void examine(FinishedRow row) {
        row.cells().stream().filter(cell -> !cell.blank()).forEach(cell -> examine(row, cell));
    }

    private void examine(FinishedRow row, FinishedCell cell) {
        cell.formula().ifPresent(formula -> formula(cell, formula));
        if (cell.kind() == CellKind.ERROR) {
            report(
                    WorkbookLinter.Rule.ERROR_VALUE,
                    cell,
                    "holds the error " + cell.text() + ", expected a value; guard the formula or leave the cell out");
        }
        if (cell.kind() == CellKind.TEXT
                && cell.formula().isEmpty()
                && !cell.appearance().quoted()
                && StyleRegistry.looksLikeFormula(cell.text())) {
            report(
                    WorkbookLinter.Rule.UNQUOTED_TEXT,
                    cell,
                    "holds text that begins like a formula, expected the quote prefix; write it through"
                            + " StyleRegistry.text");
        }
        width(row, cell);
    }

    private void formula(FinishedCell cell, String formula) {
        if (!cell.stored()) {
            report(
                    WorkbookLinter.Rule.NO_CACHED_VALUE,
                    cell,
                    "holds a formula without a value, expected one; write it through CellFormula.set");
        }
        ExternalReferenceDetector.ExternalReference reach = ExternalReferenceDetector.of(ReusableText.of(formula));
        if (reach.outside()) {
            report(
                    WorkbookLinter.Rule.EXTERNAL_LINK,
                    cell,
                    "reaches outside: " + reach.detail()
                            + ", expected the formula to stay in the workbook; copy the value");
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

    private void width(FinishedRow row, FinishedCell cell) {
        boolean number = cell.numeric();
        boolean free = cell.appearance().wrapped() || cell.appearance().fitted();
        if (free && !number || !number && cell.kind() != CellKind.TEXT || sheet.hidden(cell.column())) {
            return;
        }
        double needed = widths.digits(cell);
        Optional<CellRange> range = sheet.range(cell);
        double room = availableWidth(cell, range);
        if (needed > room * TOLERANCE + 1 && (number || range.isPresent() || !mayOverflow(row, cell))) {
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

    private double availableWidth(FinishedCell cell, Optional<CellRange> range) {
        return range.map(merged -> IntStream.rangeClosed(
                                merged.first().column(), merged.last().column())
                        .mapToDouble(sheet::digits)
                        .sum())
                .orElseGet(() -> sheet.digits(cell.column()));
    }

    /** Text of a cell that is in no merged range flows over into an empty neighbour; one with content cuts it. */
    private static boolean mayOverflow(FinishedRow row, FinishedCell cell) {
        HorizontalAlignment alignment = cell.appearance().alignment();
        boolean leftAligned = alignment == HorizontalAlignment.GENERAL || alignment == HorizontalAlignment.LEFT;
        if (cell.formula().isPresent() && !leftAligned) {
            return false;
        }
        int step = alignment == HorizontalAlignment.RIGHT ? -1 : 1;
        boolean both = alignment == HorizontalAlignment.CENTER;
        return isEmpty(row, cell.column() + step) && (!both || isEmpty(row, cell.column() - 1));
    }

    private static boolean isEmpty(FinishedRow row, int column) {
        return column >= 0 && row.cell(column).filter(c -> !c.blank()).isEmpty();
    }

    private void report(WorkbookLinter.Rule rule, FinishedCell cell, String sentence) {
        String where = sheet.name() + "!" + cell.address();
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
