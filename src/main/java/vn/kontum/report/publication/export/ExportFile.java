package vn.kontum.report.publication.export;

/** @param suffix what follows the name of the workbook without its ending, e.g. {@code _indicators.csv} */
public record ExportFile(String suffix, byte[] content) {}
