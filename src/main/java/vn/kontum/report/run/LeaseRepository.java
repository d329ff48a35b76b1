package vn.kontum.report.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.database.UtcColumns;

/**
 * Leases in the database, by the database's own clock.
 *
 * @implNote {@link #holds} means something only inside the transaction that acts on it.
 */
public final class LeaseRepository {
    private final JdbcTemplate jdbc;
    private final ProcessIdentity self;

    public LeaseRepository(JdbcTemplate jdbc, ProcessIdentity self) {
        this.jdbc = jdbc;
        this.self = self;
    }

    /** Who holds a lease and until when. */
    record LeaseHolder(long runId, ProcessIdentity owner, Instant since, Instant until, boolean expired) {}

    /** Makes sure that there is a row to lock; before the transaction, so that two of them cannot block each other. */
    public void ensure(String name) {
        if (jdbc.queryForList("SELECT 1 FROM run_lease WHERE name = ?", Integer.class, name)
                .isEmpty()) {
            jdbc.update("INSERT IGNORE INTO run_lease (name, fencing_token) VALUES (?, 0)", name);
        }
    }

    /** Takes the lease for a run, in the caller's transaction; empty when another run holds it. */
    public Optional<Lease> acquire(String name, long runId, Duration length) {
        Long token =
                jdbc.queryForObject("SELECT fencing_token FROM run_lease WHERE name = ? FOR UPDATE", Long.class, name);
        if (holder(name).isPresent()) {
            return Optional.empty();
        }
        long next = Objects.requireNonNull(token) + 1;
        jdbc.update(
                "UPDATE run_lease SET run_id = ?, owner = ?, fencing_token = ?, acquired_at = UTC_TIMESTAMP(6),"
                        + " expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE name = ?",
                runId,
                self.text(),
                next,
                micros(length),
                name);
        return Optional.of(new Lease(name, runId, next));
    }

    /** The run that holds it; empty when it is free, expired, or its owner is certainly dead. */
    public Optional<LeaseHolder> holder(String name) {
        List<LeaseHolder> holders = jdbc.query(
                "SELECT *, expires_at <= UTC_TIMESTAMP(6) OR expires_at > UTC_TIMESTAMP(6) + INTERVAL 1 DAY AS expired FROM run_lease WHERE name = ? AND run_id IS NOT NULL",
                (row, n) -> new LeaseHolder(
                        row.getLong("run_id"),
                        ProcessIdentity.parse(row.getString("owner")).orElseThrow(),
                        UtcColumns.read(row, "acquired_at"),
                        UtcColumns.read(row, "expires_at"),
                        row.getBoolean("expired")),
                name);
        return holders.stream()
                .filter(h -> !h.expired() && !h.owner().certainlyDead())
                .findFirst();
    }

    /** Whoever locks the same name waits until the caller's transaction ends. */
    void lock(String name) {
        jdbc.queryForList("SELECT 1 FROM run_lease WHERE name = ? FOR UPDATE", Integer.class, name);
    }

    /** Whether nobody holds it; locks it until the caller's transaction ends, so that nobody can take it meanwhile. */
    public boolean lockIfFree(String name) {
        lock(name);
        return holder(name).isEmpty();
    }

    /** Puts the end off; false when the lease has gone to somebody else. */
    public boolean renew(Lease lease, Duration length) {
        return jdbc.update(
                        "UPDATE run_lease SET expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                                + " WHERE name = ? AND run_id = ? AND fencing_token = ?",
                        micros(length),
                        lease.name(),
                        lease.runId(),
                        lease.token())
                == 1;
    }

    /** Whether it is still held and has not expired; locks it until the caller's transaction ends. */
    public boolean holds(Lease lease) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM run_lease WHERE name = ? AND run_id = ? AND fencing_token = ?"
                                + " AND expires_at > UTC_TIMESTAMP(6) FOR UPDATE",
                        Integer.class,
                        lease.name(),
                        lease.runId(),
                        lease.token())
                .isEmpty();
    }

    /** Gives it back, if it is still held. */
    void release(Lease lease) {
        jdbc.update(
                "UPDATE run_lease SET run_id = NULL, owner = NULL, expires_at = NULL WHERE name = ? AND run_id = ? AND"
                        + " fencing_token = ?",
                lease.name(),
                lease.runId(),
                lease.token());
    }

    private static long micros(Duration length) {
        return length.toNanos() / 1000;
    }
}
