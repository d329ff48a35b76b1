package vn.kontum.report.web.table;

/** Something that can be opened from a row. */
public record TableLink(String href, String label) {}
