package vn.kontum.report.publication.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kontum.report.xlsx.write.StyleRegistry;

/**
 * A CSV file with a byte order mark, so that Excel takes it for UTF-8, and with text that stays text when opened there.
 */
final class CsvWriter {
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);
    private final CSVPrinter printer;

    CsvWriter(List<String> columns) {
        try {
            printer = new CSVPrinter(text, CSVFormat.DEFAULT);
            printer.printRecord(columns);
        } catch (IOException e) {
            throw new UncheckedIOException("[csv] memory cannot be written", e);
        }
    }

    void row(List<String> fields) {
        try {
            printer.printRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("[csv] memory cannot be written", e);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Unrounded, with a dot and without an exponent; empty for none. */
    static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    /** Text from anywhere: what a spreadsheet may take for a formula begins with an apostrophe. */
    static String text(String text) {
        return StyleRegistry.looksLikeFormula(text) ? "'" + text : text;
    }
}
