package vn.kontum.report.publication.history;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kontum.report.text.CsvWriter;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.model.Sheet;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** Lines of a CSV file or of the first visible sheet of a workbook, by the names in their first line. */
final class HistoryRows {

    private HistoryRows() {}

    /** @param number of the line as a person counts: the head is 1 */
    record Row(int number, Map<String, String> cells) {
        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @return empty where the file is neither a workbook nor text */
    static List<Row> read(byte[] content) throws IOException, ContainerException {
        boolean workbook = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return named(workbook ? workbook(content) : csv(content));
    }

    private static List<Row> named(TreeMap<Integer, Map<Integer, String>> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> head = lines.remove(lines.firstKey());
        List<Row> rows = new ArrayList<>();
        lines.forEach((number, cells) -> {
            Map<String, String> named = new HashMap<>();
            head.forEach((column, name) -> named.put(name.strip(), cells.getOrDefault(column, "")));
            if (named.values().stream().anyMatch(Predicate.not(String::isBlank))) {
                rows.add(new Row(number, named));
            }
        });
        return rows;
    }

    private static TreeMap<Integer, Map<Integer, String>> csv(byte[] content) throws IOException {
        String text = decoded(content);
        TreeMap<Integer, Map<Integer, String>> lines = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(CsvWriter.withoutMark(text)), CSVFormat.DEFAULT)) {
            for (CSVRecord record : parser) {
                Map<Integer, String> cells = new HashMap<>();
                for (int column = 0; column < record.size(); column++) {
                    cells.put(column, tidy(record.get(column)));
                }
                lines.put((int) record.getRecordNumber(), cells);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return lines;
    }

    private static String decoded(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static TreeMap<Integer, Map<Integer, String>> workbook(byte[] content)
            throws IOException, ContainerException {
        TreeMap<Integer, Map<Integer, String>> lines = new TreeMap<>();
        new WorkbookReader(ContainerLimits.standard())
                .read(content).sheets().stream().filter(sheet -> !sheet.hidden()).findFirst().stream()
                        .map(Sheet::cells)
                        .flatMap(cells -> cells.values().stream())
                        .forEach(cell -> lines.computeIfAbsent(cell.address().row() + 1, row -> new HashMap<>())
                                .put(cell.address().column(), text(cell)));
        return lines;
    }

    private static String text(Cell cell) {
        return cell.number()
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElseGet(() -> tidy(cell.raw()));
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
