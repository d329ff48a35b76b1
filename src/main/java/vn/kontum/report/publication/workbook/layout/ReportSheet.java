package vn.kontum.report.publication.workbook.layout;

import java.util.Locale;

/** The sheets of the report workbook in their order; sections have one sheet each. */
public enum ReportSheet {
    COVER,
    SUMMARY,
    TARGETS,
    SECTION,
    DISTRICTS,
    UNITS,
    CHARTS,
    QUALITY,
    COMPARISON,
    DATA,
    SOURCES,
    NOTES,
    HISTORY;

    /** Key of its name among the words. */
    public String key() {
        return "sheet." + name().toLowerCase(Locale.ROOT);
    }
}
