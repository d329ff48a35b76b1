package vn.kontum.report.catalogue.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.text.CsvWriter;

/**
 * The files of a catalogue with a plan for one more year: everything is carried over, and what the new resolution says is left blank,
 * so that reading the folder tells every place where something is to be filled in. A folder of an earlier version gets the layout of
 * today.
 *
 * @param year the new year
 * @param from the year whose plan it follows
 * @param files name and content of every file
 * @param targets how many targets await figures
 * @param bases codes of indicators that await the rate that a reduction is measured against
 */
public record PlanDraft(int year, int from, Map<String, byte[]> files, int targets, List<String> bases) {
    /** What the next resolution says anew. */
    private static final Set<String> BLANK =
            Set.of("target", "target_min", "target_max", "base", "quote_vi", "doubt_vi");

    public PlanDraft {
        files = Map.copyOf(files);
        bases = List.copyOf(bases);
    }

    /**
     * Drafts the plan of a year from the newest plan before it.
     *
     * @param folder the office's catalogue; empty for the built-in one
     * @throws CatalogueException when the catalogue has errors
     * @return empty where the year has a plan already, or no year before it has one
     */
    public static Optional<PlanDraft> of(Optional<Path> folder, int year) {
        CatalogueSource files = CatalogueSource.of(folder);
        Map<String, List<CsvRow>> tables = tables(files);
        List<CsvRow> plans = rows(tables, PlansCsv.FILE);
        files.errors().throwIfAny();
        Predicate<CsvRow> same = row -> row.text("year").equals(String.valueOf(year));
        Optional<CsvRow> last = plans.stream()
                .filter(row -> row.whole("year") < year)
                .max(Comparator.comparingInt(row -> row.whole("year")));
        return plans.stream().anyMatch(same) ? Optional.empty() : last.map(plan -> draft(files, tables, plan, year));
    }

    private static PlanDraft draft(CatalogueSource files, Map<String, List<CsvRow>> tables, CsvRow plan, int year) {
        Map<String, byte[]> drafted = new TreeMap<>(files.bytes());
        List<Map<String, String>> targets = new ArrayList<>(targets(files, tables, plan));
        if (IndicatorsCsv.earlier(files)) {
            List<String> columns = files.header(IndicatorsCsv.FILE).stream()
                    .filter(column -> !IndicatorsCsv.EARLIER.contains(column))
                    .toList();
            drafted.put(IndicatorsCsv.FILE, table(columns, cells(rows(tables, IndicatorsCsv.FILE))));
        }
        List<Map<String, String>> next = targets.stream()
                .filter(target -> target.get("year").equals(plan.text("year")))
                .map(target -> blank(target, year))
                .toList();
        Set<String> measured = rows(tables, IndicatorsCsv.FILE).stream()
                .filter(row -> row.text("formula").matches(".*\\b" + ExpressionCompiler.BASE + "\\b.*"))
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
        List<String> bases = next.stream()
                .map(target -> target.get("indicator"))
                .filter(measured::contains)
                .toList();
        targets.addAll(next);
        drafted.put(TargetsCsv.FILE, table(TargetsCsv.COLUMNS, targets));
        List<Map<String, String>> documents = new ArrayList<>(cells(rows(tables, PlansCsv.FILE)));
        documents.add(document(plan, year));
        drafted.put(PlansCsv.FILE, table(files.header(PlansCsv.FILE), documents));
        return new PlanDraft(year, plan.whole("year"), drafted, next.size(), bases);
    }

    /** Of a folder of an earlier version: from its indicators, with the profiles of its targets. */
    private static List<Map<String, String>> targets(
            CatalogueSource files, Map<String, List<CsvRow>> tables, CsvRow plan) {
        List<CsvRow> own = rows(tables, TargetsCsv.FILE);
        if (!IndicatorsCsv.earlier(files)) {
            return cells(own);
        }
        return rows(tables, IndicatorsCsv.FILE).stream()
                .map(row -> {
                    Map<String, String> target = new LinkedHashMap<>(row.cells());
                    target.put("year", plan.text("year"));
                    target.put("indicator", row.text("code"));
                    own.stream()
                            .filter(profile -> profile.text("indicator").equals(row.text("code")))
                            .forEach(profile -> Stream.of("profile", "best_step")
                                    .forEach(column -> target.put(column, profile.text(column))));
                    return target;
                })
                .toList();
    }

    private static Map<String, String> blank(Map<String, String> target, int year) {
        Map<String, String> next = new LinkedHashMap<>(target);
        BLANK.forEach(column -> next.put(column, ""));
        next.put("year", String.valueOf(year));
        return next;
    }

    private static Map<String, String> document(CsvRow plan, int year) {
        Map<String, String> next = new LinkedHashMap<>(plan.cells());
        Stream.of("number", "date", "name_vi", "name_en").forEach(column -> next.put(column, ""));
        next.put("year", String.valueOf(year));
        return next;
    }

    private static Map<String, List<CsvRow>> tables(CatalogueSource files) {
        return Stream.of(PlansCsv.FILE, TargetsCsv.FILE, IndicatorsCsv.FILE)
                .collect(Collectors.toMap(name -> name, name -> files.rows(name, List.of(), files.header(name))));
    }

    private static List<CsvRow> rows(Map<String, List<CsvRow>> tables, String name) {
        return tables.getOrDefault(name, List.of());
    }

    private static List<Map<String, String>> cells(List<CsvRow> rows) {
        return rows.stream().map(CsvRow::cells).toList();
    }

    private static byte[] table(List<String> columns, List<Map<String, String>> rows) {
        CsvWriter file = CsvWriter.ofCatalogue(columns);
        rows.forEach(row -> file.row(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return file.bytes();
    }
}
