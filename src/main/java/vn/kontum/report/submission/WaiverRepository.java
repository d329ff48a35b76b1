package vn.kontum.report.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Warnings that an administrator cleared, and units left out, each with author and reason. */
public final class WaiverRepository implements Waivers {
    private final JdbcTemplate jdbc;

    public WaiverRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule that a unit need not keep in a period. */
    public record Waiver(String unit, Period period, String rule, String author, String reason, Instant at) {}

    /** A unit that does not count in a period. */
    public record UnitExclusion(String unit, Period period, String author, String reason, Instant at) {}

    /** Adds a waiver; false when there is one already. */
    public boolean waive(Waiver waiver) {
        return jdbc.update(
                        "INSERT IGNORE INTO waiver (unit, period, rule, author, reason, created_at) VALUES (?, ?, ?,"
                                + " ?, ?, ?)",
                        waiver.unit(),
                        waiver.period().code(),
                        waiver.rule(),
                        waiver.author(),
                        waiver.reason(),
                        UtcColumns.column(waiver.at()))
                == 1;
    }

    /** Removes a waiver; false when there is none. */
    public boolean unwaive(String unit, Period period, String rule) {
        return jdbc.update("DELETE FROM waiver WHERE unit = ? AND period = ? AND rule = ?", unit, period.code(), rule)
                == 1;
    }

    @Override
    public Set<String> of(String unit, Period period) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT rule FROM waiver WHERE unit = ? AND period = ?", String.class, unit, period.code()));
    }

    @Override
    public Waivers together(Set<String> units) {
        Map<Period, Map<String, Set<String>>> known = new ConcurrentHashMap<>();
        return new Waivers() {
            @Override
            public Set<String> of(String unit, Period period) {
                return units.contains(unit)
                        ? known.computeIfAbsent(period, p -> WaiverRepository.this.of(units, p))
                                .getOrDefault(unit, Set.of())
                        : now().of(unit, period);
            }

            @Override
            public Waivers now() {
                return WaiverRepository.this;
            }
        };
    }

    private Map<String, Set<String>> of(Set<String> units, Period period) {
        Map<String, Set<String>> rules = new HashMap<>();
        jdbc.query(
                "SELECT unit, rule FROM waiver WHERE period = ? AND unit IN ("
                        + String.join(", ", Collections.nCopies(units.size(), "?")) + ")",
                row -> {
                    rules.computeIfAbsent(row.getString("unit"), unit -> new HashSet<>())
                            .add(row.getString("rule"));
                },
                Stream.concat(Stream.of(period.code()), units.stream()).toArray());
        return rules;
    }

    /** Waivers of a period, oldest first. */
    public List<Waiver> waivers(Period period) {
        return waivers(List.of(period));
    }

    /** Waivers of those periods (at least one), oldest first. */
    public List<Waiver> waivers(Collection<Period> periods) {
        return jdbc.query(
                "SELECT * FROM waiver WHERE period IN (" + String.join(", ", Collections.nCopies(periods.size(), "?"))
                        + ") ORDER BY id",
                (row, n) -> new Waiver(
                        row.getString("unit"),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getString("rule"),
                        row.getString("author"),
                        row.getString("reason"),
                        UtcColumns.read(row, "created_at")),
                periods.stream().map(Period::code).toArray());
    }

    /** Leaves a unit out; false when it is out already. */
    public boolean exclude(UnitExclusion exclusion) {
        return jdbc.update(
                        "INSERT IGNORE INTO exclusion (unit, period, author, reason, created_at) VALUES (?, ?, ?, ?,"
                                + " ?)",
                        exclusion.unit(),
                        exclusion.period().code(),
                        exclusion.author(),
                        exclusion.reason(),
                        UtcColumns.column(exclusion.at()))
                == 1;
    }

    /** Takes a unit back in; false when it was not out. */
    public boolean include(String unit, Period period) {
        return jdbc.update("DELETE FROM exclusion WHERE unit = ? AND period = ?", unit, period.code()) == 1;
    }

    /** Units left out of a period, in the order of their codes. */
    public List<UnitExclusion> exclusions(Period period) {
        return exclusions(List.of(period));
    }

    /** Units left out of those periods, by period and in the order of their codes. */
    public List<UnitExclusion> exclusions(Collection<Period> periods) {
        return jdbc.query(
                "SELECT * FROM exclusion WHERE period IN ("
                        + String.join(", ", Collections.nCopies(periods.size(), "?")) + ") ORDER BY period, unit",
                (row, n) -> new UnitExclusion(
                        row.getString("unit"),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getString("author"),
                        row.getString("reason"),
                        UtcColumns.read(row, "created_at")),
                periods.stream().map(Period::code).toArray());
    }
}
