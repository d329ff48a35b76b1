package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** The cells of submissions, written and read in bulk. */
final class ReportedValueRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ReportedValueRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long submission, List<ReportedValue> readings) {
        jdbc.batchUpdate(
                "INSERT INTO reported_value (submission_id, ordinal, variable, status, value, raw_text, sheet, cell, note,"
                        + " read_as) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new OrdinalSetter(submission, readings));
    }

    /** Sets the columns of one cell; its place in the form is its place in the list. */
    private record OrdinalSetter(long submission, List<ReportedValue> readings)
            implements BatchPreparedStatementSetter {
        @Override
        public void setValues(PreparedStatement statement, int i) throws SQLException {
            ReportedValue reportedValue = readings.get(i);
            statement.setLong(1, submission);
            statement.setInt(2, i);
            statement.setString(3, reportedValue.variable());
            statement.setString(4, reportedValue.status().name());
            statement.setBigDecimal(5, reportedValue.value().orElse(null));
            statement.setString(6, reportedValue.rawText());
            statement.setString(7, reportedValue.sheet());
            statement.setString(8, reportedValue.cell());
            statement.setString(9, reportedValue.note().orElse(null));
            statement.setString(10, reportedValue.readAs().orElse(null));
        }

        @Override
        public int getBatchSize() {
            return readings.size();
        }
    }

    /** The cells of the versions with an id from one to another, by id and in the order of the form. */
    Map<Long, List<ReportedValue>> between(long from, long to) {
        return readings(
                "SELECT * FROM reported_value WHERE submission_id BETWEEN ? AND ? ORDER BY submission_id, ordinal",
                from,
                to);
    }

    /** In the order of periods, units and versions. */
    List<SubmissionVersion> load(List<Long> ids) {
        return load(ids, List.of());
    }

    /** @param variables whose cells are read; all where it is empty */
    List<SubmissionVersion> load(List<Long> ids, List<String> variables) {
        List<SubmissionVersion> versions = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += BATCH) {
            versions.addAll(loadSome(ids.subList(from, Math.min(from + BATCH, ids.size())), variables));
        }
        versions.sort(Comparator.comparing(SubmissionVersion::period)
                .thenComparing(SubmissionVersion::unit)
                .thenComparing(SubmissionVersion::version));
        return versions;
    }

    /** The cells of those received files that became versions, by id of the version and in the order of the form. */
    Map<Long, List<ReportedValue>> ofReceivedFiles(Collection<Long> receivedFiles) {
        return readings(
                "SELECT r.* FROM submission s JOIN reported_value r ON r.submission_id = s.id WHERE s.arrival_seq"
                        + in(receivedFiles)
                        + " ORDER BY r.submission_id, r.ordinal",
                receivedFiles.toArray());
    }

    List<SubmissionVersion> activeOf(String unit, List<Period> periods) {
        List<String> codes = periods.stream().map(Period::code).toList();
        Object[] arguments = Stream.concat(Stream.of(unit), codes.stream()).toArray();
        String counting = " WHERE s.unit = ? AND s.period" + in(codes) + " AND s.active = 1";
        return versions(
                counting,
                readings(
                        "SELECT r.* FROM submission s JOIN reported_value r ON r.submission_id = s.id" + counting
                                + " ORDER BY r.submission_id, r.ordinal",
                        arguments),
                arguments);
    }

    /** By id of the version. */
    private Map<Long, List<ReportedValue>> readings(String select, Object... arguments) {
        Map<Long, List<ReportedValue>> readings = new HashMap<>();
        jdbc.query(
                select,
                row -> {
                    readings.computeIfAbsent(row.getLong("submission_id"), id -> new ArrayList<>())
                            .add(reading(row));
                },
                arguments);
        return readings;
    }

    private List<SubmissionVersion> versions(
            String where, Map<Long, List<ReportedValue>> readings, Object... arguments) {
        return jdbc.query(
                "SELECT s.*, a.file_name, a.sha256, a.received_at FROM submission s JOIN received_file a ON a.seq ="
                        + " s.arrival_seq" + where,
                (row, n) -> version(row, readings.getOrDefault(row.getLong("id"), List.of())),
                arguments);
    }

    private List<SubmissionVersion> loadSome(List<Long> ids, List<String> variables) {
        Object[] arguments = ids.toArray();
        String in = in(ids);
        String only = variables.isEmpty() ? "" : " AND variable" + in(variables);
        Map<Long, List<ReportedValue>> readings = readings(
                "SELECT * FROM reported_value WHERE submission_id" + in + only + " ORDER BY submission_id, ordinal",
                Stream.concat(ids.stream(), variables.stream()).toArray());
        return versions(" WHERE s.id" + in, readings, arguments);
    }

    private static String in(Collection<?> values) {
        return " IN (" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static SubmissionVersion version(ResultSet row, List<ReportedValue> readings) throws SQLException {
        return new SubmissionVersion(
                row.getLong("id"),
                row.getString("unit"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getInt("version"),
                row.getLong("arrival_seq"),
                row.getString("file_name"),
                row.getString("sha256"),
                UtcColumns.read(row, "received_at"),
                UtcColumns.read(row, "first_received_at"),
                readings);
    }

    private static ReportedValue reading(ResultSet row) throws SQLException {
        return new ReportedValue(
                row.getString("variable"),
                ReportedValue.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getBigDecimal("value")).map(ReportedValueRepository::plain),
                row.getString("raw_text"),
                row.getString("sheet"),
                row.getString("cell"),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("read_as")));
    }

    /** Without the zeros that the column's fixed scale adds. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
