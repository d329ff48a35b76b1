package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Implausibility;

/** The rows beside findings about figures that are not plausible. A finding that is deleted takes its row with it. */
final class ImplausibilityRows {
    /** Joins them to findings that are called {@code f}. */
    static final String JOIN =
            " LEFT JOIN implausibility s ON s.arrival_seq = f.arrival_seq AND s.ordinal = f.ordinal ";

    /** Their columns, none of which a finding or an arrival has. */
    static final String COLUMNS = ", s.expected, s.gross, s.indicator, s.figure, s.otherwise, s.verdict,"
            + " s.verdict_otherwise, s.weight, s.decisive";

    private ImplausibilityRows() {}

    static void insert(JdbcTemplate jdbc, long arrivalSeq, List<Finding> findings) {
        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).implausibility().isPresent()) {
                ordinals.add(i);
            }
        }
        jdbc.batchUpdate(
                "INSERT INTO implausibility (arrival_seq, ordinal, expected, gross, indicator, figure, otherwise, verdict,"
                        + " verdict_otherwise, weight, decisive) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new Rows(arrivalSeq, ordinals, findings));
    }

    private record Rows(long arrivalSeq, List<Integer> ordinals, List<Finding> findings)
            implements BatchPreparedStatementSetter {
        @Override
        public void setValues(PreparedStatement statement, int i) throws SQLException {
            int ordinal = ordinals.get(i);
            Implausibility implausibility =
                    findings.get(ordinal).implausibility().orElseThrow();
            Optional<Implausibility.Influence> influence = implausibility.influence();
            statement.setLong(1, arrivalSeq);
            statement.setInt(2, ordinal);
            statement.setString(3, implausibility.expected().toPlainString());
            statement.setBoolean(4, implausibility.gross());
            statement.setString(
                    5, influence.map(Implausibility.Influence::indicator).orElse(null));
            statement.setString(6, text(influence.flatMap(Implausibility.Influence::figure)));
            statement.setString(7, text(influence.flatMap(Implausibility.Influence::otherwise)));
            statement.setString(
                    8, influence.map(Implausibility.Influence::verdict).orElse(null));
            statement.setString(
                    9, influence.map(Implausibility.Influence::verdictOtherwise).orElse(null));
            statement.setBigDecimal(
                    10, influence.map(Implausibility.Influence::weight).orElse(null));
            statement.setBoolean(
                    11, influence.map(Implausibility.Influence::decisive).orElse(false));
        }

        private static String text(Optional<BigDecimal> number) {
            return number.map(BigDecimal::toPlainString).orElse(null);
        }

        @Override
        public int getBatchSize() {
            return ordinals.size();
        }
    }

    /** Empty where the finding is no question of plausibility. */
    static Optional<Implausibility> read(ResultSet row) throws SQLException {
        String expected = row.getString("expected");
        if (expected == null) {
            return Optional.empty();
        }
        return Optional.of(new Implausibility(new BigDecimal(expected), row.getBoolean("gross"), influence(row)));
    }

    private static Optional<Implausibility.Influence> influence(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        if (indicator == null) {
            return Optional.empty();
        }
        return Optional.of(new Implausibility.Influence(
                indicator,
                Optional.ofNullable(row.getString("figure")).map(BigDecimal::new),
                Optional.ofNullable(row.getString("otherwise")).map(BigDecimal::new),
                row.getString("verdict"),
                row.getString("verdict_otherwise"),
                row.getBigDecimal("weight"),
                row.getBoolean("decisive")));
    }
}
