package vn.kontum.report.intake.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.database.UtcColumns;

/** Marks lines of the ledger as answered, many in one statement. */
final class AnsweredFiles {
    private AnsweredFiles() {}

    /** @param answers paths below the outbox by number of the line, not empty */
    static void note(JdbcClient jdbc, Map<Long, String> answers, Instant at) {
        List<Long> lines = List.copyOf(new TreeSet<>(answers.keySet()));
        String marks = String.join(", ", Collections.nCopies(lines.size(), "?"));
        jdbc.sql("UPDATE received_file SET answered_at = ?, answer = CASE seq" + " WHEN ? THEN ?".repeat(lines.size())
                        + " END WHERE outcome IS NOT NULL AND seq IN (" + marks + ")")
                .params(Stream.of(
                                Stream.<Object>of(UtcColumns.column(at)),
                                lines.stream().flatMap(seq -> Stream.<Object>of(seq, answers.get(seq))),
                                lines.stream())
                        .flatMap(part -> part)
                        .toList())
                .update();
    }
}
