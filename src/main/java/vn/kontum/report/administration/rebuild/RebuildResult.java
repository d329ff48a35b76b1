package vn.kontum.report.administration.rebuild;

/** What came of making the files of an edition again. */
public enum RebuildResult {
    /** The files are as they were published. */
    INTACT,
    /** A file was lost or damaged and is there again, byte for byte. */
    RESTORED,
    /**
     * Something it depends on was not recorded or was changed: the same bytes cannot be made any more. Editions of earlier
     * versions did not record how units and warnings stood.
     */
    CHANGED,
    /**
     * Another version of the program made it, which wrote the same figures otherwise; files that this version writes in the
     * same way are there again.
     */
    OTHER_PROGRAM,
    /** The catalogue that it was made with is not kept. */
    CATALOGUE_GONE
}
