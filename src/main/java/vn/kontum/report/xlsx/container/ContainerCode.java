package vn.kontum.report.xlsx.container;

/** Why a file is not a workbook of ours. The names are stable: verdicts and messages refer to them. */
public enum ContainerCode {
    EMPTY,
    TRUNCATED,
    TOO_LARGE,
    ENCRYPTED,
    LEGACY_FORMAT,
    MACRO,
    FORMAT,
    NOT_XLSX,
    ARCHIVE_LIMITS,
    TOO_MANY_ROWS,
    DUPLICATE_PARTS,
    ARCHIVE_NAMES,
    XML_DTD,
    STRICT_FORMAT,
    EXTERNAL_CONTENT,
    CORRUPT
}
