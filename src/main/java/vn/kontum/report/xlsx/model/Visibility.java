package vn.kontum.report.xlsx.model;

/** What a person sees of a value that stands in a cell. */
public enum Visibility {
    SHOWN,
    /** Its row, its column or its whole sheet is hidden, or cannot be scrolled to. */
    HIDDEN,
    /** Its font is tiny or in the colour of the ground. */
    FAINT,
    /** A zero on a sheet that shows none. */
    NO_ZERO,
    /** The alignment writes the value several times over. */
    REPEATED
}
