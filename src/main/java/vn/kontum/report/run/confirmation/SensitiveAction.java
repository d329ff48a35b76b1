package vn.kontum.report.run.confirmation;

import java.util.Locale;

/** Kinds of acts that may be made to need a second person, named as in the audit log. */
public enum SensitiveAction {
    /** A file that waits is counted; also how a late correction is approved. */
    RELEASE,
    RELEASE_UNDO,
    REJECT,
    RECONSIDER,
    RETURN,
    RETURN_UNDO,
    EXCLUDE,
    INCLUDE,
    WAIVE,
    WAIVE_UNDO,
    /** The reason for a jump of a province figure. */
    EXPLAIN,
    /** An edition is declared final. */
    FINAL,
    REOPEN,
    /** A file is passed on to the unit whose it is. */
    MOVE,
    /** The package of a year is written. */
    ARCHIVE,
    ARCHIVE_REMOVE,
    ARCHIVE_RESTORE;

    /** The name in the audit log and in settings. */
    public String act() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
