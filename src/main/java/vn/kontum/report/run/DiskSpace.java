package vn.kontum.report.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether something failed because no more could be written: to a disk, within a quota, or by a database server. */
public final class DiskSpace {
    /** As the systems say it. */
    private static final List<String> EXHAUSTED = List.of("no space left", "not enough space", "quota exceeded");
    /** ER_DISK_FULL, ER_RECORD_FILE_FULL, ER_DISK_FULL_NOWAIT. */
    private static final Set<Integer> ERRORS = Set.of(1021, 1114, 3019);

    private DiskSpace() {}

    /** Looks at the failure and at all its causes. */
    public static boolean exhausted(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean here = failure instanceof IOException && EXHAUSTED.stream().anyMatch(said::contains);
        boolean there = failure instanceof SQLException sql && ERRORS.contains(sql.getErrorCode());
        return here || there || failure.getCause() != null && exhausted(failure.getCause());
    }
}
