package vn.kontum.report.catalogue.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.text.CsvWriter;

/**
 * The files of a catalogue with a plan for one more year: everything is carried over, and what the new resolution says is left blank,
 * so that reading the folder tells every place where something is to be filled in. A folder of an earlier version gets the layout of
 * today.
 *
 * @param year the new year
 * @param from the year whose plan it follows: the newest before it, else the oldest after it; empty where there is no plan at all, and
 *     every indicator gets a line
 * @param files name and content of every file
 * @param targets how many targets await figures
 * @param bases codes of indicators that await the rate that a reduction is measured against
 * @param gap years between the two that have no plan
 * @param ended codes of indicators that are not in force in the year any more, whose targets were not carried over
 * @param reporting how many units hand in workbooks in the year
 * @param dated texts that name the year whose plan is followed and that may be wrong in the new one
 */
public record PlanDraft(
        int year,
        Optional<Integer> from,
        Map<String, byte[]> files,
        int targets,
        List<String> bases,
        List<Integer> gap,
        List<String> ended,
        int reporting,
        List<DatedText> dated) {
    /**
     * A text of the catalogue that names a year.
     *
     * @param file where it stands
     * @param line of the file
     * @param column of the file
     * @param code of the indicator, variable or rule
     */
    public record DatedText(String file, int line, String column, String code) {}

    /** What the next resolution says anew. */
    private static final Set<String> BLANK =
            Set.of("target", "target_min", "target_max", "base", "quote_vi", "doubt_vi");

    public PlanDraft {
        files = Map.copyOf(files);
        bases = List.copyOf(bases);
        gap = List.copyOf(gap);
        ended = List.copyOf(ended);
        dated = List.copyOf(dated);
    }

    /**
     * Drafts the plan of a year.
     *
     * @param folder the office's catalogue; empty for the built-in one
     * @throws CatalogueException when the catalogue has errors
     * @return empty where the year has a plan already
     */
    public static Optional<PlanDraft> of(Optional<Path> folder, int year) {
        CatalogueSource files = CatalogueSource.of(folder);
        Map<String, List<CsvRow>> tables = tables(files);
        List<CsvRow> plans = rows(tables, PlansCsv.FILE);
        plans.forEach(PlansCsv::year);
        files.errors().throwIfAny();
        return plans.stream().anyMatch(row -> row.whole("year") == year)
                ? Optional.empty()
                : Optional.of(draft(files, tables, nearest(plans, year), year));
    }

    /** The newest plan before a year, else the oldest after it. */
    private static Optional<CsvRow> nearest(List<CsvRow> plans, int year) {
        Comparator<CsvRow> order = Comparator.comparingInt(row -> row.whole("year"));
        return plans.stream()
                .filter(row -> row.whole("year") < year)
                .max(order)
                .or(() -> plans.stream().min(order));
    }

    private static PlanDraft draft(
            CatalogueSource files, Map<String, List<CsvRow>> tables, Optional<CsvRow> plan, int year) {
        Map<String, byte[]> drafted = new TreeMap<>(files.bytes());
        List<CsvRow> indicators = rows(tables, IndicatorsCsv.FILE);
        if (IndicatorsCsv.earlier(files)) {
            List<String> columns = files.header(IndicatorsCsv.FILE).stream()
                    .filter(column -> !IndicatorsCsv.EARLIER.contains(column))
                    .toList();
            drafted.put(IndicatorsCsv.FILE, table(columns, cells(indicators)));
        }
        Set<String> inForce = indicators.stream()
                .filter(row -> in(row, year))
                .map(row -> row.text("code"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Map<String, String>> targets = new ArrayList<>(
                plan.map(p -> targets(files, tables, p)).orElseGet(() -> cells(rows(tables, TargetsCsv.FILE))));
        List<Map<String, String>> followed = plan.map(p -> targets.stream()
                        .filter(target -> target.get("year").equals(p.text("year")))
                        .toList())
                .orElseGet(() -> lines(inForce));
        List<Map<String, String>> next = followed.stream()
                .filter(target -> inForce.contains(target.get("indicator")))
                .map(target -> blank(target, year))
                .toList();
        targets.addAll(next);
        drafted.put(TargetsCsv.FILE, table(TargetsCsv.COLUMNS, targets));
        List<Map<String, String>> documents = new ArrayList<>(cells(rows(tables, PlansCsv.FILE)));
        documents.add(document(plan, year));
        drafted.put(PlansCsv.FILE, table(files.header(PlansCsv.FILE), documents));
        Optional<Integer> from = plan.map(row -> row.whole("year"));
        return new PlanDraft(
                year,
                from,
                drafted,
                next.size(),
                bases(indicators, next),
                from.map(other -> between(other, year)).orElse(List.of()),
                followed.stream()
                        .map(target -> target.get("indicator"))
                        .filter(code -> !inForce.contains(code))
                        .toList(),
                reporting(rows(tables, UnitsCsv.FILE), year),
                from.map(other -> DatedTexts.naming(other, year, tables)).orElse(List.of()));
    }

    private static List<String> bases(List<CsvRow> indicators, List<Map<String, String>> targets) {
        Set<String> measured = indicators.stream()
                .filter(row -> row.text("formula").matches(".*\\b" + ExpressionCompiler.BASE + "\\b.*"))
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
        return targets.stream()
                .map(target -> target.get("indicator"))
                .filter(measured::contains)
                .toList();
    }

    private static List<Integer> between(int one, int other) {
        return IntStream.range(Math.min(one, other) + 1, Math.max(one, other))
                .boxed()
                .toList();
    }

    /** Whether a line is in force in some quarter of a year. */
    static boolean in(CsvRow row, int year) {
        return Period.closing(year).yearToDate().stream().anyMatch(row.validityUnchecked()::in);
    }

    private static int reporting(List<CsvRow> units, int year) {
        return (int) units.stream()
                .filter(row -> Set.of(Unit.Level.DISTRICT.name(), Unit.Level.DEPARTMENT.name())
                        .contains(row.text("level")))
                .filter(row -> in(row, year))
                .map(row -> row.text("code"))
                .distinct()
                .count();
    }

    /** Where no plan says anything: every indicator is a target. */
    private static List<Map<String, String>> lines(Set<String> indicators) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (String indicator : indicators) {
            lines.add(Map.of(
                    "no",
                    String.valueOf(lines.size() + 1),
                    "indicator",
                    indicator,
                    "supplementary",
                    "no",
                    "aspiration",
                    "no"));
        }
        return lines;
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

    private static Map<String, String> document(Optional<CsvRow> plan, int year) {
        Map<String, String> next = new LinkedHashMap<>(plan.map(CsvRow::cells).orElse(Map.of()));
        Stream.of("number", "date", "name_vi", "name_en").forEach(column -> next.put(column, ""));
        next.put("year", String.valueOf(year));
        return next;
    }

    private static Map<String, List<CsvRow>> tables(CatalogueSource files) {
        return Stream.concat(Stream.of(PlansCsv.FILE, TargetsCsv.FILE, UnitsCsv.FILE), DatedTexts.FILES.stream())
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
