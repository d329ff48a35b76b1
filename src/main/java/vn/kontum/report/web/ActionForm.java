package vn.kontum.report.web;

import org.jspecify.annotations.Nullable;

/**
 * What every form of an act sends.
 *
 * @param reason why, in the person's own words
 * @param key of the rendered form, for acts that begin a run
 */
public record ActionForm(String reason, String key) {
    /** What was not sent is empty. */
    public ActionForm(@Nullable String reason, @Nullable String key) {
        this.reason = given(reason);
        this.key = given(key);
    }

    /** Fields that were not sent are empty, whoever fills in the form. */
    public static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
