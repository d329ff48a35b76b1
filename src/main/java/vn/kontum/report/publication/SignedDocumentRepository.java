package vn.kontum.report.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/** The signed papers of editions; rows are added and never changed. */
public final class SignedDocumentRepository {
    private final JdbcTemplate jdbc;

    public SignedDocumentRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a document; false when the very same is attached already. Must be called inside the caller's transaction.
     */
    public boolean add(SignedDocument document) {
        boolean known = of(document.editionId()).stream()
                .anyMatch(d -> d.sha256().equals(document.sha256())
                        && d.number().equals(document.number())
                        && d.date().equals(document.date()));
        if (!known) {
            jdbc.update(
                    "INSERT INTO signed_document (edition_id, sha256, size_bytes, file_name, document_number,"
                            + " document_date, attached_at, attached_by, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    document.editionId(),
                    document.sha256(),
                    document.size(),
                    document.fileName(),
                    document.number(),
                    document.date().toString(),
                    UtcColumns.column(document.at()),
                    document.by(),
                    document.reason());
        }
        return !known;
    }

    /** Those of an edition, oldest first. */
    public List<SignedDocument> of(long editionId) {
        return jdbc.query(
                "SELECT * FROM signed_document WHERE edition_id = ? ORDER BY id", (row, n) -> document(row), editionId);
    }

    /** The one of an edition that counts. */
    public Optional<SignedDocument> latest(long editionId) {
        List<SignedDocument> all = of(editionId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every document, oldest first. */
    public List<SignedDocument> all() {
        return jdbc.query("SELECT * FROM signed_document ORDER BY id", (row, n) -> document(row));
    }

    private static SignedDocument document(ResultSet row) throws SQLException {
        return new SignedDocument(
                row.getLong("edition_id"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("file_name"),
                row.getString("document_number"),
                LocalDate.parse(row.getString("document_date")),
                UtcColumns.read(row, "attached_at"),
                row.getString("attached_by"),
                row.getString("reason"));
    }
}
