package vn.kontum.report.publication.basis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What editions name as their basis. Written once, in the transaction that publishes the edition. */
public final class EditionBasisRepository {
    private final JdbcTemplate jdbc;

    public EditionBasisRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Must be called inside the transaction that publishes the edition. */
    public void publish(long editionId, EditionBasis basis) {
        jdbc.update(
                "INSERT INTO edition_basis (edition_id, digest_method, slice, catalogue_kept, design_kept,"
                        + " program_version, standing_kept) VALUES (?, ?, ?, ?, ?, ?, ?)",
                editionId,
                basis.digestMethod(),
                basis.slice(),
                basis.catalogue().orElse(null),
                basis.design().orElse(null),
                basis.programVersion(),
                basis.standing().orElse(null));
    }

    /** Empty for editions that an earlier version published. */
    public Optional<EditionBasis> of(long editionId) {
        return jdbc
                .query("SELECT * FROM edition_basis WHERE edition_id = ?", (row, n) -> basis(row), editionId)
                .stream()
                .findFirst();
    }

    private static EditionBasis basis(ResultSet row) throws SQLException {
        return new EditionBasis(
                row.getInt("digest_method"),
                row.getString("slice"),
                Optional.ofNullable(row.getString("catalogue_kept")),
                Optional.ofNullable(row.getString("design_kept")),
                row.getString("program_version"),
                Optional.ofNullable(row.getString("standing_kept")));
    }
}
