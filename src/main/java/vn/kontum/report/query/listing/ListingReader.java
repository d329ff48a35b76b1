package vn.kontum.report.query.listing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.kontum.report.database.UtcColumns;

/** Reads one page of a list with one statement. */
final class ListingReader {
    /** A transaction that began before and ends after the answer is found by the next one. */
    private static final String NOW = "SELECT UTC_TIMESTAMP(6) - INTERVAL 60 SECOND";

    private final JdbcTemplate jdbc;

    ListingReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What rows have to be like. */
    static final class Conditions {
        private final StringBuilder text = new StringBuilder("1 = 1");
        private final List<Object> arguments = new ArrayList<>();

        Conditions and(String condition, Object... values) {
            text.append(" AND ").append(condition);
            arguments.addAll(List.of(values));
            return this;
        }

        /** Holds a column to a value, where one is given. */
        Conditions equal(String column, Optional<String> value) {
            return value.map(given -> and(column + " = ?", given)).orElse(this);
        }

        Conditions since(String column, PageBounds bounds) {
            return bounds.changedSince()
                    .map(at -> and(column + " >= ?", UtcColumns.column(at)))
                    .orElse(this);
        }
    }

    /** @param cursor what names a row */
    <T> ListingPage<T> read(
            String select, Conditions conditions, PageBounds bounds, RowMapper<T> row, Function<T, String> cursor) {
        Instant asOf = Objects.requireNonNull(jdbc.queryForObject(NOW, LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
        List<Object> arguments = new ArrayList<>(conditions.arguments);
        arguments.add(bounds.limit() + 1);
        List<T> rows = jdbc.query(
                select.replace("%WHERE%", conditions.text.toString()) + " LIMIT ?", row, arguments.toArray());
        if (rows.size() <= bounds.limit()) {
            return new ListingPage<>(rows, Optional.empty(), asOf);
        }
        List<T> shown = rows.subList(0, bounds.limit());
        return new ListingPage<>(shown, Optional.of(cursor.apply(shown.get(shown.size() - 1))), asOf);
    }
}
