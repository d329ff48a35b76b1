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
    /** A part in an encoding other than UTF-8 and UTF-16. */
    UNREADABLE,
    /** Characters that programs read differently, because they are not written as UTF-8 demands. */
    CELL_SHAPE,
    EXTERNAL_CONTENT,
    CORRUPT
}
