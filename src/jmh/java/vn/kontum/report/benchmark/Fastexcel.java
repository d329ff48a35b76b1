package vn.kontum.report.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The streaming reader of fastexcel. */
final class Fastexcel implements ReaderUnderTest {
    @Override
    public String name() {
        return "fastexcel-reader";
    }

    @Override
    public ReadTotals read(byte[] workbook) throws IOException {
        ReadTotals tally = ReadTotals.NONE;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    tally = rows.map(Fastexcel::read).reduce(tally, ReadTotals::plus);
                }
            }
        }
        return tally;
    }

    private static ReadTotals read(Row row) {
        ReadTotals tally = ReadTotals.NONE;
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.NUMBER) {
                tally = tally.with(cell.asNumber().doubleValue());
            }
        }
        return tally;
    }
}
