package vn.kontum.report.application;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.application.DiagnosticLine.Level;

/** What a database says of itself, where it matters to us. */
record DatabaseInfo(String version, String isolation, String charset, boolean flushed, Instant now) {
    private static final Duration SKEW = Duration.ofSeconds(30);

    static DatabaseInfo of(JdbcTemplate jdbc) {
        Map<String, Object> row =
                jdbc.queryForMap("SELECT VERSION() AS version, (SELECT DEFAULT_CHARACTER_SET_NAME FROM"
                        + " information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()) AS charset");
        String isolation = String.valueOf(
                jdbc.execute((Connection c) -> c.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED
                        ? "READ-COMMITTED"
                        : String.valueOf(c.getTransactionIsolation())));
        boolean flushed = "1".equals(jdbc.queryForObject("SELECT @@innodb_flush_log_at_trx_commit", String.class));
        Instant now = jdbc.queryForObject(
                "SELECT UTC_TIMESTAMP(6)",
                (r, n) -> r.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        return new DatabaseInfo(
                String.valueOf(row.get("version")), isolation, String.valueOf(row.get("charset")), flushed, now);
    }

    List<DiagnosticLine> diagnose(Clock clock) {
        List<DiagnosticLine> lines = new ArrayList<>();
        lines.add(new DiagnosticLine(
                "isolation", isolation.equals("READ-COMMITTED") ? Level.OK : Level.FAIL, List.of(isolation)));
        lines.add(new DiagnosticLine("charset", charset.equals("utf8mb4") ? Level.OK : Level.FAIL, List.of(charset)));
        lines.add(new DiagnosticLine("durability", flushed ? Level.OK : Level.WARN, List.of()));
        Duration skew = Duration.between(now, clock.instant()).abs();
        lines.add(new DiagnosticLine(
                "clock", skew.compareTo(SKEW) > 0 ? Level.WARN : Level.OK, List.of(skew.toSeconds())));
        return lines;
    }
}
