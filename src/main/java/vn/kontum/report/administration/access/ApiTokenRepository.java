package vn.kontum.report.administration.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.database.UtcColumns;

/** The tokens; of their secrets only hashes. */
final class ApiTokenRepository {
    private final JdbcClient jdbc;

    ApiTokenRepository(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /** A token and what its secret is compared with. */
    record StoredToken(ApiToken token, String secretHash) {}

    /** Adds a token and returns its number. */
    long add(ApiToken token, String reason, String secretHash) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO api_token (client, scopes, secret_hash, created_at, created_by, reason, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(token.client())
                .param(ApiScope.column(token.scopes()))
                .param(secretHash)
                .param(UtcColumns.column(token.createdAt()))
                .param(token.createdBy())
                .param(reason)
                .param(UtcColumns.column(token.expiresAt()))
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    /** Ends a token; false where it was ended before. */
    boolean revoke(long id, String who, Instant at) {
        return jdbc.sql("UPDATE api_token SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL")
                        .param(UtcColumns.column(at))
                        .param(who)
                        .param(id)
                        .update()
                == 1;
    }

    void used(long id, Instant at) {
        jdbc.sql("UPDATE api_token SET last_used_at = ? WHERE id = ?")
                .param(UtcColumns.column(at))
                .param(id)
                .update();
    }

    Optional<StoredToken> find(long id) {
        return jdbc.sql("SELECT * FROM api_token WHERE id = ?")
                .param(id)
                .query((row, n) -> new StoredToken(token(row), row.getString("secret_hash")))
                .optional();
    }

    /** The newest first. */
    List<ApiToken> all() {
        return jdbc.sql("SELECT * FROM api_token ORDER BY id DESC")
                .query((row, n) -> token(row))
                .list();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("client"),
                ApiScope.ofColumn(row.getString("scopes")),
                UtcColumns.read(row, "created_at"),
                row.getString("created_by"),
                UtcColumns.read(row, "expires_at"),
                UtcColumns.optional(row, "last_used_at"),
                UtcColumns.optional(row, "revoked_at"));
    }
}
