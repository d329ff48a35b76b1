package vn.kontum.report.submission.part;

/**
 * The cell of a part from which a figure of a joined form comes.
 *
 * @param sha256 of the part
 */
public record PartCell(String file, String sheet, String cell, String sha256) {}
