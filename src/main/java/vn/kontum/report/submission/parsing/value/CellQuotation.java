package vn.kontum.report.submission.parsing.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.kontum.report.submission.LocalizedArgument;
import vn.kontum.report.text.DecimalNormalizer;
import vn.kontum.report.text.TextSanitizer;
import vn.kontum.report.text.VietnameseNumberFormat;
import vn.kontum.report.xlsx.model.Cell;

/** What findings quote of a cell. */
public final class CellQuotation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int LONGEST = 60;

    private CellQuotation() {}

    /** What the unit sees in the cell, near enough: a number as it is written here, anything else as it stands. */
    public static String entered(Cell cell) {
        return cell.number()
                .map(DecimalNormalizer::of)
                .map(VietnameseNumberFormat::of)
                .orElseGet(cell::text);
    }

    /** The same as a sentence quotes it: not too long. */
    public static String shown(Cell cell) {
        return cut(TextSanitizer.of(entered(cell)).strip());
    }

    /** As {@link #shown}, a number in the manner of the sentence. */
    public static LocalizedArgument quoted(Cell cell) {
        return cell.number()
                .map(DecimalNormalizer::of)
                .map(LocalizedArgument::number)
                .orElseGet(() -> LocalizedArgument.quoted(shown(cell)));
    }

    /** The day that a number means in a cell whose number format is that of a date, counted from the day 0. */
    static String date(Cell cell, LocalDate serialZero) {
        try {
            return cell.number()
                    .map(serial -> serialZero.plusDays(serial.longValue()).format(DAY))
                    .orElse(shown(cell));
        } catch (DateTimeException outOfCalendar) {
            return shown(cell);
        }
    }

    public static String cut(String clean) {
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }
}
