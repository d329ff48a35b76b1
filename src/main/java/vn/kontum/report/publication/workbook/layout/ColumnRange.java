package vn.kontum.report.publication.workbook.layout;

/** A stretch of a row, both ends in it. */
public record ColumnRange(int row, int from, int to) {}
