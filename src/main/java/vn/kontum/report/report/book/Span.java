package vn.kontum.report.report.book;

/** A stretch of a row, both ends in it. */
record Span(int row, int from, int to) {}
