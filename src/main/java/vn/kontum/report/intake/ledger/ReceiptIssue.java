package vn.kontum.report.intake.ledger;

/** What can be said of a file without opening it. The names are stable: verdicts and messages refer to them. */
public enum ReceiptIssue {
    /** A file that a program left behind. */
    JUNK,
    /** A link, a pipe, a device or a folder named like a workbook. */
    NOT_A_REGULAR_FILE,
    /** It kept changing, or could not be opened, for longer than an upload takes. */
    STUCK_UPLOAD
}
