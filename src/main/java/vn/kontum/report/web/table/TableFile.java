package vn.kontum.report.web.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kontum.report.text.CsvWriter;
import vn.kontum.report.xlsx.write.ListWorkbook;

/** A table as a file for spreadsheets: every row that matches, without columns of links. */
final class TableFile {
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
        CsvWriter file = new CsvWriter(heads());
        table.matching()
                .forEach(row -> file.row(
                        columns.stream().map(i -> written(row.cells().get(i))).toList()));
        return file.bytes();
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
        return cell.value().map(BigDecimal::toPlainString).orElseGet(() -> CsvWriter.text(cell.whole()));
    }
}
