package vn.kontum.report.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;

/** Versions without their readings, by what is asked for. */
final class VersionRows {
    /** A version that counts, of a unit that an administrator has not left out. */
    static final String COUNTS = "s.active = 1 AND NOT EXISTS"
            + " (SELECT 1 FROM exclusion e WHERE e.unit = s.unit AND e.period = s.period)";

    /** Selects versions that are called {@code s}. */
    static final String SELECT = "SELECT s.*, a.run_id, a.sha256, a.received_at FROM submission s"
            + " JOIN received_file a ON a.seq = s.arrival_seq ";

    private final JdbcTemplate jdbc;

    VersionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<VersionSummary> select(String where, Object... arguments) {
        return new ArrayList<>(jdbc.query(SELECT + where, (row, n) -> VersionSummary.of(row), arguments));
    }

    Map<Long, VersionSummary> ofReceivedFiles(Collection<Long> receivedFiles) {
        String marks = String.join(", ", Collections.nCopies(receivedFiles.size(), "?"));
        return receivedFiles.isEmpty()
                ? Map.of()
                : select("WHERE s.arrival_seq IN (" + marks + ")", receivedFiles.toArray()).stream()
                        .collect(Collectors.toMap(VersionSummary::receivedFileSeq, Function.identity()));
    }

    List<VersionSummary> activeOf(Collection<Period> periods) {
        String marks = String.join(", ", Collections.nCopies(periods.size(), "?"));
        return periods.isEmpty()
                ? List.of()
                : select(
                        "WHERE s.period IN (" + marks + ") AND s.active = 1 ORDER BY s.period, s.unit",
                        periods.stream().map(Period::code).toArray());
    }

    List<Long> activeIds(Period upTo) {
        return jdbc.queryForList("""
                SELECT s.id FROM submission s WHERE %s AND s.period BETWEEN ? AND ? ORDER BY s.id\
                """.formatted(COUNTS), Long.class, new Period(upTo.year(), 1).code(), upTo.code());
    }

    /** By their own periods. */
    Map<Period, List<Long>> activeIds() {
        Map<Period, List<Long>> ids = new TreeMap<>();
        jdbc.query("""
                SELECT s.id, s.period FROM submission s WHERE %s\
                """.formatted(COUNTS), row -> {
            Period period = Period.parse(row.getString("period")).orElseThrow();
            ids.computeIfAbsent(period, p -> new ArrayList<>()).add(row.getLong("id"));
        });
        return ids;
    }

    List<Long> settledIds(Period upTo, List<Long> unsettled) {
        List<Long> active = activeIds(upTo);
        if (unsettled.isEmpty()) {
            return active;
        }
        return active.stream()
                .flatMap(id -> settled(select("WHERE s.id = ?", id).get(0), unsettled).stream())
                .sorted()
                .toList();
    }

    private Optional<Long> settled(VersionSummary version, List<Long> unsettled) {
        if (!unsettled.contains(version.runId())) {
            return Optional.of(version.id());
        }
        return select(
                        "WHERE s.unit = ? AND s.period = ? AND s.superseded_by = ?",
                        version.unit(),
                        version.period().code(),
                        version.receivedFileSeq())
                .stream()
                .findFirst()
                .flatMap(before -> settled(before, unsettled));
    }
}
