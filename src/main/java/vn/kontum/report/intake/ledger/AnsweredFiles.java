package vn.kontum.report.intake.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.database.UtcColumns;

/** Judges lines of the ledger, and marks them as answered or as to be answered again, many in one statement. */
final class AnsweredFiles {
    private static final String CASE = " WHEN ? THEN ?";

    private AnsweredFiles() {}

    /**
     * @param expected what is true of the line before
     * @return how many lines were judged
     */
    static int judge(JdbcClient jdbc, long seq, FileOutcome verdict, Instant at, String expected) {
        return jdbc.sql("UPDATE received_file SET outcome = :outcome, codes = :codes, unit = :unit, period = :period,"
                        + " duplicate_of = :duplicate, judged_at = :at, incident = NULL, answered_at = NULL"
                        + " WHERE seq = :seq AND " + expected)
                .param("outcome", verdict.outcome().name())
                .param("codes", String.join(",", verdict.codes()))
                .param("unit", verdict.unit().orElse(null))
                .param("period", verdict.period().orElse(null))
                .param("duplicate", verdict.duplicateOf().orElse(null))
                .param("at", UtcColumns.column(at))
                .param("seq", seq)
                .update();
    }

    /** @param answers by number of the line, not empty */
    static void note(JdbcClient jdbc, Map<Long, WrittenAnswer> answers, Instant at) {
        List<Long> lines = List.copyOf(new TreeSet<>(answers.keySet()));
        jdbc.sql("UPDATE received_file SET answered_at = ?, answer = CASE seq" + CASE.repeat(lines.size())
                        + " END WHERE outcome IS NOT NULL AND seq IN " + marks(lines))
                .params(Stream.of(
                                Stream.<Object>of(UtcColumns.column(at)),
                                lines.stream()
                                        .flatMap(seq -> Stream.<Object>of(
                                                seq, answers.get(seq).path())),
                                lines.stream())
                        .flatMap(part -> part)
                        .toList())
                .update();
    }

    /** Bytes that were noted before, by the same answer written again, stay noted once. */
    static void noteBytes(JdbcClient jdbc, Map<Long, WrittenAnswer> answers) {
        List<Object> rows = answers.entrySet().stream()
                .flatMap(answer -> answer.getValue().sha256().stream()
                        .flatMap(sha256 -> Stream.<Object>of(answer.getKey(), sha256)))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.sql("INSERT IGNORE INTO answer_file (arrival_seq, sha256) VALUES "
                            + String.join(", ", Collections.nCopies(rows.size() / 2, "(?, ?)")))
                    .params(rows)
                    .update();
        }
    }

    /** @param codes by number of the line, not empty */
    static void recode(JdbcClient jdbc, Map<Long, List<String>> codes) {
        List<Long> lines = List.copyOf(new TreeSet<>(codes.keySet()));
        jdbc.sql("UPDATE received_file SET codes = CASE seq" + CASE.repeat(lines.size())
                        + " END WHERE outcome IS NOT NULL AND seq IN " + marks(lines))
                .params(Stream.concat(
                                lines.stream().flatMap(seq -> Stream.<Object>of(seq, String.join(",", codes.get(seq)))),
                                lines.stream())
                        .toList())
                .update();
    }

    /** @param lines their numbers, not empty */
    static void answerAgain(JdbcClient jdbc, Collection<Long> lines, Instant at) {
        jdbc.sql("UPDATE received_file SET duplicate_of = NULL, judged_at = ?, incident = NULL, answered_at = NULL"
                        + " WHERE outcome IS NOT NULL AND seq IN " + marks(lines))
                .params(Stream.concat(Stream.<Object>of(UtcColumns.column(at)), lines.stream())
                        .toList())
                .update();
    }

    private static String marks(Collection<Long> lines) {
        return "(" + String.join(", ", Collections.nCopies(lines.size(), "?")) + ")";
    }
}
