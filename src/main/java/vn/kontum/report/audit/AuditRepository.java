package vn.kontum.report.audit;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.kontum.report.database.UtcColumns;

/**
 * Who did what, when and why: append-only, each row carrying the hash of the one before.
 *
 * @implNote Append inside the transaction of the act itself.
 */
public final class AuditRepository {
    /** Jobs whose runs begin by themselves every few minutes; the layer above names them. */
    private static final Set<String> FREQUENT_JOBS = Set.of("collect-submissions", "housekeeping");

    /** Among how many rows at most a page is looked for. */
    static final int LOOKED_THROUGH = 10_000;

    private final JdbcTemplate jdbc;
    private final Optional<AuditAnchors> anchors;

    /** For reading; what is appended is not anchored. */
    public AuditRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.anchors = Optional.empty();
    }

    /** @param anchors where the head is written down outside the database after each act */
    public AuditRepository(JdbcTemplate jdbc, AuditAnchors anchors) {
        this.jdbc = jdbc;
        this.anchors = Optional.of(anchors);
    }

    /** Appends; whoever else appends waits until this transaction ends. */
    public void append(AuditEvent auditEvent) {
        ChainHead head = jdbc.queryForObject(
                "SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE",
                (row, n) -> new ChainHead(row.getLong("seq"), row.getString("hash")));
        long seq = Objects.requireNonNull(head).seq() + 1;
        String hash = AuditChain.hash(seq, auditEvent, head.hash());
        jdbc.update(
                "INSERT INTO audit_event (seq, at, who, act, subject, reason, detail, previous_hash, hash) VALUES (?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?)",
                seq,
                UtcColumns.column(auditEvent.at()),
                auditEvent.who(),
                auditEvent.act(),
                auditEvent.subject(),
                auditEvent.reason(),
                auditEvent.detail(),
                head.hash(),
                hash);
        jdbc.update("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1", seq, hash);
        anchors.filter(to -> anchored(auditEvent))
                .ifPresent(to -> afterCommit(() -> to.append(new AuditAnchors.Anchor(seq, hash, auditEvent.at()))));
    }

    /**
     * Whether an act is anchored by itself: all but what begins by itself every few minutes, which the next anchor
     * covers.
     */
    public static boolean anchored(AuditEvent auditEvent) {
        return !auditEvent.act().equals("run") || !FREQUENT_JOBS.contains(auditEvent.subject());
    }

    /** The first row from which on acts are anchored; rows of earlier versions are not. */
    public long anchoredFrom() {
        return jdbc.queryForObject("SELECT first_seq FROM audit_anchoring WHERE id = 1", Long.class);
    }

    /** The file beside the database to which an act of this process could not be anchored. */
    public Optional<Path> unanchored() {
        return anchors.flatMap(AuditAnchors::unwritten);
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** The newest rows first. */
    public List<AuditRecord> newest(int limit) {
        return jdbc.query("SELECT * FROM audit_event ORDER BY seq DESC LIMIT ?", (row, n) -> entry(row), limit);
    }

    /**
     * The newest rows first that say the text anywhere. They are looked for among so many rows only that an answer does not take
     * longer the longer the log is; then a page has fewer rows than asked for, or none, and older ones follow.
     *
     * @param routine whether also runs that begin by themselves every few minutes are wanted
     * @param before number that they are older than
     * @param limit how many rows at most
     */
    public AuditPage find(String text, boolean routine, long before, int limit) {
        Bounds log = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COALESCE(MIN(seq), 0) AS first, COALESCE(MAX(seq), 0) AS last FROM audit_event",
                (row, n) -> new Bounds(row.getLong("first"), row.getLong("last"))));
        long end = Math.min(before, log.last() + 1);
        long begin = Math.max(log.first(), end - LOOKED_THROUGH);
        String like = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<AuditRecord> found = jdbc.query(
                "SELECT * FROM audit_event WHERE seq >= ? AND seq < ? AND CONCAT_WS(' ', who, act, subject, reason,"
                        + " detail) COLLATE utf8mb4_unicode_ci LIKE ?"
                        + (routine
                                ? ""
                                : " AND NOT (act = 'run' AND subject IN ('collect-submissions', 'housekeeping'))")
                        + " ORDER BY seq DESC LIMIT ?",
                (row, n) -> entry(row),
                begin,
                end,
                like,
                limit + 1);
        if (found.size() > limit) {
            return new AuditPage(
                    found.subList(0, limit), Optional.of(found.get(limit - 1).seq()));
        }
        return new AuditPage(found, begin > log.first() ? Optional.of(begin) : Optional.empty());
    }

    /** The first and the last number of the log; 0 where it is empty. */
    private record Bounds(long first, long last) {}

    /** Every row in order. */
    public List<AuditRecord> all() {
        return jdbc.query("SELECT * FROM audit_event ORDER BY seq", (row, n) -> entry(row));
    }

    /** What is wrong with the chain, empty when nothing: gaps, changed rows, rows cut off at the end. */
    public List<AuditChain.Broken> faults() {
        return faults(all());
    }

    /** The same of rows that were read already. */
    public List<AuditChain.Broken> faults(List<AuditRecord> rows) {
        String head = jdbc.queryForObject("SELECT CONCAT(seq, ' ', hash) FROM audit_head WHERE id = 1", String.class);
        return AuditChain.faults(rows, String.valueOf(head));
    }

    private record ChainHead(long seq, String hash) {}

    private static AuditRecord entry(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong("seq"),
                new AuditEvent(
                        UtcColumns.read(row, "at"),
                        row.getString("who"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("detail")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
