package vn.kontum.report.publication.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.chart.ProgressCharts;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.lint.FinishedCell;
import vn.kontum.report.xlsx.write.lint.FinishedSheet;
import vn.kontum.report.xlsx.write.lint.FinishedWorkbook;
import vn.kontum.report.xlsx.write.lint.LintViolation;

/**
 * Holds printed figures against what missing answers leave possible, and superlatives in titles against their tables.
 */
final class FigureLinter {
    /** Names of the rules; they are stable. */
    enum Rule {
        IMPOSSIBLE_FIGURE,
        FALSE_SUPERLATIVE
    }

    private final ReportModel report;
    private final ReportLayout reportLayout;

    FigureLinter(ReportModel report, ReportLayout reportLayout) {
        this.report = report;
        this.reportLayout = reportLayout;
    }

    void examine(FinishedWorkbook book, List<LintViolation> problems) {
        report.lines().forEach(indicatorRow -> figure(book, indicatorRow, problems));
        superlative(book, problems);
    }

    private void figure(FinishedWorkbook book, IndicatorRow indicatorRow, List<LintViolation> problems) {
        Optional<Interval> possible = indicatorRow.assessment().possible();
        int row = reportLayout.target(indicatorRow.indicator().code());
        String sheet = reportLayout.sheet(ReportSheet.TARGETS);
        Optional<FinishedCell> cell =
                book.sheet(sheet).cell(row, TargetColumn.YEAR.index()).filter(FinishedCell::numeric);
        if (possible.isEmpty()
                || cell.isEmpty()
                || allowed(indicatorRow, printed(cell.get(), indicatorRow), possible.get())) {
            return;
        }
        add(
                problems,
                Rule.IMPOSSIBLE_FIGURE,
                sheet + "!" + new CellAddress(row, TargetColumn.YEAR.index()),
                "prints " + cell.get().number() + ", expected a figure between "
                        + possible.get().low() + " and " + possible.get().high() + " or the sign of a missing one");
    }

    /** A sum of a part may lie below what is possible for the whole, and says so; nothing may lie above. */
    private static boolean allowed(IndicatorRow indicatorRow, BigDecimal printed, Interval possible) {
        BigDecimal low = possible.low().setScale(indicatorRow.decimals(), RoundingMode.FLOOR);
        BigDecimal high = possible.high().setScale(indicatorRow.decimals(), RoundingMode.CEILING);
        boolean part = indicatorRow.partial() && indicatorRow.assessment().status() != FigureStatus.SUPPRESSED;
        return printed.compareTo(high) <= 0 && (part || printed.compareTo(low) >= 0);
    }

    private static BigDecimal printed(FinishedCell cell, IndicatorRow indicatorRow) {
        return new BigDecimal(cell.text()).setScale(indicatorRow.decimals(), RoundingMode.HALF_UP);
    }

    /** The title that names the sum farthest from its plan names the one with the least percentage in the table. */
    private void superlative(FinishedWorkbook book, List<LintViolation> problems) {
        Optional<IndicatorRow> worst = report.counted()
                .filter(indicatorRow -> indicatorRow.assessment().paceOfWhole().isPresent())
                .min(Comparator.comparing(indicatorRow ->
                        indicatorRow.assessment().pace().orElseThrow().percentOfAnnualPlan()));
        if (worst.isEmpty()) {
            return;
        }
        String name = report.words().name(worst.get().indicator());
        String percent = report.words()
                .number(worst.get().assessment().pace().orElseThrow().percentOfAnnualPlan(), 1);
        String expected = report.words().text(ProgressCharts.distanceKey(report), name, percent);
        List<String> begins = Stream.of("chart.distance", "chart.distance.complete")
                .map(key -> report.words().text(key, "\u0000", "").split("\u0000")[0])
                .toList();
        for (FinishedSheet sheet : book.sheets()) {
            sheet.chartTitles().stream()
                    .filter(title -> begins.stream().anyMatch(title::startsWith) && !title.equals(expected))
                    .forEach(title -> add(
                            problems,
                            Rule.FALSE_SUPERLATIVE,
                            sheet.name() + " chart",
                            "is titled '" + title + "', expected '" + expected + "' by the first table"));
        }
    }

    private static void add(List<LintViolation> problems, Rule rule, String where, String sentence) {
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
