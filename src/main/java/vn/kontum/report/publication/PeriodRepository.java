package vn.kontum.report.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/**
 * Which periods are closed. A quarter is closed while its own report, or that of a later period of the same year, is final:
 * the year-to-date figures of that report are made of it.
 */
public final class PeriodRepository {
    private final JdbcTemplate jdbc;

    public PeriodRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether its own report was declared final and it was not opened again since. */
    public boolean isFinal(Period period) {
        return finalFrom(period).stream().anyMatch(period::equals);
    }

    /** The final quarter that closes this one: itself or the next final one of the year; empty while it is open. */
    public Optional<Period> closedBy(Period period) {
        return finalFrom(period).stream().findFirst();
    }

    public boolean isClosed(Period period) {
        return closedBy(period).isPresent();
    }

    /** Those of some quarters that are closed, in one question. */
    public Set<Period> closed(Collection<Period> quarters) {
        List<Period> finals =
                jdbc.queryForList("SELECT period FROM period_state WHERE state = 'FINAL'", String.class).stream()
                        .flatMap(code -> Period.parse(code).stream())
                        .toList();
        return quarters.stream()
                .filter(quarter -> finals.stream()
                        .anyMatch(closing -> closing.year() == quarter.year() && closing.compareTo(quarter) >= 0))
                .collect(Collectors.toSet());
    }

    /** The final quarters of the year from this one on, in order. */
    public List<Period> finalFrom(Period period) {
        return jdbc
                .queryForList(
                        "SELECT period FROM period_state WHERE state = 'FINAL' AND period BETWEEN ? AND ? ORDER BY period",
                        String.class,
                        period.code(),
                        Period.closing(period.year()).code())
                .stream()
                .flatMap(code -> Period.parse(code).stream())
                .toList();
    }

    /**
     * As {@link #closedBy}, and nobody closes the quarter before the caller's transaction ends. Must be called inside a
     * transaction.
     */
    public Optional<Period> closedUntilEnd(Period period, Instant at) {
        Map<String, String> states = lockedStates(period);
        if (!states.containsKey(period.code())) {
            ensure(period, at);
            states = lockedStates(period);
        }
        return states.entrySet().stream()
                .filter(state -> state.getValue().equals("FINAL"))
                .flatMap(state -> Period.parse(state.getKey()).stream())
                .findFirst();
    }

    /** The states of the quarters of the year from this one on, in order, which nobody changes before the transaction ends. */
    private Map<String, String> lockedStates(Period period) {
        Map<String, String> states = new LinkedHashMap<>();
        jdbc.query(
                "SELECT period, state FROM period_state WHERE period BETWEEN ? AND ? ORDER BY period LOCK IN SHARE MODE",
                row -> {
                    states.put(row.getString("period"), row.getString("state"));
                },
                period.code(),
                Period.closing(period.year()).code());
        return states;
    }

    /**
     * Waits for whoever changes the figures of the year up to the quarter; they wait until the caller's transaction
     * ends.
     */
    public void lockYear(Period upTo, Instant at) {
        for (Period quarter : upTo.yearToDate()) {
            ensure(quarter, at);
            jdbc.queryForList("SELECT state FROM period_state WHERE period = ? FOR UPDATE", quarter.code());
        }
    }

    public void close(Period period, String who, Instant at) {
        set(period, "FINAL", who, at);
    }

    public void open(Period period, String who, Instant at) {
        set(period, "OPEN", who, at);
    }

    private void ensure(Period period, Instant at) {
        if (jdbc.queryForList("SELECT state FROM period_state WHERE period = ?", period.code())
                .isEmpty()) {
            jdbc.update(
                    "INSERT IGNORE INTO period_state (period, state, changed_at, changed_by) VALUES (?, 'OPEN', ?, '-')",
                    period.code(),
                    UtcColumns.column(at));
        }
    }

    private void set(Period period, String state, String who, Instant at) {
        jdbc.update(
                "INSERT INTO period_state (period, state, changed_at, changed_by) VALUES (?, ?, ?, ?) ON DUPLICATE KEY"
                        + " UPDATE state = VALUES(state), changed_at = VALUES(changed_at), changed_by ="
                        + " VALUES(changed_by)",
                period.code(),
                state,
                UtcColumns.column(at),
                who);
    }
}
