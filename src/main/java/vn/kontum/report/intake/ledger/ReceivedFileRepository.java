package vn.kontum.report.intake.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.storage.FolderIds;

/**
 * The ledger of received files.
 *
 * @implNote A row is judged once; an update that meets another state than expected fails.
 */
public final class ReceivedFileRepository implements FolderIds {
    private static final String UNANSWERED = "outcome IS NOT NULL AND answered_at IS NULL";

    private final JdbcClient jdbc;

    public ReceivedFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> folderId(String name) {
        return jdbc.sql("SELECT id FROM inbox_identity WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    @Override
    public String adopt(String name, String id) {
        jdbc.sql("INSERT IGNORE INTO inbox_identity (name, id) VALUES (:name, :id)")
                .param("name", name)
                .param("id", id)
                .update();
        return folderId(name).orElseThrow();
    }

    /**
     * Writes new lines and returns the received files with their numbers, in the same order.
     *
     * @param receivedFiles as found, their numbers ignored
     */
    public List<ReceivedFile> record(long runId, List<ReceivedFile> receivedFiles) {
        return receivedFiles.isEmpty() ? List.of() : NewReceivedFiles.insert(jdbc, runId, receivedFiles);
    }

    /** Holds every line against the digest that was written beside it when the file came. */
    public DigestedRows written() {
        return NewReceivedFiles.written(jdbc);
    }

    /** Judges a line for the first time. */
    public void recordOutcome(long seq, FileOutcome verdict, Instant at) {
        write(seq, verdict, at, "outcome IS NULL");
    }

    /** Judges a line anew, by an administrator's act or a conflict seen later; it will be answered again. */
    public void replaceOutcome(long seq, FileOutcome verdict, Instant at) {
        write(seq, verdict, at, "outcome IS NOT NULL");
    }

    /** As {@link #replaceOutcome(long, FileOutcome, Instant)}, if the line is still judged as it was when somebody looked at it. */
    public void replaceOutcome(ReceivedFileRecord seen, FileOutcome verdict, Instant at) {
        write(seen.receivedFile().seq(), verdict, at, "outcome = '" + seen.verdict() + "'");
    }

    /** Replaces the codes of what was found in judged lines; their verdicts and their answers stay. */
    public void recode(Map<Long, List<String>> codes) {
        if (!codes.isEmpty()) {
            AnsweredFiles.recode(jdbc, codes);
        }
    }

    /** Lets judged lines be answered again. */
    public void answerAgain(Collection<Long> lines, Instant at) {
        if (!lines.isEmpty()) {
            AnsweredFiles.answerAgain(jdbc, lines, at);
        }
    }

    private void write(long seq, FileOutcome verdict, Instant at, String expected) {
        int rows = AnsweredFiles.judge(jdbc, seq, verdict, at, expected);
        expectOne(rows, "arrival " + seq + " was judged by somebody else meanwhile");
    }

    /** Notes that the system failed on a file; the line stays unprocessed and is tried again by the next run. */
    public void incident(long seq, String detail) {
        jdbc.sql("UPDATE received_file SET incident = :detail WHERE seq = :seq AND outcome IS NULL")
                .param("detail", detail.length() > 2000 ? detail.substring(0, 2000) : detail)
                .param("seq", seq)
                .update();
    }

    /** Notes where answers lie and what was written, by number of the line. */
    public void answered(Map<Long, WrittenAnswer> answers, Instant at) {
        if (!answers.isEmpty()) {
            AnsweredFiles.note(jdbc, answers, at);
            AnsweredFiles.noteBytes(jdbc, answers);
        }
    }

    /** Lines not judged yet, in order, after the given number. */
    public List<ReceivedFileRecord> unprocessed(long after, int limit) {
        return select("outcome IS NULL AND seq > " + after + " ORDER BY seq LIMIT " + limit);
    }

    /** All lines judged but not answered yet, in order. */
    public List<ReceivedFileRecord> unanswered() {
        return select(UNANSWERED + " ORDER BY seq");
    }

    /** How many lines are judged but not answered yet. */
    public long countUnanswered() {
        return count(UNANSWERED);
    }

    /** Those lines, in order. */
    public List<ReceivedFileRecord> find(Collection<Long> lines) {
        return lines.isEmpty()
                ? List.of()
                : select("seq IN (" + lines.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ") ORDER BY seq");
    }

    public Optional<ReceivedFileRecord> find(long seq) {
        return select("seq = " + seq).stream().findFirst();
    }

    /** What one run took in, in order. */
    public List<ReceivedFileRecord> ofRun(long runId) {
        return select("run_id = " + runId + " ORDER BY seq");
    }

    /** The newest lines first. */
    public List<ReceivedFileRecord> newest(int limit) {
        return select("1 = 1 ORDER BY seq DESC LIMIT " + limit);
    }

    /** Every line with that outcome, in order. */
    public List<ReceivedFileRecord> withOutcome(Outcome outcome) {
        return select("outcome = '" + outcome.name() + "' ORDER BY seq");
    }

    /** Every line of a unit in a period, in order. */
    public List<ReceivedFileRecord> of(String unit, String period) {
        return jdbc.sql("SELECT * FROM received_file WHERE unit = :unit AND period = :period ORDER BY seq")
                .param("unit", unit)
                .param("period", period)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Earlier received files of the same bytes, oldest first. */
    public List<ReceivedFileRecord> sameContent(ReceivedFile receivedFile) {
        return jdbc.sql("SELECT * FROM received_file WHERE sha256 = :sha AND seq < :seq ORDER BY seq")
                .param("sha", receivedFile.sha256())
                .param("seq", receivedFile.seq())
                .query((row, n) -> entry(row))
                .list();
    }

    /** Lines that were taken for repetitions of the given ones (at least one) or of others of their units and periods; in order. */
    public List<ReceivedFileRecord> repetitions(Collection<ReceivedFileRecord> lines) {
        return jdbc.sql("SELECT d.* FROM received_file d JOIN received_file t ON t.seq = d.duplicate_of"
                        + " WHERE t.seq IN (:seqs) OR (t.unit, t.period) IN (:reports) ORDER BY d.seq")
                .param(
                        "seqs",
                        lines.stream().map(line -> line.receivedFile().seq()).toList())
                .param(
                        "reports",
                        lines.stream()
                                .map(line -> new Object[] {
                                    line.unit().orElse(""), line.period().orElse("")
                                })
                                .toList())
                .query((row, n) -> entry(row))
                .list();
    }

    /** How many lines are not judged yet. */
    public long unprocessed() {
        return count("outcome IS NULL");
    }

    private long count(String where) {
        return jdbc.sql("SELECT COUNT(*) FROM received_file WHERE " + where)
                .query(Long.class)
                .single();
    }

    private List<ReceivedFileRecord> select(String where) {
        return jdbc.sql("SELECT * FROM received_file WHERE " + where)
                .query((row, n) -> entry(row))
                .list();
    }

    static ReceivedFileRecord entry(ResultSet row) throws SQLException {
        return new ReceivedFileRecord(
                new ReceivedFile(
                        row.getLong("seq"),
                        UtcColumns.read(row, "received_at"),
                        row.getString("folder"),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        text(row, "sha256").orElse("")),
                row.getLong("run_id"),
                text(row, "outcome").map(Outcome::valueOf),
                Arrays.stream(row.getString("codes").split(","))
                        .filter(c -> !c.isEmpty())
                        .toList(),
                text(row, "unit"),
                text(row, "period"),
                Optional.ofNullable(row.getObject("duplicate_of", Long.class)),
                UtcColumns.optional(row, "judged_at"),
                UtcColumns.optional(row, "answered_at"),
                text(row, "answer"),
                text(row, "incident"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static void expectOne(int rows, String otherwise) {
        if (rows != 1) {
            throw new IncorrectUpdateSemanticsDataAccessException("[ledger] " + otherwise);
        }
    }
}
