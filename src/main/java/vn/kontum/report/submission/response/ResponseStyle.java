package vn.kontum.report.submission.response;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Every look that {@code templates/answer.xlsx} must show, by the name of its sample cell without the prefix. */
enum ResponseStyle {
    TITLE,
    TITLE_RETURNED,
    TEXT,
    HINT,
    SECTION,
    FACT_NAME,
    FACT,
    HEAD,
    CELL,
    MUST,
    LINK,
    NORMALISED;

    /** The name without {@code LOOK_}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(ResponseStyle::key).collect(Collectors.toUnmodifiableSet());
    }
}
