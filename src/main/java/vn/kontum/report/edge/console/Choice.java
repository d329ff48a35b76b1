package vn.kontum.report.edge.console;

/** One line of a list to choose from. */
record Choice(String value, String label, boolean selected) {}
