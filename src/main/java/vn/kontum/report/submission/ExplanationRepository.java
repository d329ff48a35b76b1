package vn.kontum.report.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.ledger.DigestedRows;
import vn.kontum.report.intake.storage.RowDigest;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.UnitExplanation;

/** What units wrote about their targets. Methods that write belong into the caller's transaction. */
public final class ExplanationRepository {
    private static final String COLUMNS =
            "arrival_seq, indicator, unit, period, estimate, cause, measure, due, sheet, cell";
    /** How many columns these are. */
    private static final int WIDTH = 10;

    private final JdbcTemplate jdbc;

    public ExplanationRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what a received file brought; the same file validated again takes the place of its lines. */
    public void replace(long receivedFileSeq, String unit, Period period, List<Explanation> explanations) {
        jdbc.update("DELETE FROM target_explanation WHERE arrival_seq = ?", receivedFileSeq);
        for (Explanation line : explanations) {
            Object[] columns = {
                receivedFileSeq,
                line.indicator(),
                unit,
                period.code(),
                line.estimate().orElse(null),
                line.cause(),
                line.measure(),
                line.due(),
                line.sheet(),
                line.cell()
            };
            jdbc.update(
                    "INSERT INTO target_explanation (" + COLUMNS + ", digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Stream.concat(Arrays.stream(columns), Stream.of(digest(explanations.size(), columns)))
                            .toArray());
        }
        jdbc.update(
                "UPDATE received_file SET explanation_count = ? WHERE seq = ?", explanations.size(), receivedFileSeq);
    }

    /** @param together how many lines the file has, so that one more or less is noticed */
    private static String digest(int together, Object[] columns) {
        return new RowDigest().row(together).row(columns).sha256();
    }

    /** Holds every line against the digest that was written beside it, and their number against the one noted of the file. */
    public DigestedRows written() {
        Map<Long, List<Object[]>> lines = new TreeMap<>();
        jdbc.query("SELECT " + COLUMNS + ", digest FROM target_explanation", row -> {
            lines.computeIfAbsent(row.getLong("arrival_seq"), seq -> new ArrayList<>())
                    .add(RowDigest.columns(row, 1, WIDTH + 1));
        });
        DigestedRows compared = new DigestedRows();
        lines.forEach((seq, together) -> together.forEach(
                line -> compared.row(seq, (String) line[WIDTH], digest(together.size(), Arrays.copyOf(line, WIDTH)))));
        jdbc.query("SELECT seq, explanation_count FROM received_file WHERE explanation_count IS NOT NULL", file -> {
            int there = lines.getOrDefault(file.getLong(1), List.of()).size();
            compared.row(file.getLong(1), file.getString(2), String.valueOf(there));
        });
        return compared;
    }

    /** What received files brought, by their numbers, of each in the order of its cells. */
    public Map<Long, List<Explanation>> ofReceivedFiles(Collection<Long> receivedFiles) {
        Map<Long, List<Explanation>> lines = new HashMap<>();
        if (!receivedFiles.isEmpty()) {
            jdbc.query(
                    "SELECT * FROM target_explanation WHERE arrival_seq IN ("
                            + String.join(", ", Collections.nCopies(receivedFiles.size(), "?"))
                            + ") ORDER BY arrival_seq, sheet, LENGTH(cell), cell, indicator",
                    row -> {
                        lines.computeIfAbsent(row.getLong("arrival_seq"), seq -> new ArrayList<>())
                                .add(explanation(row));
                    },
                    receivedFiles.toArray());
        }
        return lines;
    }

    /** What counts of a period now: from active forms and from answers to requests. */
    public List<UnitExplanation> of(Period period) {
        return newest(query("s.active = 1", period));
    }

    /**
     * What counted of a period for an edition: from the forms that it was made from, and from answers validated until then.
     *
     * @param versions ids of the submission versions
     */
    public List<UnitExplanation> of(Period period, Collection<Long> versions, Instant until) {
        String ids = versions.isEmpty()
                ? "0"
                : versions.stream().map(String::valueOf).collect(Collectors.joining(","));
        return newest(query("s.id IN (" + ids + ")", period, UtcColumns.column(until)));
    }

    private List<UnitExplanation> query(String form, Period period, Object... until) {
        Object[] arguments =
                Stream.concat(Stream.of(period.code()), Stream.of(until)).toArray();
        return jdbc.query(
                "SELECT e.* FROM target_explanation e JOIN received_file a ON a.seq = e.arrival_seq LEFT JOIN submission s ON"
                        + " s.arrival_seq = e.arrival_seq WHERE e.period = ? AND (" + form + " OR s.id IS NULL"
                        + (until.length > 0 ? " AND a.judged_at <= ?" : "")
                        + ") ORDER BY e.indicator, e.unit, e.arrival_seq DESC",
                (row, n) -> new UnitExplanation(
                        row.getString("unit"), period, row.getLong("arrival_seq"), explanation(row)),
                arguments);
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        return new Explanation(
                row.getString("indicator"),
                Optional.ofNullable(row.getBigDecimal("estimate")).map(ReportedValueRepository::plain),
                row.getString("cause"),
                row.getString("measure"),
                row.getString("due"),
                row.getString("sheet"),
                row.getString("cell"));
    }

    /** Of each target and unit the line of the newest received file; they come in that order. */
    private static List<UnitExplanation> newest(List<UnitExplanation> all) {
        Map<String, UnitExplanation> newest = new LinkedHashMap<>();
        all.forEach(line -> newest.putIfAbsent(line.explanation().indicator() + " " + line.unit(), line));
        return List.copyOf(newest.values());
    }
}
