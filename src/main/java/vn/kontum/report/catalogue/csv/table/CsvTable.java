package vn.kontum.report.catalogue.csv.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of the catalogue as lines of named cells.
 *
 * @implNote Line numbers are those of the file, also after a cell of several lines.
 */
public final class CsvTable {
    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final CatalogueErrors catalogueErrors;
    private final List<CsvRow> rows = new ArrayList<>();
    private List<String> header = List.of();

    private CsvTable(String file, List<String> columns, List<String> optional, CatalogueErrors catalogueErrors) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.catalogueErrors = catalogueErrors;
    }

    /** The lines of a file that must have exactly these columns, in any order. */
    public static List<CsvRow> read(String file, byte[] bytes, List<String> columns, CatalogueErrors catalogueErrors) {
        return read(file, bytes, columns, List.of(), catalogueErrors);
    }

    /** @param optional columns that a file may lack, because files of earlier versions do; they are empty then */
    public static List<CsvRow> read(
            String file, byte[] bytes, List<String> columns, List<String> optional, CatalogueErrors catalogueErrors) {
        CsvTable table = new CsvTable(file, columns, optional, catalogueErrors);
        table.decoded(bytes).ifPresent(table::parse);
        return List.copyOf(table.rows);
    }

    /** Names of the columns of a file; empty where it cannot be read. */
    public static List<String> header(byte[] bytes) {
        CsvTable table = new CsvTable("", List.of(), List.of(), new CatalogueErrors());
        table.decoded(bytes).ifPresent(table::parse);
        return table.header;
    }

    /** Notes every line whose key stood in an earlier line. */
    public static void unique(List<CsvRow> rows, String column) {
        Map<String, Integer> lines = new HashMap<>();
        for (CsvRow row : rows) {
            Integer earlier = lines.putIfAbsent(row.text(column), row.line());
            if (earlier != null) {
                row.error(column, "duplicate", row.text(column), earlier);
            }
        }
    }

    /** Notes every line whose key stood in an earlier line that is in force at the same time. */
    public static void uniqueInTime(List<CsvRow> rows, String column) {
        Map<String, List<CsvRow>> earlier = new HashMap<>();
        for (CsvRow row : rows) {
            List<CsvRow> same = earlier.computeIfAbsent(row.text(column), key -> new ArrayList<>());
            same.stream()
                    .filter(other -> other.validityUnchecked().meets(row.validityUnchecked()))
                    .findFirst()
                    .ifPresent(other -> row.error(column, "duplicate", row.text(column), other.line()));
            same.add(row);
        }
    }

    private Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            catalogueErrors.inFile(file, "file.encoding");
            return Optional.empty();
        }
    }

    private void parse(String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            int line = 1;
            while (records.hasNext()) {
                accept(records.next(), line);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            catalogueErrors.inFile(file, "file.csv", e.getMessage());
        }
    }

    private void accept(CSVRecord record, int line) {
        List<String> cells = record.toList();
        if (header.isEmpty()) {
            header = cells;
            checkHeader();
        } else if (cells.size() > 1 || !cells.get(0).isEmpty()) {
            if (cells.size() != header.size() && !shortened(cells)) {
                catalogueErrors.at(file, line, "", "row.width", cells.size(), header.size());
            }
            rows.add(row(cells, line));
        }
    }

    /** Whether a line only leaves out optional columns at its end, as lines of earlier versions do. */
    private boolean shortened(List<String> cells) {
        return cells.size() < header.size() && optional.containsAll(header.subList(cells.size(), header.size()));
    }

    private CsvRow row(List<String> cells, int line) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            String text = cells.get(i).strip();
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                catalogueErrors.at(file, line, header.get(i), "cell.nfc", text);
            }
            named.put(header.get(i), text);
        }
        return new CsvRow(file, line, named, catalogueErrors);
    }

    private void checkHeader() {
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> catalogueErrors.at(file, 1, "", "header.missing", column));
        header.stream()
                .filter(column -> !columns.contains(column) && !optional.contains(column))
                .forEach(column -> catalogueErrors.at(file, 1, "", "header.unknown", column, columns));
        header.stream()
                .filter(column -> header.indexOf(column) != header.lastIndexOf(column))
                .distinct()
                .forEach(column -> catalogueErrors.at(file, 1, "", "header.duplicate", column));
    }
}
