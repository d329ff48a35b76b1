package vn.kontum.report.xlsx.model;

/** A name that stands for one cell. */
public record DefinedName(String name, String sheet, CellAddress address) {}
