package vn.kontum.report.web.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/**
 * The accounts.
 *
 * @implNote Every change must let the stamp grow, or sessions of the old account live on.
 */
final class AccountRepository {
    private final JdbcTemplate jdbc;

    AccountRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return count("SELECT COUNT(*) FROM account") == 0;
    }

    /** Administrators who can sign in. */
    long administrators() {
        return count("SELECT COUNT(*) FROM account WHERE role = 'ADMIN' AND enabled");
    }

    /** Adds an account; throws a duplicate key exception when the name is taken. */
    void add(Account account, String passwordHash) {
        jdbc.update(
                "INSERT INTO account (name, full_name, role, enabled, must_change, stamp, created_at, created_by,"
                        + " password_hash, unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.name(),
                account.fullName(),
                account.role().name(),
                account.enabled(),
                account.mustChange(),
                account.stamp(),
                UtcColumns.column(account.createdAt()),
                account.createdBy(),
                passwordHash,
                account.unit().orElse(null));
    }

    void role(String name, Role role) {
        jdbc.update("UPDATE account SET role = ?, stamp = stamp + 1 WHERE name = ?", role.name(), name);
    }

    void enabled(String name, boolean enabled) {
        jdbc.update("UPDATE account SET enabled = ?, stamp = stamp + 1 WHERE name = ?", enabled, name);
    }

    /** @param mustChange whether somebody else than the owner chose it */
    void password(String name, String passwordHash, boolean mustChange) {
        jdbc.update(
                "UPDATE account SET password_hash = ?, must_change = ?, stamp = stamp + 1 WHERE name = ?",
                passwordHash,
                mustChange,
                name);
    }

    void signedIn(String name, Instant at) {
        jdbc.update("UPDATE account SET last_sign_in = ? WHERE name = ?", UtcColumns.column(at), name);
    }

    Optional<Account> find(String name) {
        return jdbc.query("SELECT * FROM account WHERE name = ?", (row, n) -> account(row), name).stream()
                .findFirst();
    }

    Optional<String> passwordHash(String name) {
        return jdbc.queryForList("SELECT password_hash FROM account WHERE name = ?", String.class, name).stream()
                .findFirst();
    }

    /** In the order of their names. */
    List<Account> all() {
        return jdbc.query("SELECT * FROM account ORDER BY name", (row, n) -> account(row));
    }

    private long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("full_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getInt("stamp"),
                UtcColumns.read(row, "created_at"),
                row.getString("created_by"),
                UtcColumns.optional(row, "last_sign_in"),
                Optional.ofNullable(row.getString("unit")));
    }
}
