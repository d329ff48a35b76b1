package vn.kontum.report.xlsx.write.lint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one sheet in which faults are planted. */
final class FaultyWorkbook {
    /** As the workbook part defines them. */
    private final StringBuilder names = new StringBuilder();

    static CellStyle style(XSSFCell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        cell.setCellStyle(style);
        return style;
    }

    static XSSFCell formula(XSSFCell cell, String formula, String cached) {
        cell.setCellFormula("1");
        cell.getCTCell().getF().setStringValue(formula);
        cell.getCTCell().setV(cached);
        return cell;
    }

    void name(String name, String formula, int scope) {
        String local = scope < 0 ? "" : " localSheetId=\"" + scope + "\"";
        names.append("<definedName name=\"")
                .append(name)
                .append('"')
                .append(local)
                .append('>')
                .append(formula)
                .append("</definedName>");
    }

    static void picture(XSSFSheet sheet, String description) {
        int index = sheet.getWorkbook().addPicture(new byte[] {1}, PictureType.PNG.ordinal());
        XSSFPicture picture =
                sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 6, 6, 8, 8), index);
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(description);
    }

    static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    }

    /** What is found in the workbook when the faults are planted in its first sheet, which is called Biểu. */
    List<LintViolation> lint(Consumer<XSSFSheet> fault) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fault.accept(book.createSheet("Biểu"));
            book.write(out);
            return new WorkbookLinter().lint(named(out.toByteArray()));
        }
    }

    /** POI refuses names that are wrong, so they are written into the part. */
    private byte[] named(byte[] book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(
                        part.getName().equals("xl/workbook.xml") && !names.isEmpty()
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("</sheets>", "</sheets><definedNames>" + names + "</definedNames>")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }
}
