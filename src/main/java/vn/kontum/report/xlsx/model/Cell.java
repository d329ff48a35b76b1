package vn.kontum.report.xlsx.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One non-empty cell, exactly as the file stores it.
 *
 * @param formula whether a formula stands in the cell
 * @param cached whether the formula came with the value that was computed for it
 * @param numberFormat the format code of the cell's style, empty for General
 * @param unmarked the text without what is raised, lowered or struck through; empty where nothing is
 * @param visibility what a person sees of it
 * @implNote {@link #raw} is verbatim; compare and look up by {@link #text}. * @param raw number token, decoded text,
 *     {@code 0} or {@code 1}, or error code; empty for a formula without a value
 */
public record Cell(
        String sheet,
        CellAddress address,
        CellKind kind,
        String raw,
        boolean formula,
        boolean cached,
        String numberFormat,
        Optional<String> unmarked,
        Visibility visibility) {
    private static final int LONGEST_WORD = 200;

    /** The value as text in Unicode normal form C. */
    public String text() {
        return NormalForm.of(raw);
    }

    /** The text as a word to look up; empty when it is too long to be one, however often the file repeats it. */
    public String word() {
        return raw.length() > LONGEST_WORD ? "" : text().strip();
    }

    /**
     * The exact number stored, for a number or a date serial; empty for any other kind and for tokens that are no
     * finite number ({@code NaN}, {@code 1e400}).
     */
    public Optional<BigDecimal> number() {
        return kind == CellKind.NUMBER || kind == CellKind.DATE ? NumberToken.exact(raw) : Optional.empty();
    }

    /** Sheet and address as findings print it: {@code Bhyt!F14}. */
    public String where() {
        return sheet + "!" + address.a1();
    }
}
