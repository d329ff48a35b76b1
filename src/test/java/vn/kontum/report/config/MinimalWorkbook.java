package vn.kontum.report.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook that opens, with one text in it; the same text gives the same bytes. */
final class MinimalWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private MinimalWorkbook() {}

    static byte[] of(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
                            + " PartName='/xl/workbook.xml'"
                            + " ContentType='" + TYPE + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE
                            + "worksheet+xml'/></Types>");
            put(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                            + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='" + MAIN
                            + "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>" + text
                            + "</t></is></c></row></sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relationship(String kind, String target) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE + "/"
                + kind + "' Target='" + target + "'/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
