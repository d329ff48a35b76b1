package vn.kontum.report.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Workbooks as a library makes them: other people's, locked ones, and our form with everything a spreadsheet program
 * can add.
 */
final class LibraryWorkbooks {
    private static final String FOREIGN = "TEMPLATE_VERSION";
    private static final String AS_BEFORE = "MISSING";

    private final ValidForm base;
    private final List<HostileFile> files = new ArrayList<>();

    LibraryWorkbooks(ValidForm base) {
        this.base = base;
    }

    List<HostileFile> all() {
        try {
            locked();
            others();
            foreign();
            filled();
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void locked() {
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            for (String password : List.of("VelvetSweatshop", "matkhau", "", "mật khẩu")) {
                add("locked-" + mode, () -> locked(mode, password), "ENCRYPTED");
            }
        }
        add("locked-sheet", form(book -> book.forEach(sheet -> sheet.protectSheet("matkhau"))), AS_BEFORE);
        add("locked-structure", form(XSSFWorkbook::lockStructure), AS_BEFORE);
        add("locked-revisions", form(XSSFWorkbook::lockRevision), AS_BEFORE);
    }

    private byte[] locked(EncryptionMode mode, String password) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(base.bytes());
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void others() throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook();
                HSSFWorkbook oldLocked = new HSSFWorkbook();
                XWPFDocument letter = new XWPFDocument();
                XMLSlideShow slides = new XMLSlideShow()) {
            old.createSheet("S").createRow(0).createCell(0).setCellValue("IN_deaths");
            add("xls", bytes(old), "LEGACY_FORMAT");
            Biff8EncryptionKey.setCurrentUserPassword("matkhau");
            oldLocked.createSheet("S");
            add("xls-locked", bytes(oldLocked), "LEGACY_FORMAT", "ENCRYPTED");
            letter.createParagraph().createRun().setText("Báo cáo");
            add("letter", document(letter), "FORMAT");
            slides.createSlide();
            add("slides", document(slides), "FORMAT");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        add("xlsm", form(book -> book.setWorkbookType(XSSFWorkbookType.XLSM)), "MACRO");
        add(
                "xlsm-with-code",
                form(book -> {
                    try {
                        book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                "MACRO");
    }

    /** Workbooks that have nothing to do with us. */
    private void foreign() {
        for (int i = 0; i < 60; i++) {
            int number = i;
            add(
                    "foreign",
                    book(book -> {
                        XSSFSheet sheet = book.createSheet("Sheet" + number);
                        for (int row = 0; row < 3 + number; row++) {
                            sheet.createRow(row).createCell(number % 20).setCellValue(row * 1.5 + number);
                        }
                    }),
                    FOREIGN);
        }
        add("foreign-empty", book(book -> book.createSheet("S")), FOREIGN);
        add(
                "foreign-many-sheets",
                book(book -> {
                    for (int i = 0; i < 300; i++) {
                        book.createSheet("S" + i);
                    }
                }),
                FOREIGN,
                "ARCHIVE_LIMITS");
        add(
                "foreign-many-strings",
                book(book -> {
                    XSSFSheet sheet = book.createSheet("S");
                    for (int row = 0; row < 15_000; row++) {
                        sheet.createRow(row).createCell(0).setCellValue("dòng số " + row);
                    }
                }),
                FOREIGN);
        add("foreign-pivot", book(LibraryWorkbooks::pivot), FOREIGN);
        add("foreign-chart", book(LibraryWorkbooks::chart), FOREIGN);
        add("foreign-formulas", book(LibraryWorkbooks::formulas), FOREIGN);
        add(
                "foreign-names",
                book(book -> {
                    book.createSheet("S");
                    for (int i = 0; i < 500; i++) {
                        var name = book.createName();
                        name.setNameName("name_" + i);
                        name.setRefersToFormula("S!$A$" + (i + 1));
                    }
                }),
                FOREIGN);
        add("foreign-many-rows", LibraryWorkbooks::manyRows, "TOO_MANY_ROWS");
    }

    private static byte[] manyRows() {
        try (SXSSFWorkbook large = new SXSSFWorkbook(10)) {
            var sheet = large.createSheet("S");
            for (int row = 0; row < 25_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }
            return bytes(large);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our form, with more in it than was asked for. */
    private void filled() {
        add("form-pivot", form(LibraryWorkbooks::pivot), AS_BEFORE);
        add("form-chart", form(LibraryWorkbooks::chart), AS_BEFORE);
        add("form-formulas", form(LibraryWorkbooks::formulas), AS_BEFORE);
        add("form-comment", form(LibraryWorkbooks::comment), AS_BEFORE);
        add(
                "form-picture",
                form(book -> {
                    int picture = book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
                    var anchor = book.getCreationHelper().createClientAnchor();
                    book.getSheetAt(1).createDrawingPatriarch().createPicture(anchor, picture);
                }),
                AS_BEFORE);
        add("form-rows-inserted", form(book -> book.getSheetAt(1).shiftRows(9, 40, 5)), AS_BEFORE);
        add("form-sheet-copied", form(book -> book.cloneSheet(1)), "DUPLICATE_CODE");
        add("form-sheet-removed", form(book -> book.removeSheetAt(1)), "LAYOUT_CHANGED");
        add(
                "form-all-very-hidden",
                form(book -> {
                    for (int i = 1; i < book.getNumberOfSheets(); i++) {
                        book.setSheetVisibility(i, SheetVisibility.VERY_HIDDEN);
                    }
                }),
                "HIDDEN_INPUT");
        add(
                "form-merged",
                form(book -> {
                    XSSFSheet sheet = book.getSheetAt(1);
                    sheet.addMergedRegionUnsafe(new CellRangeAddress(8, 11, 5, 5));
                }),
                "AMBIGUOUS_CELL");
        add(
                "form-mail-link",
                form(book -> {
                    var link = book.getCreationHelper().createHyperlink(HyperlinkType.EMAIL);
                    link.setAddress("mailto:a@example.org");
                    book.getSheetAt(1).getRow(8).getCell(0).setHyperlink(link);
                }),
                "HYPERLINK");
        add(
                "form-file-link",
                form(book -> {
                    var link = book.getCreationHelper().createHyperlink(HyperlinkType.FILE);
                    link.setAddress("file:///c:/a.xlsx");
                    book.getSheetAt(1).getRow(8).getCell(0).setHyperlink(link);
                }),
                "HYPERLINK");
        for (int i = 0; i < 21; i++) {
            int unit = i;
            add(
                    "form-other-unit",
                    form(book -> book.getSheet("_meta").forEach(row -> {
                        if (row.getCell(0) != null
                                && row.getCell(0).getStringCellValue().equals("KT_UNIT")) {
                            row.getCell(1).setCellValue(610 + unit + "");
                        }
                    })),
                    "UNIT_MISMATCH",
                    "UNKNOWN_UNIT");
        }
        for (String period : List.of("2021-Q2", "2020-Q4", "2022-Q1", "1999-Q1", "2021-Q5", "x", "2021", "Q1")) {
            add(
                    "form-other-period",
                    form(book -> book.getSheet("_meta").forEach(row -> {
                        if (row.getCell(0) != null
                                && row.getCell(0).getStringCellValue().equals("KT_PERIOD")) {
                            row.getCell(1).setCellValue(period);
                        }
                    })),
                    "WRONG_PERIOD",
                    AS_BEFORE);
        }
    }

    private static void pivot(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Nguon");
        for (int row = 0; row < 5; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row == 0 ? "a" : "x" + row);
            sheet.getRow(row).createCell(1).setCellValue(row == 0 ? "b" : row + "");
        }
        var pivot = sheet.createPivotTable(
                new AreaReference("A1:B5", SpreadsheetVersion.EXCEL2007), new CellReference("D5"));
        pivot.addRowLabel(0);
        pivot.addColumnLabel(DataConsolidateFunction.COUNT, 1);
    }

    private static void chart(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Bieu do");
        sheet.createRow(0).createCell(0).setCellValue(1);
        var drawing = sheet.createDrawingPatriarch();
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 1, 1, 8, 12)).setTitleText("a");
    }

    private static void formulas(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("Cong thuc");
        sheet.createRow(0).createCell(0).setCellFormula("SUM(1,2)");
        sheet.setArrayFormula("ROW(A1:A3)", CellRangeAddress.valueOf("C1:C3"));
        sheet.getRow(0).createCell(5).setCellFormula("INDIRECT(\"A1\")");
        sheet.getRow(0).createCell(6).setCellFormula("1/0");
    }

    private static void comment(XSSFWorkbook book) {
        XSSFSheet sheet = book.getSheetAt(1);
        var drawing = sheet.createDrawingPatriarch();
        var note = drawing.createCellComment(book.getCreationHelper().createClientAnchor());
        note.setString("ghi chú");
        sheet.getRow(8).getCell(5).setCellComment(note);
    }

    private Supplier<byte[]> form(Consumer<XSSFWorkbook> change) {
        return () -> base.typed().book(change).bytes();
    }

    private static Supplier<byte[]> book(Consumer<XSSFWorkbook> make) {
        return () -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                make.accept(book);
                return bytes(book);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static byte[] bytes(Workbook book) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] document(POIXMLDocument document) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }

    private void add(String name, byte[] bytes, String... codes) {
        add(name, () -> bytes, codes);
    }

    private void add(String name, Supplier<byte[]> bytes, String... codes) {
        files.add(HostileFile.of("book-" + name + "-" + files.size() + ".xlsx", bytes, codes));
    }
}
