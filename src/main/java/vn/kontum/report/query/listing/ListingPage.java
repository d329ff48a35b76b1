package vn.kontum.report.query.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next what to ask for to go on; empty on the last page
 * @param asOf a moment before which everything written is in this answer, if it matches: the next {@code changedSince}
 */
public record ListingPage<T>(List<T> items, Optional<String> next, Instant asOf) {
    public ListingPage {
        items = List.copyOf(items);
    }
}
