package vn.kontum.report.intake.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.storage.RowDigest;

/** Writes new lines of the ledger, many in one statement: the server numbers those of a statement in their order. */
final class NewReceivedFiles {
    private static final int LONGEST_NAME = 1000;
    private static final String COLUMNS = "run_id, received_at, folder, file_name, size_bytes, sha256";
    /** How many columns these are. */
    private static final int WIDTH = 6;

    private NewReceivedFiles() {}

    /** @param files not empty */
    static List<ReceivedFile> insert(JdbcClient jdbc, long runId, List<ReceivedFile> files) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO received_file (" + COLUMNS + ", digest) VALUES "
                        + String.join(", ", Collections.nCopies(files.size(), "(?, ?, ?, ?, ?, ?, ?)")))
                .params(files.stream().flatMap(file -> columns(runId, file)).toList())
                .update(keys, "seq");
        List<Map<String, Object>> numbers = keys.getKeyList();
        if (numbers.size() != files.size()) {
            throw new IncorrectUpdateSemanticsDataAccessException(
                    "[ledger] " + numbers.size() + " numbers for " + files.size() + " new lines");
        }
        List<ReceivedFile> written = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Number seq = (Number) numbers.get(i).values().iterator().next();
            ReceivedFile file = files.get(i);
            written.add(new ReceivedFile(
                    seq.longValue(), file.receivedAt(), file.folder(), file.fileName(), file.size(), file.sha256()));
        }
        return written;
    }

    private static Stream<Object> columns(long runId, ReceivedFile file) {
        String name = file.fileName();
        Object[] columns = {
            runId,
            UtcColumns.column(file.receivedAt()),
            file.folder(),
            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
            file.size(),
            file.sha256().isEmpty() ? null : file.sha256()
        };
        return Stream.concat(
                Arrays.stream(columns), Stream.of(new RowDigest().row(columns).sha256()));
    }

    /** Holds every line against the digest that was written beside it. */
    static DigestedRows written(JdbcClient jdbc) {
        DigestedRows compared = new DigestedRows();
        jdbc.sql("SELECT " + COLUMNS + ", digest, seq FROM received_file ORDER BY seq")
                .query(row -> {
                    compared.row(
                            row.getLong("seq"),
                            row.getString("digest"),
                            new RowDigest()
                                    .row(RowDigest.columns(row, 1, WIDTH))
                                    .sha256());
                });
        return compared;
    }
}
