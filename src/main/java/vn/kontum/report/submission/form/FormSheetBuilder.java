package vn.kontum.report.submission.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.DefinedNames;
import vn.kontum.report.xlsx.write.SheetTemplate;
import vn.kontum.report.xlsx.write.StyleRegistry;
import vn.kontum.report.xlsx.write.StyleTemplate;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/** One sheet of a form while it is written: cells by row, column and look. */
final class FormSheetBuilder {
    /** What the sheets of one workbook share. */
    record FormWorkbookParts(XSSFWorkbook workbook, StyleRegistry styles, DefinedNames names, StyleTemplate design) {
        static FormWorkbookParts of(XSSFWorkbook workbook, StyleTemplate styleTemplate) {
            return new FormWorkbookParts(
                    workbook, new StyleRegistry(workbook), new DefinedNames(workbook), styleTemplate);
        }

        CellStyleSpec style(FormStyle style) {
            return design.style(style.key());
        }
    }

    private static final double SIDE_INCHES = 0.39;

    private final FormWorkbookParts formWorkbookParts;
    private final XSSFSheet sheet;

    FormSheetBuilder(FormWorkbookParts formWorkbookParts, String name) {
        this.formWorkbookParts = formWorkbookParts;
        this.sheet = formWorkbookParts.workbook().createSheet(name);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    FormWorkbookParts book() {
        return formWorkbookParts;
    }

    CellStyleSpec style(FormStyle style) {
        return formWorkbookParts.style(style);
    }

    /** Takes widths and page from the design's sheet of the same name. */
    SheetTemplate designed() {
        SheetTemplate design = formWorkbookParts.design().sheet(sheet.getSheetName());
        design.apply(sheet);
        return design;
    }

    XSSFCell blank(int row, int column, CellStyleSpec style) {
        XSSFCell cell = cell(row, column);
        formWorkbookParts.styles().apply(cell, style);
        return cell;
    }

    void text(int row, int column, String text, CellStyleSpec style) {
        formWorkbookParts.styles().text(cell(row, column), text, style);
    }

    /** A line of text with an explanation in another face below it. */
    void explained(int row, int column, ExplainedStyle explained, CellStyleSpec style) {
        XSSFRichTextString text = new XSSFRichTextString();
        text.append(
                EscapedXmlText.encode(explained.text()),
                formWorkbookParts.styles().font(style.face()));
        if (!explained.explanation().isEmpty()) {
            text.append(
                    "\n" + EscapedXmlText.encode(explained.explanation()),
                    formWorkbookParts.styles().font(explained.style().face()));
        }
        blank(row, column, style).setCellValue(text);
    }

    record ExplainedStyle(String text, String explanation, CellStyleSpec style) {}

    void number(int row, int column, Optional<BigDecimal> number, CellStyleSpec style) {
        XSSFCell cell = blank(row, column, style);
        number.ifPresent(value -> cell.setCellValue(value.doubleValue()));
    }

    /** A formula; its value is worked out when the whole workbook stands. */
    void formula(int row, int column, String formula, CellStyleSpec style) {
        blank(row, column, style).setCellFormula(formula);
    }

    /** Text over several columns of a row. */
    void wide(int row, Columns columns, String text, CellStyleSpec style) {
        for (int column = columns.first() + 1; column <= columns.last(); column++) {
            blank(row, column, style);
        }
        text(row, columns.first(), text, style);
        merge(row, columns);
    }

    void merge(int row, Columns columns) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, columns.first(), columns.last()));
    }

    record Columns(int first, int last) {}

    /**
     * Prints those columns across A4, as large as they fit, with the heads on every page.
     *
     * @param head row of the heads
     */
    void printAcross(Columns printed, int head, int lastRow) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((head + 1) + ":" + (head + 1)));
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), printed.first(), printed.last(), 0, lastRow);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    }

    void name(String name, int row, int column) {
        formWorkbookParts.names().add(name, sheet.getSheetName(), new CellAddress(row, column));
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
