package vn.kontum.report.administration.archive;

import java.time.Instant;

/**
 * A package that holds the files of a year.
 *
 * @param file where it was written; somebody may have moved it since
 * @param sha256 hash of the package
 * @param size in bytes
 */
public record YearArchive(
        long id, int year, State state, String file, String sha256, long size, Instant writtenAt, String writtenBy) {
    /** What became of the files in the work folder. */
    public enum State {
        /** They lie in the package and in the work folder. */
        WRITTEN,
        /** They lie in the package only. */
        REMOVED,
        /** They were removed, and lie in the work folder again. */
        RESTORED
    }
}
