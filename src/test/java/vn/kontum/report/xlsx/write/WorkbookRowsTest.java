package vn.kontum.report.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/** Cells written beside POI are the same bytes as those that POI writes. */
class WorkbookRowsTest {
    private static final Instant STAMP = Instant.parse("2021-12-31T17:00:00Z");
    private static final List<String> TEXTS = List.of(
            "Tên",
            "",
            " cách ở đầu",
            "cách ở cuối ",
            "a < b & c > d",
            "hai\ndòng\tvà\rba",
            "chữ ]]> trong chữ",
            "😀 ngoài mặt phẳng",
            "\u0001 điều khiển _x0041_",
            "rất nhiều dấu & trong một câu dài & & & & & hơn ba mươi hai chữ < >",
            "rất nhiều dấu & và cả ]]> trong một câu dài & & & & & hơn ba mươi hai chữ < >",
            "ngắn &&&&&&");

    @Test
    void textsNumbersFormulasStylesAndHeightsAreWrittenAsPoiWritesThem() throws IOException {
        assertThat(parts(besidePoi())).isEqualTo(parts(byPoi()));
    }

    private static byte[] besidePoi() throws IOException {
        try (XSSFWorkbook book = new NewWorkbook()) {
            StyleRegistry styles = new StyleRegistry(book);
            WorkbookRows rows = new WorkbookRows(book);
            XSSFSheet sheet = book.createSheet("Biểu");
            SheetRows own = rows.of(sheet);
            for (int row = 0; row < TEXTS.size(); row++) {
                rows.text(own.cell(row, 1), TEXTS.get(row));
                own.cell(row, 1).style(styles.style(CellStyleSpec.plain().bold()));
                own.cell(row, 30).style(styles.style(CellStyleSpec.plain()));
                rows.text(own.cell(row, 30), TEXTS.get(TEXTS.size() - 1 - row));
                own.cell(row, 3).formula("\"" + formula(row) + "\"", EscapedXmlText.encode(TEXTS.get(row)));
            }
            own.cell(20, 2).number(1e7);
            own.cell(20, 3).number(-0.1);
            own.cell(21, 2).formula("1+1", new BigDecimal("2.50"));
            own.cell(21, 3).formula("1+2", new BigDecimal("1E+60"));
            own.cell(22, 4).styleOf(own.cell(0, 1));
            own.height(0, 23);
            own.height(40, 12);
            assertThat(own.last()).isEqualTo(40);
            book.createSheet("Trống");
            XSSFSheet one = book.createSheet("Một ô");
            rows.of(one).cell(2, 2).number(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReproducibleOpcWriter.write(book, rows, out, STAMP);
            return out.toByteArray();
        }
    }

    private static byte[] byPoi() throws IOException {
        try (XSSFWorkbook book = new NewWorkbook()) {
            StyleRegistry styles = new StyleRegistry(book);
            Map<String, Integer> texts = new HashMap<>();
            XSSFSheet sheet = book.createSheet("Biểu");
            for (int row = 0; row < TEXTS.size(); row++) {
                text(book, texts, cell(sheet, row, 1), TEXTS.get(row));
                styles.apply(cell(sheet, row, 1), CellStyleSpec.plain().bold());
                styles.apply(cell(sheet, row, 30), CellStyleSpec.plain());
                text(book, texts, cell(sheet, row, 30), TEXTS.get(TEXTS.size() - 1 - row));
                CachedFormulaWriter.set(
                        cell(sheet, row, 3), "\"" + formula(row) + "\"", EscapedXmlText.encode(TEXTS.get(row)));
            }
            cell(sheet, 20, 2).setCellValue(1e7);
            cell(sheet, 20, 3).setCellValue(-0.1);
            CachedFormulaWriter.set(cell(sheet, 21, 2), "1+1", new BigDecimal("2.50"));
            CachedFormulaWriter.set(cell(sheet, 21, 3), "1+2", new BigDecimal("1E+60"));
            cell(sheet, 22, 4).setCellStyle(cell(sheet, 0, 1).getCellStyle());
            sheet.getRow(0).setHeightInPoints(23);
            sheet.createRow(40).setHeightInPoints(12);
            book.createSheet("Trống");
            cell(book.createSheet("Một ô"), 2, 2).setCellValue(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReproducibleOpcWriter.write(book, out, STAMP);
            return out.toByteArray();
        }
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Without what a formula cannot hold. */
    private static String formula(int row) {
        return EscapedXmlText.encode(TEXTS.get(row)).replace("\r", "");
    }

    private static void text(XSSFWorkbook book, Map<String, Integer> texts, XSSFCell cell, String text) {
        int index = texts.computeIfAbsent(
                text,
                t -> book.getSharedStringSource()
                        .addSharedStringItem(new XSSFRichTextString(EscapedXmlText.encode(t))));
        cell.getCTCell().setT(STCellType.S);
        cell.getCTCell().setV(Integer.toString(index));
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    }

    @Test
    void aFormulaThatIsNoneIsRefused() throws IOException {
        try (XSSFWorkbook book = new NewWorkbook()) {
            XSSFSheet sheet = book.createSheet("Biểu");
            assertThatThrownBy(() -> new WorkbookRows(book).check("SUM(A1", sheet, 0))
                    .isInstanceOf(FormulaParseException.class);
        }
    }

    @Test
    void cellsThatPoiWouldWriteBesideAreRefused() throws IOException {
        try (XSSFWorkbook book = new NewWorkbook()) {
            WorkbookRows rows = new WorkbookRows(book);
            cell(book.createSheet("Biểu"), 0, 0).setCellValue(1);

            assertThatThrownBy(() -> ReproducibleOpcWriter.write(book, rows, new ByteArrayOutputStream(), STAMP))
                    .hasMessageStartingWith("[Biểu] has rows that were written by POI");
        }
    }

    @Test
    void textsThatPoiWouldWriteBesideAreRefused() throws IOException {
        try (XSSFWorkbook book = new NewWorkbook()) {
            WorkbookRows rows = new WorkbookRows(book);
            book.getSharedStringSource().addSharedStringItem(new XSSFRichTextString("x"));

            assertThatThrownBy(() -> ReproducibleOpcWriter.write(book, rows, new ByteArrayOutputStream(), STAMP))
                    .hasMessageStartingWith("[workbook] has texts that were written by POI");
        }
    }
}
