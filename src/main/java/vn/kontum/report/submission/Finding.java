package vn.kontum.report.submission;

import java.util.Optional;
import vn.kontum.report.catalogue.Rule;

/**
 * A fault in data: expected, for people, collected and never thrown.
 *
 * @param code stable identifier: an intake code ({@code AMBIGUOUS_NUMBER}) or a rule id ({@code R05})
 * @param severity what it means for the file
 * @param place where it is, empty when the whole file is meant
 * @param variable code of the variable concerned
 * @param entered what the unit typed, verbatim, empty if nothing
 * @param messageVi what is wrong and what was expected, with the unit's own numbers
 * @param remedyVi how to mend it
 * @param messageEn the same for logs
 * @param explained a warning cleared by a reason in the note cell or a waiver
 */
public record Finding(
        String code,
        Rule.Severity severity,
        Optional<Location> place,
        Optional<String> variable,
        String entered,
        String messageVi,
        String remedyVi,
        String messageEn,
        boolean explained) {

    /** A cell of a workbook: {@code Bieu!F14}. */
    public record Location(String sheet, String cell) {}

    public boolean blocks() {
        return severity == Rule.Severity.BLOCK;
    }

    /** Whether it is a warning nobody has explained or waived yet. */
    public boolean open() {
        return severity == Rule.Severity.WARN && !explained;
    }
}
