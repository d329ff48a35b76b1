package vn.kontum.report.publication.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.kontum.report.indicator.Interval;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.publication.history.SamePeriodFigure;
import vn.kontum.report.text.CsvWriter;

/**
 * What a published {@code _indicators.csv} says of the province, to hold it against what is recorded of its edition. Files of earlier
 * versions lack columns; of those nothing is said, nor of last year's figures that came from the catalogue.
 *
 * @param rows columns by name, by code of the indicator
 */
public record PublishedIndicators(Map<String, Map<String, String>> rows) {
    /** The file beside a workbook. */
    public static String path(String workbook) {
        return EditionFiles.companion(workbook, "_indicators.csv");
    }

    /** Of the bytes of a file. */
    public static PublishedIndicators read(byte[] content) {
        String text = CsvWriter.withoutMark(new String(content, StandardCharsets.UTF_8));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(new StringReader(text), format)) {
            table.forEach(line -> {
                Map<String, String> row = line.toMap();
                if (!row.getOrDefault("verdict", "").isEmpty()) {
                    rows.put(row.getOrDefault("code", ""), row);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("[csv] memory cannot be read", e);
        }
        return new PublishedIndicators(rows);
    }

    /**
     * A column that was published otherwise than it is recorded.
     *
     * @param recorded empty where nothing is
     */
    public record Difference(String indicator, String column, String published, String recorded) {}

    /** Where tables and file differ, in the order of indicators. */
    public List<Difference> differences(Map<String, EditionFigure> figures, Map<String, SamePeriodFigure> lastYear) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>(rows.keySet());
        codes.addAll(figures.keySet());
        for (String code : codes) {
            Map<String, String> row = rows.getOrDefault(code, Map.of());
            Map<String, String> recorded = Optional.ofNullable(figures.get(code))
                    .map(figure -> recorded(
                            figure, Optional.ofNullable(lastYear.get(code)).filter(PublishedIndicators::says)))
                    .orElse(Map.of("code", ""));
            boolean ofCatalogue = row.getOrDefault("same_period_source", "").equals("CATALOGUE");
            recorded.forEach((column, value) -> {
                String said = row.isEmpty()
                        ? ""
                        : ofCatalogue && column.startsWith("same_period_") ? value : row.getOrDefault(column, value);
                if (!said.equals(value)) {
                    differences.add(new Difference(code, column, said, value));
                }
            });
        }
        return differences;
    }

    /** A report prints no source of a figure that the edition of last year had not. */
    private static boolean says(SamePeriodFigure before) {
        return before.yearToDate().isPresent() || before.source() != SamePeriodFigure.Source.EDITION;
    }

    private static Map<String, String> recorded(EditionFigure figure, Optional<SamePeriodFigure> before) {
        Map<String, String> columns = new TreeMap<>();
        columns.put("code", figure.indicator());
        columns.put("value", CsvWriter.number(figure.value()));
        columns.put("year_to_date", CsvWriter.number(figure.yearToDate()));
        columns.put("verdict", figure.verdict().name());
        columns.put("units_reported", Integer.toString(figure.unitsReported()));
        columns.put("units_expected", Integer.toString(figure.unitsExpected()));
        columns.put("status", figure.status());
        Optional<FigureOutlook> outlook = figure.outlook();
        range(columns, "possible", outlook.flatMap(FigureOutlook::possible));
        range(columns, "expected", outlook.flatMap(FigureOutlook::expected));
        columns.put(
                "leaning",
                outlook.flatMap(FigureOutlook::leaning).map(Verdict::name).orElse(""));
        columns.put("verdict_basis", outlook.map(o -> o.basis().name()).orElse(""));
        columns.put("same_period_quarter", CsvWriter.number(before.flatMap(SamePeriodFigure::quarter)));
        columns.put("same_period_year_to_date", CsvWriter.number(before.flatMap(SamePeriodFigure::yearToDate)));
        columns.put("same_period_status", before.map(SamePeriodFigure::status).orElse(""));
        columns.put(
                "same_period_source",
                before.map(figureBefore -> figureBefore.source().name()).orElse(""));
        return columns;
    }

    private static void range(Map<String, String> columns, String name, Optional<Interval> range) {
        columns.put(name + "_min", CsvWriter.number(range.map(Interval::low)));
        columns.put(name + "_max", CsvWriter.number(range.map(Interval::high)));
    }
}
