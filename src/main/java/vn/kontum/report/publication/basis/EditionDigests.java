package vn.kontum.report.publication.basis;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.intake.storage.RowDigest;

/**
 * Digests over everything that is written of editions when they are published and never changes: a row changed later gives another one.
 * The audit log keeps them. States are left out, which change.
 */
public final class EditionDigests {
    /** So many editions are read in one statement. */
    private static final int TOGETHER = 200;

    /** What is listed here may not change: digests of editions that are recorded would. */
    private static final List<Table> TABLES = List.of(
            new Table(
                    "edition",
                    "id",
                    "number",
                    "period, number, digest, catalogue_version, template_version, data_as_of, workbook, workbook_sha256,"
                            + " created_at, created_by, reason, run_id, fencing_token"),
            new Table(
                    "edition_basis",
                    "edition_id",
                    "slice",
                    "digest_method, slice, catalogue_kept, design_kept, program_version, standing_kept"),
            new Table("edition_input", "edition_id", "submission_id", "submission_id"),
            new Table("edition_earlier_input", "edition_id", "submission_id", "submission_id"),
            new Table(
                    "edition_figure",
                    "edition_id",
                    "indicator",
                    "indicator, value, year_to_date, verdict, status, units_reported, units_expected, quarter_complete"),
            new Table(
                    "edition_outlook",
                    "edition_id",
                    "indicator",
                    "indicator, possible_min, possible_max, expected_min, expected_max, leaning, verdict_basis"),
            new Table("edition_estimate", "edition_id", "indicator", "indicator, estimate"),
            new Table(
                    "edition_same_period",
                    "edition_id",
                    "indicator",
                    "indicator, part, quarter_value, year_to_date, qualifier, complete, status, source, reference"));

    private final JdbcTemplate jdbc;

    public EditionDigests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rows of an edition.
     *
     * @param edition column with the id of the edition
     * @param order column that tells its rows apart
     * @param columns what is digested
     */
    private record Table(String name, String edition, String order, String columns) {}

    /** The digest of one edition, in the transaction that publishes it or later. */
    public String of(long edition) {
        return of(List.of(edition)).getOrDefault(edition, "");
    }

    /** By id, of those editions that there are. */
    public Map<Long, String> of(Collection<Long> editions) {
        Map<Long, String> digests = new HashMap<>();
        List<Long> all = List.copyOf(editions);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            Map<Long, RowDigest> some = new HashMap<>();
            List<Long> ids = all.subList(from, Math.min(from + TOGETHER, all.size()));
            TABLES.forEach(table -> add(table, ids, some));
            some.forEach((edition, digest) -> digests.put(edition, digest.sha256()));
        }
        return digests;
    }

    private void add(Table table, List<Long> editions, Map<Long, RowDigest> digests) {
        int columns = table.columns().split(", ").length;
        jdbc.query(
                "SELECT " + table.edition() + " AS of_edition, " + table.columns() + " FROM " + table.name() + " WHERE "
                        + table.edition() + " IN (" + String.join(", ", Collections.nCopies(editions.size(), "?"))
                        + ") ORDER BY " + table.edition() + ", " + table.order(),
                row -> {
                    Object[] values = Stream.concat(
                                    Stream.of(table.name()), Arrays.stream(RowDigest.columns(row, 2, columns)))
                            .toArray();
                    digests.computeIfAbsent(row.getLong("of_edition"), id -> new RowDigest())
                            .row(values);
                },
                editions.toArray());
    }
}
