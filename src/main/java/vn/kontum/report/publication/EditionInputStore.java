package vn.kontum.report.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;

/** Which submissions editions were made of. */
record EditionInputStore(JdbcTemplate template) {

    /** By the number of the edition, each in the order of their numbers. */
    Map<Long, List<Long>> of(List<Long> editions) {
        Map<Long, List<Long>> inputs = new HashMap<>();
        if (!editions.isEmpty()) {
            template.query(
                    "SELECT edition_id, submission_id FROM edition_input WHERE edition_id IN ("
                            + String.join(", ", Collections.nCopies(editions.size(), "?"))
                            + ") ORDER BY edition_id, submission_id",
                    row -> {
                        inputs.computeIfAbsent(row.getLong("edition_id"), id -> new ArrayList<>())
                                .add(row.getLong("submission_id"));
                    },
                    editions.toArray());
        }
        return inputs;
    }

    /** An edition without its inputs. */
    static Edition bare(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong("id"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getInt("number"),
                Edition.State.valueOf(row.getString("state")),
                row.getString("digest"),
                row.getString("catalogue_version"),
                UtcColumns.read(row, "data_as_of"),
                List.of(),
                row.getString("workbook"),
                row.getString("workbook_sha256"),
                UtcColumns.read(row, "created_at"),
                row.getString("created_by"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("run_id", Long.class)));
    }
}
