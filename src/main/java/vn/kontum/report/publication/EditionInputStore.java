package vn.kontum.report.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

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
}
