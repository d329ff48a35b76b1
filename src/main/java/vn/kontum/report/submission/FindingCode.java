package vn.kontum.report.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;

/**
 * Every code a file can be answered with besides the ids of rules; sentences are in {@code messages/findings_*}. The
 * names are stable.
 */
public enum FindingCode {
    JUNK(Outcome.IGNORED, Rule.Severity.NOTE),
    NOT_A_REGULAR_FILE(Outcome.IGNORED, Rule.Severity.NOTE),
    STUCK_UPLOAD(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    EMPTY(Outcome.RETURNED, Rule.Severity.BLOCK),
    TRUNCATED(Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE(Outcome.IGNORED, Rule.Severity.NOTE),
    LATE_CORRECTION(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** With another file of the same unit and period; of a part, which is returned, in a cell with another part. */
    CONFLICT(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    LOWER_REVISION(Outcome.IGNORED, Rule.Severity.NOTE),
    /** An administrator gave back what had been accepted. */
    GIVEN_BACK(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** An administrator turned a quarantined file down. */
    TURNED_DOWN(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The same bytes as a file that a person gave back: that person decides about this one too. */
    RETURNED_BEFORE(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** The same bytes as a file that a person turned down. */
    REJECTED_BEFORE(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A repeated file that still has to be mended. */
    STILL_OWED(Outcome.IGNORED, Rule.Severity.WARN),
    /** An administrator passed the file on to the unit whose it is. */
    MOVED(Outcome.IGNORED, Rule.Severity.NOTE),
    /** A part of a form, which waits for the others. */
    WAITING_PARTS(Outcome.IGNORED, Rule.Severity.NOTE),
    /** A part of a form that was joined with the others. */
    PART_JOINED(Outcome.IGNORED, Rule.Severity.NOTE),
    /** A form that was made of parts. */
    MADE_OF_PARTS(Outcome.ACCEPTED, Rule.Severity.NOTE),
    UNIT_MISMATCH(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    PERIOD_MISMATCH(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /** The title of the form no longer tells its unit or period. */
    TITLE_CHANGED(Outcome.ACCEPTED, Rule.Severity.NOTE),
    WRONG_PERIOD(Outcome.RETURNED, Rule.Severity.BLOCK),
    TEMPLATE_VERSION(Outcome.RETURNED, Rule.Severity.BLOCK),
    OLD_TEMPLATE(Outcome.ACCEPTED, Rule.Severity.WARN),
    UNKNOWN_UNIT(Outcome.RETURNED, Rule.Severity.BLOCK),
    UNIDENTIFIED(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    /**
     * Every attempt to check the file broke off for the same cause, which is no mistake of its unit: an administrator
     * looks into it.
     */
    PROCESSING_FAILED(Outcome.QUARANTINED, Rule.Severity.BLOCK),
    INBOX_UNAVAILABLE(Outcome.WAITING, Rule.Severity.BLOCK),
    TOO_LARGE(Outcome.RETURNED, Rule.Severity.BLOCK),

    ENCRYPTED(Outcome.RETURNED, Rule.Severity.BLOCK),
    LEGACY_FORMAT(Outcome.RETURNED, Rule.Severity.BLOCK),
    MACRO(Outcome.RETURNED, Rule.Severity.BLOCK),
    FORMAT(Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_XLSX(Outcome.RETURNED, Rule.Severity.BLOCK),
    ARCHIVE_LIMITS(Outcome.RETURNED, Rule.Severity.BLOCK),
    TOO_MANY_ROWS(Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE_PARTS(Outcome.RETURNED, Rule.Severity.BLOCK),
    ARCHIVE_NAMES(Outcome.RETURNED, Rule.Severity.BLOCK),
    XML_DTD(Outcome.RETURNED, Rule.Severity.BLOCK),
    STRICT_FORMAT(Outcome.RETURNED, Rule.Severity.BLOCK),
    CORRUPT(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The reader broke off on the file; saved anew it can be read. */
    UNREADABLE(Outcome.RETURNED, Rule.Severity.BLOCK),
    EXTERNAL_CONTENT(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** Links, queries and the like that were left behind, and on which no input cell depends. */
    EXTERNAL_REMNANT(Outcome.ACCEPTED, Rule.Severity.NOTE),
    HYPERLINK(Outcome.ACCEPTED, Rule.Severity.WARN),

    OUT_OF_GRID(Outcome.RETURNED, Rule.Severity.BLOCK),
    AMBIGUOUS_CELL(Outcome.RETURNED, Rule.Severity.BLOCK),
    FORMULA_VALUE(Outcome.ACCEPTED, Rule.Severity.WARN),
    NO_CACHED_VALUE(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A cell is written so oddly that programs show different values. */
    CELL_SHAPE(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The value stored in a cell was put there by the array formula or data table of another one. */
    ARRAY_FORMULA(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** The number format of a cell shows another number than is stored. */
    NUMBER_FORMAT(Outcome.RETURNED, Rule.Severity.BLOCK),
    ERROR_CELL(Outcome.RETURNED, Rule.Severity.BLOCK),
    NOT_A_NUMBER(Outcome.RETURNED, Rule.Severity.BLOCK),
    DATE_IN_NUMBER(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A whole number in a cell whose number format became that of a date. */
    DATE_FORMAT(Outcome.ACCEPTED, Rule.Severity.NOTE),
    NORMALISED(Outcome.ACCEPTED, Rule.Severity.NOTE),
    AMBIGUOUS_NUMBER(Outcome.RETURNED, Rule.Severity.BLOCK),
    UNIT(Outcome.RETURNED, Rule.Severity.BLOCK),
    MISSING(Outcome.RETURNED, Rule.Severity.BLOCK),
    NO_REASON(Outcome.RETURNED, Rule.Severity.BLOCK),
    OUT_OF_RANGE(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** Beyond a limit of the catalogue: an administrator decides, however good the reason in the note cell. */
    BEYOND_LIMIT(Outcome.QUARANTINED, Rule.Severity.WARN),
    NOT_INTEGER(Outcome.RETURNED, Rule.Severity.BLOCK),
    HIDDEN(Outcome.ACCEPTED, Rule.Severity.WARN),
    HIDDEN_INPUT(Outcome.RETURNED, Rule.Severity.BLOCK),
    LAYOUT_CHANGED(Outcome.RETURNED, Rule.Severity.BLOCK),
    DUPLICATE_CODE(Outcome.RETURNED, Rule.Severity.BLOCK),
    /** A figure in a cell that asks for none. */
    EXTRA_FIGURE(Outcome.ACCEPTED, Rule.Severity.NOTE),
    EMPTY_ROWS(Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** Every figure is that of the quarter before. */
    SAME_AS_PREVIOUS(Outcome.ACCEPTED, Rule.Severity.WARN),
    /** The file answers a request for explanations and is no report: it changes nothing of the unit's report. */
    EXPLANATION_RECEIVED(Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** The unit's own estimate of the year is no number. */
    ESTIMATE_UNREADABLE(Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** The form as it was issued does not hold a variable that is required today. */
    NOT_ON_FORM(Outcome.ACCEPTED, Rule.Severity.NOTE),
    /** The form as it was issued asked for a variable that the catalogue no longer has. */
    RETIRED_VARIABLE(Outcome.ACCEPTED, Rule.Severity.NOTE),
    NOT_ASKED(Outcome.ACCEPTED, Rule.Severity.NOTE),
    LONG_TEXT(Outcome.ACCEPTED, Rule.Severity.WARN);

    /** Whether a file with such a finding waits for a person, though nothing in it must be mended. */
    public boolean holds() {
        return outcome == Outcome.QUARANTINED && severity != Rule.Severity.BLOCK;
    }

    private final Outcome outcome;
    private final Rule.Severity severity;

    FindingCode(Outcome outcome, Rule.Severity severity) {
        this.outcome = outcome;
        this.severity = severity;
    }

    /** What becomes of a file about which nothing worse is found. */
    public Outcome outcome() {
        return outcome;
    }

    public Rule.Severity severity() {
        return severity;
    }

    /** What a finding may be called: these codes, then the ids of the rules. */
    public static List<String> names(Catalogue catalogue) {
        return Stream.concat(
                        Arrays.stream(values()).map(Enum::name),
                        catalogue.rules().stream().map(Rule::id).sorted())
                .distinct()
                .toList();
    }

    /** The one of {@link #names} that is meant, whatever its case; empty where there is none. */
    public static Optional<String> named(String name, Catalogue catalogue) {
        return names(catalogue).stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The code of that name; empty for ids of rules. */
    public static Optional<FindingCode> of(String name) {
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
    }
}
