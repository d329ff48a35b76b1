package vn.kontum.report.publication.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.indicator.aggregation.Figure;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.publication.model.AreaFigures;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SamePeriodChange;
import vn.kontum.report.text.CsvWriter;

/**
 * {@code _indicators.csv}: the figures of the province for every indicator, then those of units where they have one, then those of
 * areas where the catalogue has some.
 */
final class IndicatorCsv {
    private static final List<String> COLUMNS = List.of(
            "period",
            "no",
            "code",
            "unit_code",
            "value",
            "year_to_date",
            "target_comparator",
            "target_value",
            "target_min",
            "target_max",
            "verdict",
            "units_reported",
            "units_expected",
            "status",
            "edition",
            "possible_min",
            "possible_max",
            "expected_min",
            "expected_max",
            "leaning",
            "verdict_basis",
            "same_period_quarter",
            "same_period_year_to_date",
            "growth",
            "growth_unit",
            "same_period_status",
            "same_period_source");

    private final ReportModel report;
    private final CsvWriter table = new CsvWriter(COLUMNS);

    /** What one row says beside what the indicator says for itself. */
    private record Entry(
            String unit,
            Optional<BigDecimal> value,
            Optional<BigDecimal> yearToDate,
            String verdict,
            int reported,
            int expected,
            String status,
            List<String> outlook,
            List<String> lastYear) {}

    private static final List<String> NO_OUTLOOK = List.of("", "", "", "", "", "");
    private static final List<String> NO_LAST_YEAR = List.of("", "", "", "", "", "");

    IndicatorCsv(ReportModel report) {
        this.report = report;
    }

    byte[] csv() {
        Map<String, ContributionTable> blocks = new HashMap<>();
        report.blocks().forEach(b -> blocks.put(b.indicator().code(), b));
        List<IndicatorRow> lines = report.lines().toList();
        lines.forEach(this::province);
        lines.forEach(indicatorRow ->
                units(indicatorRow, blocks.get(indicatorRow.indicator().code())));
        areas(lines);
        return table.bytes();
    }

    private void areas(List<IndicatorRow> lines) {
        AreaFigures figures = new AreaFigures(report);
        for (IndicatorRow line : lines) {
            for (Unit area : figures.areas()) {
                Figure figure = figures.of(line.indicator(), area);
                if (figure.value().isPresent() || figure.yearToDate().isPresent()) {
                    Coverage coverage = figure.yearCoverage();
                    row(
                            line,
                            new Entry(
                                    area.code(),
                                    figure.value(),
                                    figure.yearToDate(),
                                    "",
                                    coverage.reported(),
                                    coverage.expected(),
                                    "",
                                    NO_OUTLOOK,
                                    NO_LAST_YEAR));
                }
            }
        }
    }

    private void province(IndicatorRow indicatorRow) {
        Coverage coverage = indicatorRow.figure().yearCoverage();
        row(
                indicatorRow,
                new Entry(
                        indicatorRow.figure().unit(),
                        indicatorRow.figure().value(),
                        indicatorRow.figure().yearToDate(),
                        indicatorRow.assessment().verdict().name(),
                        coverage.reported(),
                        coverage.expected(),
                        indicatorRow.letter().map(ObservationStatus::code).orElse(""),
                        outlook(indicatorRow.assessment()),
                        lastYear(indicatorRow)));
    }

    /** What missing answers leave open; ranges unrounded. */
    private static List<String> outlook(Assessment assessment) {
        return List.of(
                CsvWriter.number(assessment.possible().map(Interval::low)),
                CsvWriter.number(assessment.possible().map(Interval::high)),
                CsvWriter.number(assessment.expected().map(Interval::low)),
                CsvWriter.number(assessment.expected().map(Interval::high)),
                assessment.leaning().map(Verdict::name).orElse(""),
                assessment.basis().name());
    }

    /** The same part of last year, and the change of the year-to-date figure in percent of it or in percentage points. */
    private static List<String> lastYear(IndicatorRow indicatorRow) {
        Optional<SamePeriodFigure> before = indicatorRow.lastYear();
        Optional<SamePeriodChange> change = SamePeriodChange.of(indicatorRow);
        return List.of(
                CsvWriter.number(before.flatMap(SamePeriodFigure::quarter)),
                CsvWriter.number(before.flatMap(SamePeriodFigure::yearToDate)),
                CsvWriter.number(change.map(SamePeriodChange::amount)),
                change.map(c -> c.points() ? "points" : "percent").orElse(""),
                before.map(SamePeriodFigure::status).orElse(""),
                before.map(figure -> figure.source().name()).orElse(""));
    }

    private void units(IndicatorRow indicatorRow, ContributionTable contributionTable) {
        for (Unit unit : report.frame().units()) {
            Optional<BigDecimal> year =
                    contributionTable.year().unit(unit.code()).counted();
            Optional<BigDecimal> quarter = indicatorRow.indicator().annualOnly()
                    ? year
                    : contributionTable
                            .quarter(report.frame().period().quarter())
                            .flatMap(row -> row.unit(unit.code()).counted());
            if (year.isPresent() || quarter.isPresent()) {
                row(
                        indicatorRow,
                        new Entry(
                                unit.code(),
                                quarter,
                                year,
                                "",
                                indicatorRow.lacks(unit.code()) ? 0 : 1,
                                1,
                                report.letter(indicatorRow.indicator(), unit.code())
                                        .code(),
                                NO_OUTLOOK,
                                NO_LAST_YEAR));
            }
        }
    }

    private void row(IndicatorRow indicatorRow, Entry entry) {
        Target target = indicatorRow.indicator().target();
        List<String> cells = new ArrayList<>(List.of(
                report.frame().period().code(),
                Integer.toString(indicatorRow.indicator().no()),
                indicatorRow.indicator().code(),
                entry.unit(),
                CsvWriter.number(entry.value()),
                CsvWriter.number(entry.yearToDate()),
                target.comparator().name(),
                CsvWriter.number(target.value()),
                CsvWriter.number(target.min()),
                CsvWriter.number(target.max()),
                entry.verdict(),
                Integer.toString(entry.reported()),
                Integer.toString(entry.expected()),
                entry.status(),
                Integer.toString(report.frame().meta().number())));
        cells.addAll(entry.outlook());
        cells.addAll(entry.lastYear());
        table.row(cells);
    }
}
