package vn.kontum.report.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The catalogue of a folder of settings, edited line by line as an office edits it. */
record EditedCatalogue(Path config) {
    private Path file(String name) {
        return config.resolve("catalogue").resolve(name);
    }

    private List<CSVRecord> records(String name) throws IOException {
        try (var parser = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file(name), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    private List<String> header(String name) throws IOException {
        return records(name).get(0).toList();
    }

    Map<String, String> row(String name, String key) throws IOException {
        List<String> header = header(name);
        CSVRecord found = records(name).stream()
                .filter(record -> record.toList().contains(key))
                .findFirst()
                .orElseThrow();
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            row.put(header.get(column), column < found.size() ? found.get(column) : "");
        }
        return row;
    }

    void edit(String name, String key, String column, String value) throws IOException {
        int at = header(name).indexOf(column);
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord record : records(name)) {
            List<String> cells = new ArrayList<>(record.toList());
            if (cells.contains(key)) {
                cells.addAll(Collections.nCopies(Math.max(0, at + 1 - cells.size()), ""));
                cells.set(at, value);
            }
            rows.add(cells);
        }
        write(name, rows);
    }

    void append(String name, Map<String, String> row) throws IOException {
        insert(name, records(name).size(), row);
    }

    /** Below the first line in which a cell has this value. */
    void below(String name, String key, Map<String, String> row) throws IOException {
        insert(
                name,
                1
                        + records(name).stream()
                                .map(CSVRecord::toList)
                                .map(cells -> cells.contains(key))
                                .toList()
                                .indexOf(true),
                row);
    }

    private void insert(String name, int at, Map<String, String> row) throws IOException {
        List<List<String>> rows =
                new ArrayList<>(records(name).stream().map(CSVRecord::toList).toList());
        rows.add(
                at,
                header(name).stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
        write(name, rows);
    }

    private void write(String name, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        Files.writeString(file(name), text.toString());
    }
}
