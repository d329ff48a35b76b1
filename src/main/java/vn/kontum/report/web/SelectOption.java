package vn.kontum.report.web;

/** One line of a list to choose from. */
public record SelectOption(String value, String label, boolean selected) {}
