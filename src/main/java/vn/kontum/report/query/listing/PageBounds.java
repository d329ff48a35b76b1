package vn.kontum.report.query.listing;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after number of the last row seen; 0 begins
 * @param afterOrdinal within that row, for lists whose rows are parts of a file; -1 begins
 * @param limit most rows, from 1
 * @param changedSince only what was written at or after that moment, by the clock of the database
 */
public record PageBounds(long after, int afterOrdinal, int limit, Optional<Instant> changedSince) {
    public PageBounds {
        if (limit < 1) {
            throw new IllegalArgumentException("[limit] " + limit);
        }
    }
}
