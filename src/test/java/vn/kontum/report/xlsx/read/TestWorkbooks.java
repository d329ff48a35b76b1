package vn.kontum.report.xlsx.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.container.ZipBuilder;
import vn.kontum.report.xlsx.model.WorkbookContent;

/** Workbooks for tests: the smallest one written by hand, and a realistic one written by POI. */
public final class TestWorkbooks {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private TestWorkbooks() {}

    /** A workbook of one sheet "S" whose {@code sheetData} and what follows it is given. */
    static ZipBuilder minimal(String sheetContent) {
        return new ZipBuilder()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                + " Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                                + " PartName=\"/xl/workbook.xml\" ContentType=\""
                                + WorkbookPackage.WORKBOOK_TYPE
                                + "\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                                + WorkbookPackage.WORKSHEET_TYPE + "\"/></Types>")
                .with("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml", "")))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + Relationship.OFFICE
                                + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml", "")))
                .with(
                        SHEET,
                        "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + Relationship.OFFICE + "\">" + sheetContent
                                + "</worksheet>");
    }

    /** As {@link #minimal}, with the rows given. */
    static ZipBuilder rows(String rows) {
        return minimal("<sheetData>" + rows + "</sheetData>");
    }

    static String relationships(String inside) {
        return "<Relationships xmlns=\"" + Relationship.NAMESPACE + "\">" + inside + "</Relationships>";
    }

    static String relationship(String id, String kind, String target, String more) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + Relationship.OFFICE + "/" + kind + "\" Target=\"" + target
                + "\" " + more + "/>";
    }

    /** A submission-like workbook: three sheets, 120 numbers, texts, formulas and names, written by POI. */
    static byte[] realistic() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int s = 0; s < 3; s++) {
                XSSFSheet sheet = book.createSheet("Biểu " + (s + 1));
                for (int r = 0; r < 40; r++) {
                    XSSFRow row = sheet.createRow(r);
                    row.createCell(0).setCellValue("V" + s + "_" + r);
                    row.createCell(1).setCellValue("Chỉ tiêu số " + r);
                    row.createCell(2).setCellValue(1000.25 * (r + 1) + s);
                    row.createCell(3).setCellFormula("C" + (r + 1) + "*2");
                    Name name = book.createName();
                    name.setNameName("IN_V" + s + "_" + r);
                    name.setRefersToFormula("'Biểu " + (s + 1) + "'!$C$" + (r + 1));
                }
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkbookContent read(ZipBuilder zip) {
        return read(zip.bytes());
    }

    public static WorkbookContent read(byte[] bytes) {
        return new WorkbookReader(ContainerLimits.standard()).read(bytes);
    }
}
