package vn.kontum.report.indicator;

/** What a figure is worth when answers are missing, and so how it is printed: decided here for every output. */
public enum FigureStatus {
    /** Nothing is missing, or nothing was due yet. */
    COMPLETE,
    /** An average with missing answers for which rules leave one value only: printed as an estimate. */
    IMPUTED,
    /** A sum of what was reported; what is missing can only add to it: a lower bound. */
    LOWER_BOUND,
    /** A sum of what was reported: stands for no whole, has no gap and no percentage. */
    PARTIAL,
    /** A rate over a part of the places, or of no place at all: no figure. */
    SUPPRESSED
}
