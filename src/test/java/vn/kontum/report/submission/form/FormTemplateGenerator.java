package vn.kontum.report.submission.form;

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
 * Makes the first {@code templates/form.xlsx}; from then on people restyle the file in Excel, and nobody has to run
 * this again.
 */
final class FormTemplateGenerator {
    private static final String GALLERY = "Kiểu dáng";
    private static final Instant STAMP = Instant.parse("2021-03-01T00:00:00Z");

    private static final String GREY = "595959";
    private static final CellStyleSpec TEXT = CellStyleSpec.plain();
    private static final CellStyleSpec BOXED = TEXT.border(BorderStyle.THIN).borderColor("7F7F7F");
    private static final CellStyleSpec FIGURE = BOXED.right().indent(1).shrink();

    private record Sample(CellStyleSpec style, String text, String purpose) {}

    private FormTemplateGenerator() {}

    private static Map<FormStyle, Sample> samples() {
        Map<FormStyle, Sample> samples = new LinkedHashMap<>();
        samples.put(FormStyle.TITLE, sample(TEXT.size(14).bold().center(), "BÁO CÁO", "Tên biểu, giữa dòng đầu"));
        samples.put(FormStyle.PERIOD, sample(TEXT.center(), "Quý I/2021", "Kỳ báo cáo, dưới tên biểu"));
        samples.put(FormStyle.HEAD_LEFT, sample(TEXT.size(10).left(), "Biểu số", "Góc trái: biểu số, căn cứ, hạn"));
        samples.put(
                FormStyle.HEAD_RIGHT, sample(TEXT.size(10).left(), "Đơn vị", "Góc phải: đơn vị báo cáo, đơn vị nhận"));
        samples.put(
                FormStyle.MARK,
                sample(
                        TEXT.italic().bold().center().color("9C2A00"),
                        "Lưu ý",
                        "Dòng lưu ý chung của tệp, thường để trống"));
        samples.put(FormStyle.REVISION, sample(BOXED.center().fill("FFF9DB").unlocked(), "2", "Ô “Lần gửi” (ô nhập)"));
        samples.put(
                FormStyle.STATUS,
                sample(
                        TEXT.size(13)
                                .bold()
                                .left()
                                .borders(BorderStyle.THIN, BorderStyle.NONE, BorderStyle.NONE, BorderStyle.NONE)
                                .borderColor("7F7F7F"),
                        "✗ CÒN 2 LỖI",
                        "Dòng cho biết đã đủ điều kiện gửi hay chưa"));
        samples.put(
                FormStyle.COLUMN,
                sample(BOXED.size(10).bold().center().wrap().fill("DCE6F1"), "Tên cột", "Tên các cột"));
        samples.put(
                FormStyle.COLUMN_NUMBER,
                sample(BOXED.size(10).italic().center().fill("DCE6F1"), "A", "Dòng đánh số cột"));
        samples.put(FormStyle.GROUP, sample(BOXED.bold().left().fill("EDEDED"), "I. Nhóm", "Tên nhóm số liệu"));
        samples.put(
                FormStyle.CODE,
                sample(BOXED.size(8).left().wrap().color(GREY), "ma_so_lieu", "Mã số liệu ở cột A (không sửa mã)"));
        samples.put(FormStyle.NAME, sample(BOXED.left().wrap().indent(1), "Tên", "Tên số liệu"));
        samples.put(
                FormStyle.EXPLANATION,
                sample(
                        TEXT.size(10).italic().color(GREY).left().wrap(),
                        "Giải thích",
                        "Giải thích dưới tên số liệu (chỉ lấy phông chữ)"));
        samples.put(FormStyle.MEASURE, sample(BOXED.size(10).center().wrap(), "người", "Đơn vị tính"));
        samples.put(FormStyle.EARLIER, sample(FIGURE.color("404040"), "1.234", "Số quý trước, số cùng kỳ (đã khóa)"));
        samples.put(
                FormStyle.INPUT, sample(FIGURE.bold().fill("FFF9DB").unlocked(), "1.234", "Ô nhập số liệu quý này"));
        samples.put(FormStyle.YEAR_TO_DATE, sample(FIGURE, "1.234", "Số từ đầu năm (công thức)"));
        samples.put(
                FormStyle.CHANGE,
                sample(FIGURE.format("+#,##0.0;-#,##0.0;0.0"), "1,5", "Tăng, giảm so với quý trước, %"));
        samples.put(FormStyle.CHECK, sample(BOXED.size(10).left().wrap().indent(1), "✓", "Cột kiểm tra"));
        samples.put(
                FormStyle.NOTE,
                sample(
                        BOXED.size(10).left().wrap().indent(1).fill("FFF9DB").unlocked(),
                        "Lý do",
                        "Ô ghi chú (ô nhập)"));
        samples.put(
                FormStyle.NOTHING,
                sample(BOXED.italic().center().wrap(), "Không có số liệu", "Dòng báo kỳ này không phải nhập"));
        samples.put(FormStyle.SIGNATURE, sample(TEXT.bold().center(), "Người lập biểu", "Chức danh ký"));
        samples.put(
                FormStyle.SIGNATURE_HINT,
                sample(TEXT.italic().center(), "(Ký, họ tên)", "Ngày ký và lời chú dưới chức danh"));
        samples.put(FormStyle.STATE_OK, sample(TEXT.color("1E5F31"), "✓", "Màu chữ, nền khi đạt"));
        samples.put(FormStyle.STATE_ERROR, sample(TEXT.bold().color("A61C00"), "✗", "Màu chữ, nền khi có lỗi"));
        samples.put(FormStyle.STATE_WARNING, sample(TEXT.bold().color("7F4F00"), "!", "Màu chữ, nền khi có cảnh báo"));
        samples.put(FormStyle.GUIDE_TITLE, sample(TEXT.size(16).bold().left(), "HƯỚNG DẪN", "Tên tờ hướng dẫn"));
        samples.put(
                FormStyle.GUIDE_SUBTITLE, sample(TEXT.size(13).left(), "Đơn vị - kỳ", "Đơn vị và kỳ ở tờ hướng dẫn"));
        samples.put(
                FormStyle.GUIDE_HEADING,
                sample(
                        TEXT.size(13).bold().left().indent(1).fill("DCE6F1"),
                        "Việc phải làm",
                        "Tên mục ở tờ hướng dẫn"));
        samples.put(
                FormStyle.GUIDE_TERM,
                sample(TEXT.size(12).bold().left().top().wrap(), "Hạn gửi", "Cột đầu của tờ hướng dẫn"));
        samples.put(FormStyle.GUIDE_TEXT, sample(TEXT.size(12).left().top().wrap(), "Lời", "Lời hướng dẫn"));
        samples.put(
                FormStyle.LIST_HEADING, sample(BOXED.bold().wrap().fill("DCE6F1"), "Cột", "Tên cột ở tờ ẩn DanhMuc"));
        samples.put(FormStyle.LIST, sample(BOXED.wrap(), "Ô", "Ô của các tờ ẩn"));
        return samples;
    }

    private static Sample sample(CellStyleSpec style, String text, String purpose) {
        return new Sample(style, text, purpose);
    }

    static byte[] bytes() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            StyleRegistry styles = new StyleRegistry(book);
            FormTexts words = new FormTexts();
            gallery(book, styles);
            specimen(book, styles, words.guideSheet(), List.of(5, 24, 110));
            specimen(book, styles, words.formSheet(), List.of(6, 6, 39, 8, 13, 13, 20, 8, 12, 17, 28, 13));
            specimen(book, styles, words.indicatorSheet(), List.of(5, 40, 10, 17, 13, 47));
            book.getProperties().getCoreProperties().setTitle("Kiểu dáng của biểu số liệu");
            book.getProperties().getCoreProperties().setCreator("KT-KTXH");
            ReproducibleOpcWriter.write(book, out, STAMP);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void gallery(XSSFWorkbook book, StyleRegistry styles) {
        XSSFSheet sheet = book.createSheet(GALLERY);
        widths(sheet, List.of(30, 28, 62));
        line(
                sheet,
                styles,
                0,
                "Kiểu dáng của biểu số liệu gửi cho các đơn vị",
                TEXT.size(16).bold());
        line(
                sheet,
                styles,
                1,
                "Đổi phông, màu, viền, cách viết số của từng ô mẫu ở cột A bằng Excel rồi lưu lại: biểu sinh ra sau đó theo mẫu này. Không xóa tên ô ở cột B.",
                TEXT.wrap());
        line(
                sheet,
                styles,
                2,
                "Độ rộng cột, khổ giấy và lề lấy từ ba tờ “Hướng dẫn”, “Số liệu” và “Chỉ tiêu” bên cạnh. Chữ trong mẫu chỉ để xem; lời của biểu nằm trong chương trình.",
                TEXT.wrap());
        sheet.getRow(1).setHeightInPoints(32);
        sheet.getRow(2).setHeightInPoints(32);
        CellStyleSpec head = BOXED.bold().center().fill("DCE6F1");
        List<String> heads = List.of("Ô mẫu", "Tên ô", "Dùng cho");
        sheet.createRow(4);
        for (int column = 0; column < heads.size(); column++) {
            styles.text(sheet.getRow(4).createCell(column), heads.get(column), head);
        }
        DefinedNames names = new DefinedNames(book);
        int row = 5;
        for (Map.Entry<FormStyle, Sample> entry : samples().entrySet()) {
            Sample sample = entry.getValue();
            sheet.createRow(row).setHeightInPoints((float)
                    Math.max(18, sample.style().face().size() * 1.7));
            styles.text(sheet.getRow(row).createCell(0), sample.text(), sample.style());
            styles.text(
                    sheet.getRow(row).createCell(1),
                    "LOOK_" + entry.getKey().key(),
                    TEXT.color(GREY).left().indent(1));
            styles.text(sheet.getRow(row).createCell(2), sample.purpose(), TEXT);
            names.add("LOOK_" + entry.getKey().key(), GALLERY, new CellAddress(row++, 0));
        }
        page(sheet, false);
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, 5);
    }

    private static void widths(XSSFSheet sheet, List<Integer> widths) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
    }

    private static void line(XSSFSheet sheet, StyleRegistry styles, int row, String text, CellStyleSpec style) {
        styles.text(sheet.createRow(row).createCell(0), text, style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 2));
    }

    /** A sheet whose widths and page are taken; it shows which column is which. */
    private static void specimen(XSSFWorkbook book, StyleRegistry styles, String name, List<Integer> widths) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.createRow(0);
        sheet.createRow(1);
        styles.text(
                sheet.getRow(0).createCell(0),
                "Độ rộng cột, khổ giấy, hướng giấy và lề của tờ này dùng cho tờ cùng tên của biểu.",
                TEXT.italic());
        for (int column = 0; column < widths.size(); column++) {
            styles.text(
                    sheet.getRow(1).createCell(column),
                    "Cột " + CellAddress.columnName(column),
                    BOXED.center().fill("DCE6F1"));
        }
        widths(sheet, widths);
        page(sheet, true);
    }

    private static void page(XSSFSheet sheet, boolean landscape) {
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.39);
        sheet.setMargin(PageMargin.RIGHT, 0.39);
        sheet.setMargin(PageMargin.TOP, 0.59);
        sheet.setMargin(PageMargin.BOTTOM, 0.59);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
    }
}
