package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.workbook.CellAddress;
import vn.kontum.report.workbook.CellLook;
import vn.kontum.report.workbook.DefinedNames;
import vn.kontum.report.workbook.Design;
import vn.kontum.report.workbook.EscapedText;
import vn.kontum.report.workbook.SheetDesign;
import vn.kontum.report.workbook.StyleRegistry;

/** One sheet of a form while it is written: cells by row, column and look. */
final class DraftWorkbook {
    /** What the sheets of one workbook share. */
    record Book(XSSFWorkbook workbook, StyleRegistry styles, DefinedNames names, Design design) {
        static Book of(XSSFWorkbook workbook, Design design) {
            return new Book(workbook, new StyleRegistry(workbook), new DefinedNames(workbook), design);
        }

        CellLook look(FormLook look) {
            return design.look(look.key());
        }
    }

    private final Book book;
    private final XSSFSheet sheet;

    DraftWorkbook(Book book, String name) {
        this.book = book;
        this.sheet = book.workbook().createSheet(name);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Book book() {
        return book;
    }

    CellLook look(FormLook look) {
        return book.look(look);
    }

    /** Takes widths and page from the design's sheet of the same name. */
    SheetDesign designed() {
        SheetDesign design = book.design().sheet(sheet.getSheetName());
        design.apply(sheet);
        return design;
    }

    XSSFCell blank(int row, int column, CellLook look) {
        XSSFCell cell = cell(row, column);
        book.styles().apply(cell, look);
        return cell;
    }

    void text(int row, int column, String text, CellLook look) {
        book.styles().text(cell(row, column), text, look);
    }

    /** A line of text with an explanation in another face below it. */
    void explained(int row, int column, Explained explained, CellLook look) {
        XSSFRichTextString text = new XSSFRichTextString();
        text.append(EscapedText.encode(explained.text()), book.styles().font(look.face()));
        if (!explained.explanation().isEmpty()) {
            text.append(
                    "\n" + EscapedText.encode(explained.explanation()),
                    book.styles().font(explained.look().face()));
        }
        blank(row, column, look).setCellValue(text);
    }

    record Explained(String text, String explanation, CellLook look) {}

    void number(int row, int column, Optional<BigDecimal> number, CellLook look) {
        XSSFCell cell = blank(row, column, look);
        number.ifPresent(value -> cell.setCellValue(value.doubleValue()));
    }

    /** A formula; its value is worked out when the whole workbook stands. */
    void formula(int row, int column, String formula, CellLook look) {
        blank(row, column, look).setCellFormula(formula);
    }

    /** Text over several columns of a row. */
    void wide(int row, Columns columns, String text, CellLook look) {
        for (int column = columns.first() + 1; column <= columns.last(); column++) {
            blank(row, column, look);
        }
        text(row, columns.first(), text, look);
        merge(row, columns);
    }

    void merge(int row, Columns columns) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, columns.first(), columns.last()));
    }

    record Columns(int first, int last) {}

    void name(String name, int row, int column) {
        book.names().add(name, sheet.getSheetName(), new CellAddress(row, column));
    }

    void height(int row, double points) {
        row(row).setHeightInPoints((float) Math.ceil(points));
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = row(row);
        return Optional.ofNullable(line.getCell(column)).orElseGet(() -> line.createCell(column));
    }

    private XSSFRow row(int row) {
        return Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
    }
}
