package vn.kontum.report.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.DefinedNames;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;
import vn.kontum.report.xlsx.write.StyleRegistry;

/** Makes the first {@code templates/report.xlsx}; afterwards people restyle the file itself. Run it to start over. */
public final class ReportTemplateGenerator {
    private static final String ACCENT = "1F3864";
    private static final String LINE = "A6A6A6";
    private static final String FAINT = "F2F4F8";
    private static final CellStyleSpec PLAIN = CellStyleSpec.plain().size(10);
    private static final CellStyleSpec BOX_OF_NUMBER =
            PLAIN.size(10).border(BorderStyle.THIN).borderColor(LINE);
    private static final CellStyleSpec BOX = BOX_OF_NUMBER.wrap();
    private static final CellStyleSpec DETAIL_OF_NUMBER =
            PLAIN.size(10).color("404040").border(BorderStyle.HAIR).borderColor(LINE);
    private static final CellStyleSpec DETAIL = DETAIL_OF_NUMBER.wrap();
    private static final CellStyleSpec DATA_OF_NUMBER =
            PLAIN.size(9).border(BorderStyle.HAIR).borderColor(LINE);
    private static final CellStyleSpec DATA = DATA_OF_NUMBER.wrap();

    private ReportTemplateGenerator() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "templates/" + ReportTemplate.FILE);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            styles(book);
            sheets(book);
            book.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty("vi-VN");
            ReproducibleOpcWriter.write(book, out, Instant.parse("2021-01-01T00:00:00Z"));
        }
    }

    private static void styles(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Hướng dẫn");
        StyleRegistry styles = new StyleRegistry(book);
        DefinedNames names = new DefinedNames(book);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, 60 * 256);
        sheet.setColumnWidth(2, 70 * 256);
        List<String> guide = List.of(
                "MẪU TRÌNH BÀY CỦA BÁO CÁO TỔNG HỢP",
                "Muốn đổi phông chữ, màu, đường kẻ, căn lề: sửa ô mẫu ở cột B rồi lưu tệp; báo cáo in từ đó theo kiểu"
                        + " mới.",
                "Muốn đổi độ rộng cột, khổ giấy, lề, chân trang: sửa trang tính cùng tên ở các thẻ sau.",
                "Không đổi tên các thẻ và không xóa các tên LOOK_… (Formulas > Name Manager): thiếu tên nào, chương"
                        + " trình dừng và nói rõ.",
                "Chân trang có thể chứa {book} {edition} {digest} {page}: chương trình thay bằng chữ và số của bản báo"
                        + " cáo.");
        int row = 0;
        for (String line : guide) {
            styles.text(
                    sheet.createRow(row).createCell(0),
                    line,
                    row == 0 ? PLAIN.bold().size(14).color(ACCENT) : PLAIN);
            row++;
        }
        for (ReportStyle reportStyle : ReportStyle.values()) {
            XSSFRow at = sheet.createRow(++row);
            styles.text(
                    at.createCell(0), "LOOK_" + reportStyle.key(), PLAIN.size(9).color("595959"));
            XSSFCell sample = at.createCell(1);
            styles.text(sample, sample(reportStyle), style(reportStyle));
            styles.text(
                    at.createCell(2),
                    EXPLAINED.getOrDefault(reportStyle, ""),
                    PLAIN.size(9).italic());
            names.add("LOOK_" + reportStyle.key(), sheet.getSheetName(), new CellAddress(row, 1));
        }
    }

    private static String sample(ReportStyle reportStyle) {
        return reportStyle.name().endsWith("FIGURE") || reportStyle == ReportStyle.DETAIL_TOTAL
                ? "1.234,5"
                : "Mẫu: " + reportStyle.key().replace('_', ' ');
    }

    private static final Map<ReportStyle, String> EXPLAINED = Map.ofEntries(
            Map.entry(ReportStyle.COVER_PROVINCE, "Bìa: tên tỉnh"),
            Map.entry(ReportStyle.COVER_TITLE, "Bìa: tên báo cáo"),
            Map.entry(ReportStyle.COVER_PERIOD, "Bìa: kỳ báo cáo"),
            Map.entry(ReportStyle.COVER_LINE, "Bìa: dòng dưới tên báo cáo"),
            Map.entry(ReportStyle.COVER_STATE, "Bìa: DỰ THẢO hoặc CHÍNH THỨC"),
            Map.entry(ReportStyle.COVER_LABEL, "Bìa: tên mục"),
            Map.entry(ReportStyle.COVER_VALUE, "Bìa: nội dung mục"),
            Map.entry(ReportStyle.COVER_HASH, "Bìa: mã băm"),
            Map.entry(ReportStyle.FORM_HEAD, "Góc trên của biểu: số biểu, đơn vị báo cáo"),
            Map.entry(ReportStyle.TITLE, "Tên biểu"),
            Map.entry(ReportStyle.SUBTITLE, "Dòng dưới tên biểu"),
            Map.entry(ReportStyle.HEADING, "Tên phần trong trang"),
            Map.entry(ReportStyle.PARAGRAPH, "Đoạn văn"),
            Map.entry(ReportStyle.HEADLINE, "Câu kết luận chung"),
            Map.entry(ReportStyle.HEAD, "Đầu cột"),
            Map.entry(ReportStyle.HEAD_NUMBER, "Số thứ tự cột"),
            Map.entry(ReportStyle.GROUP, "Dòng tên nhóm chỉ tiêu"),
            Map.entry(ReportStyle.NUMBER, "Số thứ tự chỉ tiêu"),
            Map.entry(ReportStyle.CODE, "Mã chỉ tiêu"),
            Map.entry(ReportStyle.NAME, "Tên chỉ tiêu, tên đơn vị"),
            Map.entry(ReportStyle.PART_NAME, "Tên chỉ tiêu “trong đó”, lùi vào"),
            Map.entry(ReportStyle.TEXT, "Chữ trong bảng"),
            Map.entry(ReportStyle.SHORT, "Chữ ngắn, căn giữa"),
            Map.entry(ReportStyle.FIGURE, "Số"),
            Map.entry(ReportStyle.STRONG_FIGURE, "Số lũy kế, số toàn tỉnh"),
            Map.entry(ReportStyle.MARK, "Ký hiệu thay cho số: … [x] [z]"),
            Map.entry(ReportStyle.BLOCK_NAME, "Bảng đơn vị: tên chỉ tiêu"),
            Map.entry(ReportStyle.BLOCK_PART, "Bảng đơn vị: tên chỉ tiêu “trong đó”"),
            Map.entry(ReportStyle.BLOCK_SHORT, "Bảng đơn vị: chữ ngắn của dòng chỉ tiêu"),
            Map.entry(ReportStyle.BLOCK_FIGURE, "Bảng đơn vị: số của đơn vị ở dòng chỉ tiêu"),
            Map.entry(ReportStyle.BLOCK_TOTAL, "Bảng đơn vị: số của tỉnh ở dòng chỉ tiêu"),
            Map.entry(ReportStyle.BLOCK_MARK, "Bảng đơn vị: ký hiệu ở dòng chỉ tiêu"),
            Map.entry(ReportStyle.DETAIL_NAME, "Bảng đơn vị: tên số liệu đầu vào"),
            Map.entry(ReportStyle.DETAIL_SHORT, "Bảng đơn vị: chữ ngắn"),
            Map.entry(ReportStyle.DETAIL_FIGURE, "Bảng đơn vị: số của đơn vị"),
            Map.entry(ReportStyle.DETAIL_TOTAL, "Bảng đơn vị: tổng của tỉnh"),
            Map.entry(ReportStyle.DETAIL_MARK, "Bảng đơn vị: ký hiệu"),
            Map.entry(ReportStyle.LINK, "Ô bấm được"),
            Map.entry(ReportStyle.VERDICT_GOOD, "Đánh giá: đạt, vượt"),
            Map.entry(ReportStyle.VERDICT_BAD, "Đánh giá: chưa đạt"),
            Map.entry(ReportStyle.VERDICT_RISK, "Đánh giá: có khả năng không đạt, chưa đủ căn cứ"),
            Map.entry(ReportStyle.VERDICT_OPEN, "Đánh giá: đang thực hiện và các trường hợp khác"),
            Map.entry(ReportStyle.DATA_HEAD, "Trang Dữ liệu, Nguồn: đầu cột"),
            Map.entry(ReportStyle.DATA_TEXT, "Trang Dữ liệu, Nguồn: chữ"),
            Map.entry(ReportStyle.DATA_SHORT, "Trang Dữ liệu, Nguồn: chữ ngắn"),
            Map.entry(ReportStyle.DATA_FIGURE, "Trang Dữ liệu: số"),
            Map.entry(ReportStyle.DATA_LINK, "Trang Dữ liệu: ô bấm được"),
            Map.entry(ReportStyle.SIGNATURE, "Chữ ký: chức danh"),
            Map.entry(ReportStyle.SIGNATURE_HINT, "Chữ ký: dòng hướng dẫn"));

    private static CellStyleSpec style(ReportStyle reportStyle) {
        return switch (reportStyle) {
            case COVER_PROVINCE -> PLAIN.size(14).bold().center().wrap();
            case COVER_TITLE -> PLAIN.size(20).bold().color(ACCENT).center().wrap();
            case COVER_PERIOD -> PLAIN.size(16).bold().center().wrap();
            case COVER_LINE -> PLAIN.size(12).center().wrap();
            case COVER_STATE ->
                PLAIN.size(14)
                        .bold()
                        .center()
                        .wrap()
                        .borders(BorderStyle.THIN, BorderStyle.NONE, BorderStyle.THIN, BorderStyle.NONE)
                        .borderColor(ACCENT);
            case COVER_LABEL -> under(PLAIN.size(12)).color("404040").top().wrap();
            case COVER_VALUE -> under(PLAIN.size(12)).bold().top().wrap();
            case COVER_HASH -> under(PLAIN.size(9)).top().wrap();
            case FORM_HEAD -> PLAIN.size(11).left().wrap();
            case TITLE -> PLAIN.size(16).bold().color(ACCENT).center().wrap();
            case SUBTITLE -> PLAIN.size(12).italic().center().wrap();
            case HEADING -> PLAIN.size(13).bold().color(ACCENT).left().wrap();
            case PARAGRAPH -> PLAIN.size(11).left().top().wrap();
            case HEADLINE -> PLAIN.size(13).bold().left().wrap();
            case HEAD, DATA_HEAD ->
                BOX.size(reportStyle == ReportStyle.HEAD ? 10 : 9)
                        .bold()
                        .center()
                        .fill("E3E8F1")
                        .color(ACCENT);
            case HEAD_NUMBER -> BOX.size(9).italic().center().color("404040");
            case GROUP -> BOX.bold().left().indent(1).fill(FAINT);
            case NUMBER -> BOX.center();
            case CODE -> BOX.size(8).left().color("404040");
            case NAME -> BOX.left().indent(1);
            case PART_NAME -> BOX.left().italic().indent(2);
            case TEXT -> BOX.size(10).left().indent(1);
            case SHORT -> BOX.size(10).center();
            case FIGURE -> BOX_OF_NUMBER.right();
            case STRONG_FIGURE -> BOX_OF_NUMBER.right().bold();
            case MARK -> BOX_OF_NUMBER.right().indent(1).color("404040");
            case BLOCK_NAME -> BOX.left().indent(1).bold().fill(FAINT);
            case BLOCK_PART -> BOX.left().bold().italic().indent(2).fill(FAINT);
            case BLOCK_SHORT -> BOX.size(10).center().fill(FAINT);
            case BLOCK_FIGURE -> BOX_OF_NUMBER.right().fill(FAINT);
            case BLOCK_TOTAL -> BOX_OF_NUMBER.right().bold().fill(FAINT);
            case BLOCK_MARK -> BOX_OF_NUMBER.right().indent(1).color("404040").fill(FAINT);
            case DETAIL_NAME -> DETAIL.left().indent(2);
            case DETAIL_SHORT -> DETAIL.center();
            case DETAIL_FIGURE -> DETAIL_OF_NUMBER.right();
            case DETAIL_TOTAL -> DETAIL_OF_NUMBER.right().color("000000").bold();
            case DETAIL_MARK -> DETAIL_OF_NUMBER.right().indent(1).color("595959");
            case LINK -> BOX.size(11).left().indent(1).color("1F4E9C").underline();
            case VERDICT_GOOD -> BOX.left().indent(1).bold().color("1E5C34");
            case VERDICT_BAD -> BOX.left().indent(1).bold().color("9C1C1C");
            case VERDICT_RISK -> BOX.left().indent(1).bold().color("7A4A00");
            case VERDICT_OPEN -> BOX.left().indent(1).color("404040");
            case DATA_TEXT -> DATA.left().indent(1);
            case DATA_SHORT -> DATA.center();
            case DATA_FIGURE -> DATA_OF_NUMBER.right();
            case DATA_LINK -> DATA.left().indent(1).color("1F4E9C").underline();
            case SIGNATURE -> PLAIN.size(13).bold().center();
            case SIGNATURE_HINT -> PLAIN.size(12).italic().center();
        };
    }

    private static CellStyleSpec under(CellStyleSpec style) {
        return style.borders(BorderStyle.NONE, BorderStyle.NONE, BorderStyle.HAIR, BorderStyle.NONE)
                .borderColor(LINE);
    }

    private static final Map<ReportSheet, double[]> WIDTHS = Map.ofEntries(
            Map.entry(ReportSheet.COVER, new double[] {26, 66}),
            Map.entry(ReportSheet.SUMMARY, new double[] {4.5, 30, 8.3, 8.3, 8.3, 8.3, 8.3, 8.3, 8.3, 8.3, 8.3}),
            Map.entry(
                    ReportSheet.TARGETS,
                    new double[] {4.5, 30, 9.5, 10, 10, 11, 10, 9.5, 8.5, 16.5, 21, 12, 9, 26, 12, 11, 14, 12.5, 24}),
            Map.entry(
                    ReportSheet.SECTION,
                    new double[] {4.5, 38, 9.5, 10.5, 10.5, 10.5, 10.5, 10.5, 11, 10.5, 8.5, 16.5, 12.5, 20, 10, 9}),
            Map.entry(
                    ReportSheet.DISTRICTS,
                    new double[] {4.5, 30, 9.5, 9.5, 10.5, 9.7, 9.7, 9.7, 9.7, 9.7, 9.7, 9.7, 9.7, 9.7, 9.7}),
            Map.entry(ReportSheet.UNITS, new double[] {
                4.5, 38, 10.5, 13, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 12, 20
            }),
            Map.entry(ReportSheet.CHARTS, new double[] {36, 15, 15, 15, 2.5, 36, 15, 15, 15}),
            Map.entry(ReportSheet.QUALITY, new double[] {14, 42, 19, 19, 19, 19, 34}),
            Map.entry(ReportSheet.COMPARISON, new double[] {5, 34, 11, 13, 13, 13, 15, 15, 38}),
            Map.entry(ReportSheet.DATA, new double[] {6.5, 9, 11, 24, 29, 40, 11, 13, 17, 11, 11, 18, 10}),
            Map.entry(ReportSheet.SOURCES, new double[] {8, 9, 13, 34, 7, 34, 16, 7, 25, 68}),
            Map.entry(ReportSheet.NOTES, new double[] {6, 26, 11, 38, 42, 34, 36}),
            Map.entry(ReportSheet.HISTORY, new double[] {7, 14, 25, 46, 20, 40}));

    private static void sheets(XSSFWorkbook book) {
        StyleRegistry styles = new StyleRegistry(book);
        ReportTemplate.names().forEach((key, name) -> {
            XSSFSheet sheet = book.createSheet(name);
            double[] widths = WIDTHS.get(key);
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, (int) Math.round(widths[i] * 256));
            }
            sheet.setDefaultRowHeightInPoints(15);
            page(sheet, key);
            styles.text(
                    sheet.createRow(0).createCell(0),
                    String.format(
                            Locale.ROOT,
                            "Độ rộng cột, khổ giấy, lề và chân trang của trang này được dùng cho trang “%s” của báo"
                                    + " cáo.",
                            name),
                    PLAIN.italic());
            sheet.setTabColor(new XSSFColor(HexFormat.of().parseHex("FF" + tab(key)), null));
            if (key == ReportSheet.CHARTS) {
                charts(sheet, styles);
            }
        });
    }

    /** What is signed is dark, what is read beside it grey, what is looked up pale. */
    private static String tab(ReportSheet key) {
        return switch (key) {
            case COVER, SUMMARY, TARGETS, SECTION, CHARTS -> ACCENT;
            case DISTRICTS, UNITS, QUALITY, COMPARISON, NOTES -> "7F8FA9";
            default -> "D9D9D9";
        };
    }

    private static void charts(XSSFSheet sheet, StyleRegistry styles) {
        styles.text(
                sheet.createRow(1).createCell(0),
                "Các chỉ tiêu luôn có biểu đồ theo huyện: ghi mã chỉ tiêu ở ô dưới, cách nhau bằng dấu phẩy.",
                PLAIN);
        styles.text(
                sheet.createRow(2).createCell(0),
                "health_insurance_coverage_rate, hospital_beds_per_10000, population_average",
                PLAIN);
        new DefinedNames(sheet.getWorkbook())
                .add("TEXT_" + ReportTemplate.DISTRICT_CHARTS, sheet.getSheetName(), new CellAddress(2, 0));
    }

    private static void page(XSSFSheet sheet, ReportSheet key) {
        boolean upright = key == ReportSheet.COVER || key == ReportSheet.SUMMARY;
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(!upright);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        // Provincial documents: 20 mm above and below, 30 mm left, 15 mm right; tables get more room.
        // The brief is one page whatever is in it, so it gets more room too.
        sheet.setMargin(PageMargin.LEFT, key == ReportSheet.COVER ? 1.18 : key == ReportSheet.SUMMARY ? 0.8 : 0.55);
        sheet.setMargin(PageMargin.RIGHT, upright ? 0.6 : 0.45);
        sheet.setMargin(PageMargin.TOP, upright ? 0.8 : 0.45);
        sheet.setMargin(PageMargin.BOTTOM, upright ? 0.8 : 0.52);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.35);
        sheet.getFooter().setLeft("&\"Times New Roman,Regular\"&9{book} {edition} · {digest}");
        sheet.getFooter().setRight("&\"Times New Roman,Regular\"&9{page} &P/&N");
    }
}
