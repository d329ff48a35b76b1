package vn.kontum.report.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.database.UtcColumns;

/** Everything that was found in files. */
public final class FindingListing {
    private static final String SELECT = "SELECT f.*, COALESCE(f.office_message_vi, f.message_vi) AS said_vi,"
            + " COALESCE(f.office_message_en, f.message_en) AS said_en, COALESCE(a.unit, a.folder) AS of_unit, a.period FROM finding f"
            + " JOIN received_file a ON a.seq = f.arrival_seq WHERE %WHERE% ORDER BY f.arrival_seq, f.ordinal";

    private final ListingReader reader;

    public FindingListing(JdbcTemplate jdbc) {
        this.reader = new ListingReader(jdbc);
    }

    /** What to look for; an empty part matches everything. */
    public record Filter(
            Optional<Long> file,
            Optional<String> period,
            Optional<String> unit,
            Optional<String> code,
            Optional<Rule.Severity> severity) {}

    /**
     * A finding.
     *
     * @param file number of the file it was found in
     * @param ordinal its place among the findings of the file, from 0
     * @param entered what stands in the cell
     * @param explained whether somebody gave a reason for which it is right after all
     */
    public record Row(
            long file,
            int ordinal,
            Optional<String> unit,
            Optional<String> period,
            String code,
            Rule.Severity severity,
            Optional<String> sheet,
            Optional<String> cell,
            Optional<String> variable,
            String entered,
            String messageVi,
            String messageEn,
            String remedyVi,
            boolean explained,
            Instant changedAt,
            String remedyEn) {}

    /** In the order of files and of cells in them. */
    public ListingPage<Row> page(Filter filter, PageBounds bounds) {
        ListingReader.Conditions conditions = new ListingReader.Conditions()
                .and(
                        "(f.arrival_seq > ? OR f.arrival_seq = ? AND f.ordinal > ?)",
                        bounds.after(),
                        bounds.after(),
                        bounds.afterOrdinal())
                .equal("a.period", filter.period())
                .equal("COALESCE(a.unit, a.folder)", filter.unit())
                .equal("f.code", filter.code())
                .equal("f.severity", filter.severity().map(Rule.Severity::name))
                .since("f.changed_at", bounds);
        filter.file().ifPresent(file -> conditions.and("f.arrival_seq = ?", file));
        return reader.read(SELECT, conditions, bounds, (row, n) -> row(row), r -> r.file() + "." + r.ordinal());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("arrival_seq"),
                row.getInt("ordinal"),
                Optional.ofNullable(row.getString("of_unit")).filter(unit -> !unit.isEmpty()),
                Optional.ofNullable(row.getString("period")),
                row.getString("code"),
                Rule.Severity.valueOf(row.getString("severity")),
                Optional.ofNullable(row.getString("sheet")),
                Optional.ofNullable(row.getString("cell")).filter(cell -> !cell.isEmpty()),
                Optional.ofNullable(row.getString("variable")),
                row.getString("entered"),
                row.getString("said_vi"),
                row.getString("said_en"),
                row.getString("remedy_vi"),
                row.getBoolean("explained"),
                UtcColumns.read(row, "changed_at"),
                Optional.ofNullable(row.getString("remedy_en")).orElse(""));
    }
}
