package vn.kontum.report.submission.form;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every look that {@code templates/form.xlsx} must show, by the name of its sample cell without the prefix. */
enum FormStyle {
    TITLE("title"),
    PERIOD("period"),
    HEAD_LEFT("head_left"),
    HEAD_RIGHT("head_right"),
    MARK("mark"),
    REVISION("revision"),
    STATUS("status"),
    COLUMN("column"),
    COLUMN_NUMBER("column_number"),
    GROUP("group"),
    CODE("code"),
    NAME("name"),
    EXPLANATION("explanation"),
    MEASURE("measure"),
    EARLIER("earlier"),
    INPUT("input"),
    YEAR_TO_DATE("year_to_date"),
    CHANGE("change"),
    CHECK("check"),
    NOTE("note"),
    NOTHING("nothing"),
    SIGNATURE("signature"),
    SIGNATURE_HINT("signature_hint"),
    STATE_OK("state_ok"),
    STATE_ERROR("state_error"),
    STATE_WARNING("state_warning"),
    GUIDE_TITLE("guide_title"),
    GUIDE_SUBTITLE("guide_subtitle"),
    GUIDE_HEADING("guide_heading"),
    GUIDE_TERM("guide_term"),
    GUIDE_TEXT("guide_text"),
    LIST_HEADING("list_heading"),
    LIST("list");

    private final String key;

    FormStyle(String key) {
        this.key = key;
    }

    /** The name without {@code LOOK_}. */
    String key() {
        return key;
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(FormStyle::key).collect(Collectors.toUnmodifiableSet());
    }
}
