package vn.kontum.report.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.submission.Implausibility;

/** The rows beside findings about figures that are not plausible. A finding that is deleted takes its row with it. */
final class ImplausibilityRows {
    /** Joins them to findings that are called {@code f}. */
    static final String JOIN =
            " LEFT JOIN implausibility s ON s.arrival_seq = f.arrival_seq AND s.ordinal = f.ordinal ";

    /** Their columns, none of which a finding or a received file has. */
    static final String COLUMNS = ", s.expected, s.gross, s.indicator, s.figure, s.otherwise, s.verdict,"
            + " s.verdict_otherwise, s.weight, s.decisive";

    static final String INSERT =
            "INSERT INTO implausibility (arrival_seq, ordinal, expected, gross, indicator, figure, otherwise, verdict,"
                    + " verdict_otherwise, weight, decisive) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Of the column. */
    private static final int WEIGHT_SCALE = 6;

    private ImplausibilityRows() {}

    static Object[] row(long receivedFile, int ordinal, Implausibility implausibility) {
        Optional<Implausibility.Influence> influence = implausibility.influence();
        return new Object[] {
            receivedFile,
            ordinal,
            implausibility.expected().toPlainString(),
            implausibility.gross(),
            influence.map(Implausibility.Influence::indicator).orElse(null),
            text(influence.flatMap(Implausibility.Influence::figure)),
            text(influence.flatMap(Implausibility.Influence::otherwise)),
            influence.map(Implausibility.Influence::verdict).orElse(null),
            influence.map(Implausibility.Influence::verdictOtherwise).orElse(null),
            influence
                    .map(Implausibility.Influence::weight)
                    .map(weight -> weight.setScale(WEIGHT_SCALE, RoundingMode.HALF_UP))
                    .orElse(null),
            influence.map(Implausibility.Influence::decisive).orElse(false)
        };
    }

    private static @Nullable String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
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
