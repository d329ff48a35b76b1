package vn.kontum.report.submission;

import java.util.Arrays;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;

/**
 * Every code a file can be answered with besides the ids of rules; sentences are in {@code messages/findings_*}. The
 * names are stable.
 */
public enum FindingCode {
    JUNK(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    NOT_A_REGULAR_FILE(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    STUCK_UPLOAD(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    EMPTY(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    TRUNCATED(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    LATE_CORRECTION(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** With another file of the same unit and period; of a part, which is returned, in a cell with another part. */
    CONFLICT(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    LOWER_REVISION(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    /** An administrator gave back what had been accepted. */
    GIVEN_BACK(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** An administrator turned a quarantined file down. */
    TURNED_DOWN(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The same bytes as a file that a person gave back: that person decides about this one too. */
    RETURNED_BEFORE(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** The same bytes as a file that a person turned down. */
    REJECTED_BEFORE(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A repeated file that still has to be mended. */
    STILL_OWED(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.WARN),
    /** An administrator passed the file on to the unit whose it is. */
    MOVED(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    /** A part of a form, which waits for the others. */
    WAITING_PARTS(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    /** A part of a form that was joined with the others. */
    PART_JOINED(Category.ARRIVAL, Outcome.IGNORED, Rule.Severity.NOTE),
    /** A form that was made of parts. */
    MADE_OF_PARTS(Category.ARRIVAL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    UNIT_MISMATCH(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    PERIOD_MISMATCH(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** The title of the form no longer tells its unit or period. */
    TITLE_CHANGED(Category.ARRIVAL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    WRONG_PERIOD(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    TEMPLATE_VERSION(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    OLD_TEMPLATE(Category.ARRIVAL, Outcome.ACCEPTED, Rule.Severity.WARN),
    UNKNOWN_UNIT(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),
    UNIDENTIFIED(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /**
     * Every attempt to check the file broke off for the same cause, which is no mistake of its unit: an administrator
     * looks into it.
     */
    PROCESSING_FAILED(Category.ARRIVAL, Outcome.QUARANTINED, Rule.Severity.BLOCK),
    INBOX_UNAVAILABLE(Category.ARRIVAL, Outcome.WAITING, Rule.Severity.BLOCK),
    TOO_LARGE(Category.ARRIVAL, Outcome.RETURNED, Rule.Severity.BLOCK),

    ENCRYPTED(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    LEGACY_FORMAT(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    MACRO(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    FORMAT(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_XLSX(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    ARCHIVE_LIMITS(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    TOO_MANY_ROWS(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE_PARTS(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    ARCHIVE_NAMES(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    XML_DTD(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    STRICT_FORMAT(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    CORRUPT(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The reader broke off on the file; saved anew it can be read. */
    UNREADABLE(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    EXTERNAL_CONTENT(Category.CONTAINER, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** Links, queries and the like that were left behind, and on which no input cell depends. */
    EXTERNAL_REMNANT(Category.CONTAINER, Outcome.ACCEPTED, Rule.Severity.NOTE),
    HYPERLINK(Category.CONTAINER, Outcome.ACCEPTED, Rule.Severity.WARN),

    OUT_OF_GRID(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    AMBIGUOUS_CELL(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    FORMULA_VALUE(Category.CELL, Outcome.ACCEPTED, Rule.Severity.WARN),
    NO_CACHED_VALUE(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A cell is written so oddly that programs show different values. */
    CELL_SHAPE(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The value stored in a cell was put there by the array formula or data table of another one. */
    ARRAY_FORMULA(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The number format of a cell shows another number than is stored. */
    NUMBER_FORMAT(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    ERROR_CELL(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_A_NUMBER(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    DATE_IN_NUMBER(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A whole number in a cell whose number format became that of a date. */
    DATE_FORMAT(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    NORMALISED(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    AMBIGUOUS_NUMBER(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    UNIT(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    MISSING(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    NO_REASON(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    OUT_OF_RANGE(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** Beyond a limit of the catalogue: an administrator decides, however good the reason in the note cell. */
    BEYOND_LIMIT(Category.CELL, Outcome.QUARANTINED, Rule.Severity.WARN),
    NOT_INTEGER(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    HIDDEN(Category.CELL, Outcome.ACCEPTED, Rule.Severity.WARN),
    HIDDEN_INPUT(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    LAYOUT_CHANGED(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE_CODE(Category.CELL, Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A figure in a cell that asks for none. */
    EXTRA_FIGURE(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    EMPTY_ROWS(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** Every figure is that of the quarter before. */
    SAME_AS_PREVIOUS(Category.CELL, Outcome.ACCEPTED, Rule.Severity.WARN),
    /** The file answers a request for explanations and is no report: it changes nothing of the unit's report. */
    EXPLANATION_RECEIVED(Category.ARRIVAL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** The unit's own estimate of the year is no number. */
    ESTIMATE_UNREADABLE(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** The form as it was issued does not hold a variable that is required today. */
    NOT_ON_FORM(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** The form as it was issued asked for a variable that the catalogue no longer has. */
    RETIRED_VARIABLE(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    NOT_ASKED(Category.CELL, Outcome.ACCEPTED, Rule.Severity.NOTE),
    LONG_TEXT(Category.CELL, Outcome.ACCEPTED, Rule.Severity.WARN);

    /** Whether a file with such a finding waits for a person, though nothing in it must be mended. */
    public boolean holds() {
        return outcome == Outcome.QUARANTINED && severity != Rule.Severity.BLOCK;
    }

    /** Which table of the intake rules a code belongs to. */
    public enum Category {
        ARRIVAL,
        CONTAINER,
        CELL
    }

    private final Category table;
    private final Outcome outcome;
    private final Rule.Severity severity;

    FindingCode(Category table, Outcome outcome, Rule.Severity severity) {
        this.table = table;
        this.outcome = outcome;
        this.severity = severity;
    }

    public Category table() {
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
