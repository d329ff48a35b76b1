package vn.kontum.report.report.companion;

/** @param suffix what follows the name of the workbook without its ending, e.g. {@code _indicators.csv} */
public record Companion(String suffix, byte[] content) {}
