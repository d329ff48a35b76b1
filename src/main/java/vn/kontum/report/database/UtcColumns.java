package vn.kontum.report.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as the database keeps them: UTC without a zone, to the microsecond. */
public final class UtcColumns {
    private UtcColumns() {}

    public static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The moment in a column that is never null. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return optional(row, column).orElseThrow();
    }

    public static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(t -> t.toInstant(ZoneOffset.UTC));
    }
}
