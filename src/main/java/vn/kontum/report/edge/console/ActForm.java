package vn.kontum.report.edge.console;

import org.jspecify.annotations.Nullable;

/**
 * What every form of an act sends.
 *
 * @param reason why, in the person's own words
 * @param key of the rendered form, for acts that begin a run
 */
record ActForm(String reason, String key) {
    /** What was not sent is empty. */
    ActForm(@Nullable String reason, @Nullable String key) {
        this.reason = reason == null ? "" : reason;
        this.key = key == null ? "" : key;
    }
}
