package vn.kontum.report.xlsx.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A list as a workbook of one sheet: a head that stays in sight, a filter, numbers as numbers. */
public final class ListWorkbook {
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    /** Any moment will do, as long as it is always the same. */
    private static final Instant STAMP = Instant.parse("2000-01-01T00:00:00Z");

    private ListWorkbook() {}

    /**
     * One cell.
     *
     * @param text written where there is no number
     * @param number written exactly
     */
    public record Value(String text, Optional<BigDecimal> number) {}

    /** The bytes of the workbook; the same list gives the same bytes. */
    public static byte[] of(String title, List<String> heads, List<List<Value>> rows) {
        try (NewWorkbook workbook = new NewWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String safe = WorkbookUtil.createSafeSheetName(
                    title.length() > LONGEST_SHEET_NAME ? title.substring(0, LONGEST_SHEET_NAME) : title);
            XSSFSheet sheet = workbook.createSheet(safe);
            StyleRegistry styles = new StyleRegistry(workbook);
            XSSFRow head = sheet.createRow(0);
            for (int i = 0; i < heads.size(); i++) {
                styles.text(
                        head.createCell(i),
                        heads.get(i),
                        CellStyleSpec.plain().bold().wrap());
            }
            for (int r = 0; r < rows.size(); r++) {
                write(rows.get(r), sheet.createRow(r + 1), styles);
            }
            for (int i = 0; i < heads.size(); i++) {
                sheet.setColumnWidth(i, width(heads.get(i), rows, i) * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, Math.max(0, heads.size() - 1)));
            ReproducibleOpcWriter.write(workbook, out, STAMP);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + title + "] cannot be written to memory", e);
        }
    }

    private static void write(List<Value> values, XSSFRow row, StyleRegistry styles) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (value.number().isPresent()) {
                row.createCell(i).setCellValue(value.number().get().doubleValue());
            } else {
                styles.text(row.createCell(i), value.text(), CellStyleSpec.plain());
            }
        }
    }

    private static int width(String head, List<List<Value>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(head.length(), longest) + 2));
    }
}
