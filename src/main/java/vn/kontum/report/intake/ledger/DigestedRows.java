package vn.kontum.report.intake.ledger;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows of received files, held against the digests that were written beside them. Not thread-safe. */
public final class DigestedRows {
    private final Set<Long> altered = new TreeSet<>();
    private final Set<Long> cleared = new TreeSet<>();
    private final Set<Long> undigested = new TreeSet<>();

    /**
     * Takes a row.
     *
     * @param file number of the file that it is about
     * @param written the digest beside it; null where an earlier version wrote the row
     * @param now the digest of the row as it is
     */
    public void row(long file, @Nullable String written, String now) {
        row(file, written, now, now);
    }

    /**
     * Takes a row that may have been marked as explained since.
     *
     * @param unexplained the digest of the row without that mark
     */
    public void row(long file, @Nullable String written, String now, String unexplained) {
        if (written == null) {
            undigested.add(file);
        } else if (!written.equals(now)) {
            (written.equals(unexplained) ? cleared : altered).add(file);
        }
    }

    /** Numbers of files with a row that is not what was written. */
    public Set<Long> altered() {
        return Set.copyOf(altered);
    }

    /** Numbers of files with a finding that was marked as explained after it was written, and is otherwise what it was. */
    public Set<Long> cleared() {
        return Set.copyOf(cleared);
    }

    /** Numbers of files with a row of an earlier version, of which nothing is known. */
    public Set<Long> undigested() {
        return Set.copyOf(undigested);
    }
}
