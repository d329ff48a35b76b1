package vn.kontum.report.xlsx.model;

/** What is stored in a cell, decided from the file alone and never from how Excel would show it. */
public enum CellKind {
    NUMBER,
    TEXT,
    BOOLEAN,
    /** An error value such as {@code #DIV/0!}. */
    ERROR,
    /** An ISO date, or a number whose number format shows a date or a time. */
    DATE,
    /** A formula that nobody computed: there is no value at all. */
    BLANK
}
