package vn.kontum.report.administration.archive;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;

/** The rows of tables that belong to a year, and the catalogues and templates that its editions were made with. */
record YearTables(JdbcTemplate jdbc) {
    private static final String OF_FILES = " t JOIN received_file f ON f.seq = t.%s WHERE f.period BETWEEN ? AND ?";
    private static final String OF_EDITIONS = " t JOIN edition e ON e.id = t.edition_id WHERE e.period BETWEEN ? AND ?";
    private static final String OF_PERIODS = " t WHERE t.period BETWEEN ? AND ?";

    /** Tables with rows of a year, with how the rows are found by its first and its last period. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("received_file", OF_PERIODS),
            Map.entry("submission", OF_PERIODS),
            Map.entry("edition", OF_PERIODS),
            Map.entry("final_edition", OF_PERIODS),
            Map.entry("period_state", OF_PERIODS),
            Map.entry("exclusion", OF_PERIODS),
            Map.entry("waiver", OF_PERIODS),
            Map.entry("form_layout", OF_PERIODS),
            Map.entry("outbox_delivery", OF_PERIODS),
            Map.entry("run", OF_PERIODS),
            Map.entry("target_explanation", OF_PERIODS),
            Map.entry("finding", OF_FILES.formatted("arrival_seq")),
            Map.entry("implausibility", OF_FILES.formatted("arrival_seq")),
            Map.entry("answer_file", OF_FILES.formatted("arrival_seq")),
            Map.entry("arrival_decision", OF_FILES.formatted("arrival_seq")),
            Map.entry("joined_part", OF_FILES.formatted("joined_seq")),
            Map.entry("edition_basis", OF_EDITIONS),
            Map.entry("edition_earlier_input", OF_EDITIONS),
            Map.entry("edition_estimate", OF_EDITIONS),
            Map.entry("edition_figure", OF_EDITIONS),
            Map.entry("edition_input", OF_EDITIONS),
            Map.entry("edition_outlook", OF_EDITIONS),
            Map.entry("edition_same_period", OF_EDITIONS),
            Map.entry("signed_document", OF_EDITIONS),
            Map.entry(
                    "reported_value", " t JOIN submission s ON s.id = t.submission_id WHERE s.period BETWEEN ? AND ?"),
            Map.entry(
                    "approved_correction",
                    " t JOIN submission s ON s.id = t.submission_id WHERE s.period BETWEEN ? AND ?")));

    /** Catalogues and templates that editions of the year were made with. */
    private static final String KEPT = "SELECT DISTINCT f.kind, f.version, f.name, c.content FROM edition e"
            + " JOIN edition_basis b ON b.edition_id = e.id"
            + " JOIN kept_file f ON f.version IN (b.catalogue_kept, b.design_kept)"
            + " JOIN kept_content c ON c.sha256 = f.sha256 WHERE e.period BETWEEN ? AND ?";

    /** Tables by name, with their rows of the year, in the order of all their columns. */
    Map<String, byte[]> rows(int year) {
        Map<String, byte[]> tables = new TreeMap<>();
        TABLES.forEach((table, which) -> tables.put(
                "rows/" + table + ".csv",
                TableRows.csv(jdbc, "SELECT t.* FROM " + table + which, first(year), last(year))));
        tables.put("rows/audit_event.csv", TableRows.csv(jdbc, "SELECT * FROM audit_event ORDER BY seq"));
        return tables;
    }

    /** Files of catalogues and templates by name. */
    Map<String, byte[]> kept(int year) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.query(
                KEPT,
                row -> {
                    String kind = row.getString("kind").toLowerCase(Locale.ROOT);
                    files.put(
                            kind + "/" + row.getString("version") + "/" + row.getString("name"),
                            row.getBytes("content"));
                },
                first(year),
                last(year));
        return files;
    }

    /** Code of the first period of a year. */
    static String first(int year) {
        return new Period(year, 1).code();
    }

    /** Code of the last period of a year, its annual closing. */
    static String last(int year) {
        return Period.closing(year).code();
    }
}
