package vn.kontum.report.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ValueRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kontum.report.query.listing.PageBounds;

/**
 * Which part of a list a program asks for.
 *
 * @param limit most rows, 1 to 1000; 100 where it is left out
 * @param after what the page before gave as {@code next}
 * @param changedSince moment with its zone, such as {@code 2021-10-20T00:00:00Z}
 */
record PagingParameters(
        @Nullable String limit,
        @Nullable String after,
        @Nullable String changedSince) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final ValueRange YEARS = ValueRange.of(1, 9999);
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,9}))?");

    PageBounds bounds() {
        Matcher cursor = CURSOR.matcher(Optional.ofNullable(after).orElse("0"));
        if (!cursor.matches()) {
            throw ApiRejection.parameter("after", String.valueOf(after), new ApiRejection.Phrase("cursor"));
        }
        int ordinal =
                cursor.group(2) == null ? (after == null ? -1 : Integer.MAX_VALUE) : Integer.parseInt(cursor.group(2));
        return new PageBounds(Long.parseLong(cursor.group(1)), ordinal, rows(), since());
    }

    private int rows() {
        if (limit == null) {
            return USUAL;
        }
        boolean usable = limit.matches("[0-9]{1,4}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MOST;
        if (!usable) {
            throw ApiRejection.parameter("limit", limit, "1-" + MOST);
        }
        return Integer.parseInt(limit);
    }

    private Optional<Instant> since() {
        if (changedSince == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(changedSince);
            if (YEARS.isValidValue(moment.getYear())) {
                return Optional.of(moment.toInstant());
            }
        } catch (DateTimeException e) {
            // Refused like a moment that no table can hold.
        }
        throw ApiRejection.parameter("changedSince", changedSince, new ApiRejection.Phrase("moment"));
    }
}
