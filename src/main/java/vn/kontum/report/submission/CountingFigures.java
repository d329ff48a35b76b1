package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;

/**
 * The figures of the versions that count; units left out by an administrator have none. Those of the last quarter of a year are the
 * ones of a final annual closing, as far as it has them.
 */
final class CountingFigures {
    /** A version of an annual closing counts for the last quarter of the year once that closing is final. */
    private static final String CLOSED =
            "EXISTS (SELECT 1 FROM period_state p WHERE p.period = s.period AND p.state = 'FINAL')";

    /** A figure of the version that counts, of a unit that an administrator has not left out. */
    private static final String COUNTS = VersionRows.COUNTS + " AND r.value IS NOT NULL";

    private final JdbcTemplate jdbc;

    CountingFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of the active version, by variable; units left out by an administrator have none. */
    Map<String, BigDecimal> of(String unit, Period period) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        jdbc.query(
                """
                SELECT r.variable, r.value FROM reported_value r JOIN submission s ON s.id = r.submission_id
                WHERE s.unit = ? AND s.period IN (?, ?) AND %s AND (s.period = ? OR %s) ORDER BY s.period\
                """.formatted(COUNTS, CLOSED),
                row -> {
                    figures.put(row.getString("variable"), ReportedValueRepository.plain(row.getBigDecimal("value")));
                },
                unit,
                period.code(),
                period.restated().code(),
                period.code());
        return figures;
    }

    /** What units reported in the year before a period, read at once; nothing else is known by it. At least one unit. */
    PriorSubmissions yearBefore(Collection<String> units, Period period) {
        Map<String, Map<Period, Map<String, BigDecimal>>> figures =
                of(units, period.sameQuarterLastYear(), period.previous().restated());
        return (unit, earlier, variable) -> Optional.ofNullable(figures.getOrDefault(unit, Map.of())
                .getOrDefault(earlier, Map.of())
                .get(variable));
    }

    private Map<String, Map<Period, Map<String, BigDecimal>>> of(Collection<String> units, Period first, Period last) {
        Map<String, Map<Period, Map<String, BigDecimal>>> figures = new HashMap<>();
        jdbc.query(
                """
                SELECT s.unit, s.period, r.variable, r.value FROM reported_value r JOIN submission s ON s.id = r.submission_id
                WHERE s.period BETWEEN ? AND ? AND %s AND (s.period NOT LIKE '%%-Y' OR %s) AND s.unit IN (%s) ORDER BY s.period\
                """.formatted(COUNTS, CLOSED, marks(units)),
                row -> {
                    Period period =
                            Period.parse(row.getString("period")).orElseThrow().asQuarter();
                    figures.computeIfAbsent(row.getString("unit"), unit -> new HashMap<>())
                            .computeIfAbsent(period, p -> new HashMap<>())
                            .put(row.getString("variable"), ReportedValueRepository.plain(row.getBigDecimal("value")));
                },
                Stream.concat(Stream.of(first.code(), last.code()), units.stream())
                        .toArray());
        return figures;
    }

    /** As {@link #of(String, Period)} of all units, by unit. */
    Map<String, Map<String, BigDecimal>> of(Period period) {
        return ofUnits(period, "", List.of());
    }

    /** As {@link #of(String, Period)} of some units, by unit; those without figures are left out. At least one unit. */
    Map<String, Map<String, BigDecimal>> of(Collection<String> units, Period period) {
        return ofUnits(period, " AND s.unit IN (" + marks(units) + ")", units);
    }

    private Map<String, Map<String, BigDecimal>> ofUnits(Period period, String restriction, Collection<String> units) {
        Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
        jdbc.query(
                """
                SELECT s.unit, r.variable, r.value FROM submission s JOIN reported_value r ON r.submission_id = s.id
                WHERE s.period IN (?, ?) AND %s AND (s.period = ? OR %s)%s ORDER BY s.period\
                """.formatted(COUNTS, CLOSED, restriction),
                row -> {
                    figures.computeIfAbsent(row.getString("unit"), unit -> new LinkedHashMap<>())
                            .put(row.getString("variable"), ReportedValueRepository.plain(row.getBigDecimal("value")));
                },
                Stream.concat(Stream.of(period.code(), period.restated().code(), period.code()), units.stream())
                        .toArray());
        return figures;
    }

    private static String marks(Collection<String> units) {
        return String.join(",", Collections.nCopies(units.size(), "?"));
    }
}
