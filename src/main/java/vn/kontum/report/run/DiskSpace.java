package vn.kontum.report.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether something failed because no more could be written: to a disk, within a quota, or by a database server. */
public final class DiskSpace {
    /** As the systems say it. */
    private static final List<String> EXHAUSTED = List.of("no space left", "not enough space", "quota exceeded");
    /** How a database server passes on what its system said. */
    private static final Pattern NUMBER = Pattern.compile("(?:got error|errno:?|error code:?) 28\\b");
    /** ER_DISK_FULL, ER_RECORD_FILE_FULL, ER_DISK_FULL_NOWAIT. */
    private static final Set<Integer> ERRORS = Set.of(1021, 1114, 3019);

    private DiskSpace() {}

    /** Looks at the failure, at all its causes, and at what failed before them. */
    public static boolean exhausted(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean system = EXHAUSTED.stream().anyMatch(said::contains);
        boolean here = failure instanceof IOException && system;
        boolean there = failure instanceof SQLException sql
                && (system
                        || ERRORS.contains(sql.getErrorCode())
                        || NUMBER.matcher(said).find());
        return here
                || there
                || failure.getCause() != null && exhausted(failure.getCause())
                || Arrays.stream(failure.getSuppressed()).anyMatch(DiskSpace::exhausted);
    }
}
