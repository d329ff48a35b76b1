package vn.kontum.report.publication.workbook.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Every look that {@code templates/report.xlsx} must show, by the name of its sample cell: {@code LOOK_<name>}. */
public enum ReportStyle {
    COVER_PROVINCE,
    COVER_TITLE,
    COVER_PERIOD,
    COVER_LINE,
    COVER_STATE,
    COVER_LABEL,
    COVER_VALUE,
    COVER_HASH,
    FORM_HEAD,
    TITLE,
    SUBTITLE,
    HEADING,
    PARAGRAPH,
    HEADLINE,
    HEAD,
    HEAD_NUMBER,
    GROUP,
    NUMBER,
    CODE,
    NAME,
    PART_NAME,
    TEXT,
    SHORT,
    FIGURE,
    STRONG_FIGURE,
    MARK,
    BLOCK_NAME,
    BLOCK_PART,
    BLOCK_SHORT,
    BLOCK_FIGURE,
    BLOCK_TOTAL,
    BLOCK_MARK,
    DETAIL_NAME,
    DETAIL_SHORT,
    DETAIL_FIGURE,
    DETAIL_TOTAL,
    DETAIL_MARK,
    LINK,
    VERDICT_GOOD,
    VERDICT_BAD,
    VERDICT_RISK,
    VERDICT_OPEN,
    DATA_HEAD,
    DATA_TEXT,
    DATA_SHORT,
    DATA_FIGURE,
    DATA_LINK,
    SIGNATURE,
    SIGNATURE_HINT;

    /** The name without {@code LOOK_}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(ReportStyle::key).collect(Collectors.toUnmodifiableSet());
    }
}
