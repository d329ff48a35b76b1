package vn.kontum.report.report.book;

/** A formula with the value that it gives. */
record Live<T>(String formula, T value) {}
