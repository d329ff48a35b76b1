package vn.kontum.report.submission;

import java.util.Arrays;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.Outcome;

/** Every code a file can be answered with besides the ids of rules; sentences are in {@code messages/findings_*}. The names are stable. */
public enum FindingCode {
    JUNK(Table.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    NOT_A_REGULAR_FILE(Table.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    STUCK_UPLOAD(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    EMPTY(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    TRUNCATED(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE(Table.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    LATE_CORRECTION(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    CONFLICT(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    LOWER_REVISION(Table.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    /** An administrator gave back what had been accepted. */
    GIVEN_BACK(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** An administrator turned a quarantined file down. */
    TURNED_DOWN(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The same bytes as a file that a person gave back: that person decides about this one too. */
    RETURNED_BEFORE(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** The same bytes as a file that a person turned down. */
    REJECTED_BEFORE(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A repeated file that still has to be mended. */
    STILL_OWED(Table.ARRIVAL, Outcome.IGNORED, Rule.Severity.WARN),
    /** An administrator passed the file on to the unit whose it is. */
    MOVED(Table.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    UNIT_MISMATCH(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    PERIOD_MISMATCH(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    WRONG_PERIOD(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    TEMPLATE_VERSION(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    OLD_TEMPLATE(Table.ARRIVAL, Outcome.ACCEPTED, Rule.Severity.WARN),
    UNKNOWN_UNIT(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    UNIDENTIFIED(Table.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    INBOX_UNAVAILABLE(Table.ARRIVAL, Outcome.WAITING, Rule.Severity.BLOCK),
    TOO_LARGE(Table.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),

    ENCRYPTED(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    LEGACY_FORMAT(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    MACRO(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    FORMAT(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_XLSX(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    ARCHIVE_LIMITS(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    TOO_MANY_ROWS(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE_PARTS(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    ARCHIVE_NAMES(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    XML_DTD(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    STRICT_FORMAT(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    CORRUPT(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    EXTERNAL_CONTENT(Table.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    HYPERLINK(Table.CONTAINER, Outcome.ACCEPTED, Rule.Severity.WARN),

    OUT_OF_GRID(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    AMBIGUOUS_CELL(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    FORMULA_VALUE(Table.CELL, Outcome.ACCEPTED, Rule.Severity.WARN),
    NO_CACHED_VALUE(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    EMPTY_VALUE(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    ERROR_CELL(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_A_NUMBER(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    DATE_IN_NUMBER(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NORMALISED(Table.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    AMBIGUOUS_NUMBER(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    UNIT(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    MISSING(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NO_REASON(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    OUT_OF_RANGE(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_INTEGER(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    HIDDEN(Table.CELL, Outcome.ACCEPTED, Rule.Severity.WARN),
    HIDDEN_INPUT(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    LAYOUT_CHANGED(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE_CODE(Table.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_ASKED(Table.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    LONG_TEXT(Table.CELL, Outcome.ACCEPTED, Rule.Severity.WARN);

    /** Which table of the intake rules a code belongs to. */
    public enum Table {
        ARRIVAL,
        CONTAINER,
        CELL
    }

    private final Table table;
    private final Outcome outcome;
    private final Rule.Severity severity;

    FindingCode(Table table, Outcome outcome, Rule.Severity severity) {
        this.table = table;
        this.outcome = outcome;
        this.severity = severity;
    }

    public Table table() {
        return table;
    }

    /** What becomes of a file about which nothing worse is found. */
    public Outcome outcome() {
        return outcome;
    }

    public Rule.Severity severity() {
        return severity;
    }

    /** The code of that name; empty for ids of rules. */
    public static Optional<FindingCode> of(String name) {
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
    }
}
