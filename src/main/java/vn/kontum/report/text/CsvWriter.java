package vn.kontum.report.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file in memory with a byte order mark, so that Excel takes it for UTF-8, and with text that stays text when opened
 * there. Lines end with CR LF; fields are quoted where they must be.
 */
public final class CsvWriter {
    private static final String MARK = "\uFEFF";

    private final StringBuilder text;
    private final CSVPrinter printer;

    public CsvWriter(List<String> columns) {
        this(MARK, CSVFormat.DEFAULT, columns);
    }

    private CsvWriter(String mark, CSVFormat format, List<String> columns) {
        text = new StringBuilder(mark);
        try {
            printer = new CSVPrinter(text, format);
            printer.printRecord(columns);
        } catch (IOException e) {
            throw new UncheckedIOException("[csv] memory cannot be written", e);
        }
    }

    /** The text of a file without the byte order mark that it may begin with. */
    public static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** As the files of a catalogue are kept: without the mark, lines end with LF. */
    public static CsvWriter ofCatalogue(List<String> columns) {
        return new CsvWriter(
                "", CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get(), columns);
    }

    public void row(List<String> fields) {
        try {
            printer.printRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("[csv] memory cannot be written", e);
        }
    }

    /** All rows as UTF-8. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Unrounded, with a dot and without an exponent; empty for none. */
    public static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    /** Text from anywhere: what a spreadsheet may take for a formula begins with an apostrophe. */
    public static String text(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    /** Whether a program that opens the text may take it for a formula. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
