package vn.kontum.report.submission.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.DefinedNames;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;
import vn.kontum.report.xlsx.write.StyleRegistry;

/**
 * Makes the first {@code templates/answer.xlsx}; from then on people restyle the file in Excel, and nobody has to run
 * this again.
 */
final class ResponseTemplateGenerator {
    private static final String GALLERY = "Kiểu dáng";
    private static final Instant STAMP = Instant.parse("2021-03-01T00:00:00Z");
    private static final CellStyleSpec TEXT = CellStyleSpec.plain().wrap().top();
    private static final CellStyleSpec BOXED = TEXT.border(BorderStyle.THIN).borderColor("7F7F7F");
    private static final CellStyleSpec HEAD = BOXED.size(11).bold().center().fill("DCE6F1");

    private record Sample(CellStyleSpec style, String text, String purpose) {}

    private final XSSFWorkbook book;
    private final StyleRegistry styles;

    private ResponseTemplateGenerator(XSSFWorkbook book) {
        this.book = book;
        this.styles = new StyleRegistry(book);
    }

    private static Map<ResponseStyle, Sample> samples() {
        Map<ResponseStyle, Sample> samples = new LinkedHashMap<>();
        samples.put(ResponseStyle.TITLE, new Sample(TEXT.bold().size(15), "BIÊN NHẬN", "Dòng đầu của biên nhận"));
        samples.put(
                ResponseStyle.TITLE_RETURNED,
                new Sample(TEXT.bold().size(15).color("9C0006"), "TRẢ LẠI ĐỂ SỬA", "Dòng đầu của tệp trả lại"));
        samples.put(ResponseStyle.TEXT, new Sample(TEXT, "Đã đọc 37 ô", "Dòng chữ thường"));
        samples.put(ResponseStyle.HINT, new Sample(TEXT.italic(), "Cách làm", "Lời hướng dẫn"));
        samples.put(ResponseStyle.SECTION, new Sample(TEXT.bold().size(12), "Số liệu đã đọc", "Tên từng phần"));
        samples.put(ResponseStyle.FACT_NAME, new Sample(TEXT.color("595959"), "Đơn vị:", "Tên mục (chỉ lấy phông)"));
        samples.put(ResponseStyle.FACT, new Sample(TEXT.bold(), "Thành phố Kon Tum", "Nội dung của mục"));
        samples.put(ResponseStyle.HEAD, new Sample(HEAD, "TT", "Đầu cột của bảng"));
        samples.put(ResponseStyle.CELL, new Sample(BOXED, "172.265", "Ô của bảng"));
        samples.put(
                ResponseStyle.MUST, new Sample(BOXED.bold().color("9C0006"), "✗ Phải sửa", "Mức độ của lỗi phải sửa"));
        samples.put(
                ResponseStyle.LINK, new Sample(BOXED.underline().color("0B5394"), "F9", "Ô bấm vào để tới chỗ sửa"));
        samples.put(
                ResponseStyle.NORMALISED,
                new Sample(BOXED.bold().fill("FFF2CC"), "1.234", "Số ghi dạng chữ đã chuyển thành số"));
        return samples;
    }

    static byte[] bytes() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ResponseTemplateGenerator template = new ResponseTemplateGenerator(book);
            template.gallery();
            template.specimen("LỖI CẦN SỬA", List.of(4, 11, 12, 25, 13, 33, 33));
            template.specimen("BIÊN NHẬN", List.of(4, 36, 9, 12, 12, 8, 12, 12, 24));
            book.getProperties().getCoreProperties().setTitle("Kiểu dáng của thư trả lời");
            book.getProperties().getCoreProperties().setCreator("KT-KTXH");
            ReproducibleOpcWriter.write(book, out, STAMP);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gallery() {
        XSSFSheet sheet = sheet(GALLERY, List.of(30, 28, 62));
        line(sheet, 0, "Kiểu dáng của biên nhận và tệp trả lại", TEXT.bold().size(15));
        line(
                sheet,
                1,
                "Đổi phông, màu, viền của từng ô mẫu ở cột A bằng Excel rồi lưu lại. Không xóa tên ô ở cột B. Độ rộng cột, khổ giấy"
                        + " và lề lấy từ hai tờ bên cạnh; chữ trong mẫu chỉ để xem.",
                TEXT);
        sheet.getRow(1).setHeightInPoints(32);
        row(sheet, 3, List.of("Ô mẫu", "Tên ô", "Dùng cho"), HEAD);
        DefinedNames names = new DefinedNames(book);
        int row = 4;
        for (Map.Entry<ResponseStyle, Sample> entry : samples().entrySet()) {
            String name = "LOOK_" + entry.getKey().key();
            row(sheet, row, List.of("", name, entry.getValue().purpose()), TEXT);
            styles.text(
                    sheet.getRow(row).getCell(0),
                    entry.getValue().text(),
                    entry.getValue().style());
            names.add(name, GALLERY, new CellAddress(row++, 0));
        }
    }

    /** A sheet whose widths and page are taken. */
    private void specimen(String name, List<Integer> widths) {
        XSSFSheet sheet = sheet(name, widths);
        line(sheet, 0, "Độ rộng cột, khổ giấy, hướng giấy và lề của tờ này dùng cho tờ cùng tên.", TEXT.italic());
        sheet.setColumnWidth(widths.size(), 10 * 256);
    }

    private void line(XSSFSheet sheet, int row, String text, CellStyleSpec style) {
        styles.text(sheet.createRow(row).createCell(0), text, style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 2));
    }

    private void row(XSSFSheet sheet, int row, List<String> texts, CellStyleSpec style) {
        sheet.createRow(row).setHeightInPoints(24);
        for (int column = 0; column < texts.size(); column++) {
            styles.text(sheet.getRow(row).createCell(column), texts.get(column), style);
        }
    }

    private XSSFSheet sheet(String name, List<Integer> widths) {
        XSSFSheet sheet = book.createSheet(name);
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, 0.39);
        }
        return sheet;
    }
}
