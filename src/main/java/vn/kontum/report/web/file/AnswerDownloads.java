package vn.kontum.report.web.file;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kontum.report.database.UtcColumns;

/** When units took answers from their own pages: a copy still lies in the outbox then. */
@Component
public final class AnswerDownloads {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    AnswerDownloads(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the answer to a file was taken now. */
    public void record(long seq, String who) {
        jdbc.update(
                "REPLACE INTO answer_download (arrival_seq, downloaded_by, downloaded_at) VALUES (?, ?, ?)",
                seq,
                who,
                UtcColumns.column(clock.instant()));
    }

    /** By the number of the file. */
    Map<Long, Instant> of(Collection<Long> files) {
        Map<Long, Instant> downloads = new HashMap<>();
        if (!files.isEmpty()) {
            jdbc.query(
                    "SELECT arrival_seq, downloaded_at FROM answer_download WHERE arrival_seq IN ("
                            + String.join(", ", Collections.nCopies(files.size(), "?")) + ")",
                    row -> {
                        downloads.put(row.getLong("arrival_seq"), UtcColumns.read(row, "downloaded_at"));
                    },
                    files.toArray());
        }
        return downloads;
    }
}
