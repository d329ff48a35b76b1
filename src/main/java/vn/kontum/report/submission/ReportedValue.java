package vn.kontum.report.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Variable;
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

    /** That of a variable that the workbook does not hold in exactly one place. */
    public static ReportedValue lost(Variable variable, List<CellLocation> locations) {
        Optional<CellLocation> first = locations.stream().findFirst();
        return new ReportedValue(
                variable.code(),
                Status.INVALID,
                Optional.empty(),
                "",
                first.map(s -> s.place().sheet()).orElse(""),
                first.map(s -> s.value().a1()).orElse(""),
                Optional.empty(),
                Optional.empty());
    }

    /** That of a variable that is asked today and was not on the form when that was issued. */
    public static ReportedValue notAsked(Variable variable) {
        return new ReportedValue(
                variable.code(), Status.NOT_ASKED, Optional.empty(), "", "", "", Optional.empty(), Optional.empty());
    }

    /** What the unit sees in the cell, near enough: text as it stands, a number as it is written in Vietnamese. */
    public String entered() {
        return readAs.isPresent() || status != Status.NUMBER
                ? rawText
                : value.map(VietnameseNumberFormat::of).orElse(rawText);
    }

    /** As {@link #entered}, a number in the manner of the sentence. */
    public LocalizedArgument quoted() {
        return readAs.isPresent() || status != Status.NUMBER
                ? LocalizedArgument.quoted(rawText)
                : value.map(LocalizedArgument::number).orElseGet(() -> LocalizedArgument.quoted(rawText));
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
