package vn.kontum.report.web.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kontum.report.xlsx.write.ListWorkbook;

/** A table as a file for spreadsheets: every row that matches, without columns of links. */
final class TableFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TableView table;
    private final List<Integer> columns;

    TableFile(TableView table) {
        this.table = table;
        this.columns = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).sortable())
                .boxed()
                .toList();
    }

    /** Text that looks like a formula is kept from being one. */
    byte[] csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(heads());
            for (TableRow row : table.matching()) {
                printer.printRecord(
                        columns.stream().map(i -> written(row.cells().get(i))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + table.id() + "] cannot be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] workbook() {
        List<List<ListWorkbook.Value>> rows = new ArrayList<>();
        for (TableRow row : table.matching()) {
            rows.add(columns.stream()
                    .map(i -> row.cells().get(i))
                    .map(c -> new ListWorkbook.Value(c.whole(), c.value()))
                    .toList());
        }
        return ListWorkbook.of(table.caption(), heads(), rows);
    }

    private List<String> heads() {
        return columns.stream().map(i -> table.columns().get(i).label()).toList();
    }

    private static String written(TableCell cell) {
        return cell.value().map(java.math.BigDecimal::toPlainString).orElseGet(() -> plain(cell.whole()));
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
