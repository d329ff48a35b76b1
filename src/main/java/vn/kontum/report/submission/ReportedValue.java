package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kontum.report.text.VietnameseNumberFormat;

/**
 * One input cell as read, with its address.
 *
 * @param variable code of the variable
 * @param status which of the five facts the cell states
 * @param value the number; present exactly for {@code NUMBER} and {@code NIL} (then 0)
 * @param rawText the cell's text as stored, verbatim
 * @param sheet name of the sheet it stands on
 * @param cell address such as {@code F14}
 * @param note what the unit wrote in the note cell, NFC
 * @param readAs the number in Vietnamese writing where it was normalised from text
 */
public record ReportedValue(
        String variable,
        Status status,
        Optional<BigDecimal> value,
        String rawText,
        String sheet,
        String cell,
        Optional<String> note,
        Optional<String> readAs) {

    /** What the unit sees in the cell, near enough: text as it stands, a number as it is written in Vietnamese. */
    public String entered() {
        return readAs.isPresent() || status != Status.NUMBER
                ? rawText
                : value.map(VietnameseNumberFormat::of).orElse(rawText);
    }

    /** Five facts that stay apart: missing is not zero. */
    public enum Status {
        /** A number, zero included. */
        NUMBER,
        /** Nothing occurred ("khong phat sinh"): adds as zero, prints as a dash. */
        NIL,
        /** Not available, with a reason in the note cell: prints {@code [x]}, never adds. */
        NOT_AVAILABLE,
        /** Left empty. */
        BLANK,
        /** Something was typed that is no figure; a finding says what. */
        INVALID,
        /** The form that the unit was given did not ask for it: not missing, and never a figure. */
        NOT_ASKED
    }
}
