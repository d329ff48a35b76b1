package vn.kontum.report.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Declarations of editions as final. Writing belongs into the caller's transaction. */
public final class FinalEditionRepository {
    private final JdbcTemplate jdbc;

    public FinalEditionRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a declaration and marks its edition; the figures, the digest and the files of the edition stay as they
     * are.
     */
    public void declare(FinalEdition declared) {
        jdbc.update(
                "INSERT INTO final_edition (edition_id, period, digest, workbook, workbook_sha256, replaces, declared_at,"
                        + " declared_by, reason, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                declared.editionId(),
                declared.period().code(),
                declared.digest(),
                declared.workbook(),
                declared.workbookSha256(),
                declared.replaces().orElse(null),
                UtcColumns.column(declared.at()),
                declared.by(),
                declared.reason(),
                declared.runId());
        jdbc.update(
                "UPDATE edition SET state = 'FINAL', finalised_at = ?, finalised_by = ? WHERE id = ?",
                UtcColumns.column(declared.at()),
                declared.by(),
                declared.editionId());
    }

    /** The newest declaration of an edition; empty for drafts and for editions that were made as final ones. */
    public Optional<FinalEdition> of(long editionId) {
        return select("WHERE edition_id = ? ORDER BY id DESC LIMIT 1", editionId).stream()
                .findFirst();
    }

    /** Every declaration, oldest first. */
    public List<FinalEdition> all() {
        return select("ORDER BY id");
    }

    /** The workbook to hand out of the newest edition of every period, below the work folder, oldest period first. */
    public List<String> newestWorkbooks() {
        return jdbc.queryForList(
                "SELECT COALESCE((SELECT f.workbook FROM final_edition f WHERE f.edition_id = e.id ORDER BY f.id DESC"
                        + " LIMIT 1), e.workbook) FROM edition e WHERE (e.period, e.number) IN"
                        + " (SELECT period, MAX(number) FROM edition GROUP BY period) ORDER BY e.period",
                String.class);
    }

    /** The id of the official edition of a period: the one declared last; empty while none is final. */
    Optional<Long> officialId(Period period) {
        return jdbc
                .queryForList(
                        "SELECT e.id FROM edition e LEFT JOIN final_edition f ON f.edition_id = e.id WHERE e.period = ? AND"
                                + " e.state = 'FINAL' ORDER BY COALESCE(f.id, 0) DESC, e.number DESC LIMIT 1",
                        Long.class,
                        period.code())
                .stream()
                .findFirst();
    }

    private List<FinalEdition> select(String where, Object... arguments) {
        return jdbc.query("SELECT * FROM final_edition " + where, (row, n) -> declared(row), arguments);
    }

    private static FinalEdition declared(ResultSet row) throws SQLException {
        return new FinalEdition(
                row.getLong("edition_id"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("digest"),
                row.getString("workbook"),
                row.getString("workbook_sha256"),
                Optional.ofNullable(row.getObject("replaces", Long.class)),
                UtcColumns.read(row, "declared_at"),
                row.getString("declared_by"),
                row.getString("reason"),
                row.getLong("run_id"));
    }
}
