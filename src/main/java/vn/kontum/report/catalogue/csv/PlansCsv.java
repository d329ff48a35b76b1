package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Plan;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** {@code plans.csv}: the document of every year; its targets are in {@code targets.csv}. */
final class PlansCsv {
    static final String FILE = "plans.csv";
    private static final List<String> COLUMNS =
            List.of("year", "number", "date", "name_vi", "name_en", "issuer_vi", "issuer_en", "sections");
    private static final String NOT_COVERED_VI = "not_covered_vi";
    private static final String NOT_COVERED_EN = "not_covered_en";

    private PlansCsv() {}

    /** By year, without targets yet. */
    static Map<Integer, Plan> read(CatalogueSource files) {
        List<CsvRow> rows = files.rows(FILE, COLUMNS, List.of(NOT_COVERED_VI, NOT_COVERED_EN));
        CsvTable.unique(rows, "year");
        Map<Integer, Plan> plans = new TreeMap<>();
        rows.stream().map(PlansCsv::plan).forEach(plan -> plans.putIfAbsent(plan.year(), plan));
        return plans;
    }

    private static Plan plan(CsvRow row) {
        row.required("sections");
        Optional<String> notCoveredVi = row.optional(NOT_COVERED_VI);
        Optional<String> notCoveredEn = row.optional(NOT_COVERED_EN);
        if (notCoveredVi.isPresent() != notCoveredEn.isPresent()) {
            row.error(notCoveredVi.isPresent() ? NOT_COVERED_EN : NOT_COVERED_VI, "cell.empty");
        }
        return new Plan(
                year(row),
                row.required("number"),
                row.date("date"),
                row.required("name_vi"),
                row.required("name_en"),
                row.required("issuer_vi"),
                row.required("issuer_en"),
                notCoveredVi,
                notCoveredEn,
                row.words("sections"),
                List.of(),
                List.of());
    }

    /** A year that periods may have. */
    static int year(CsvRow row) {
        int year = row.whole("year");
        if (year != 0 && (year < 1900 || year > 9999)) {
            row.error("year", "plan.year", year);
        }
        return year;
    }
}
