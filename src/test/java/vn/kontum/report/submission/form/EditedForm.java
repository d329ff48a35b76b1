package vn.kontum.report.submission.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.submission.parsing.FormLayout;

/** A generated form with somebody typing into it, as a clerk does: cells are found by their names only. */
public final class EditedForm {
    private final XSSFWorkbook book;

    public EditedForm(byte[] form) {
        try {
            this.book = new XSSFWorkbook(new ByteArrayInputStream(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedForm number(String code, BigDecimal number) {
        typable(code).setCellValue(number.doubleValue());
        return this;
    }

    public EditedForm number(String code, String number) {
        return number(code, new BigDecimal(number));
    }

    public EditedForm text(String code, String text) {
        typable(code).setCellValue(text);
        return this;
    }

    public EditedForm blank(String code) {
        input(code).setBlank();
        return this;
    }

    public EditedForm note(String code, String note) {
        named(FormLayout.NOTE + code).setCellValue(note);
        return this;
    }

    public EditedForm book(Consumer<XSSFWorkbook> change) {
        change.accept(book);
        return this;
    }

    public XSSFWorkbook book() {
        return book;
    }

    /** Whether the form fills in the figure by itself. */
    public boolean given(String code) {
        return input(code).getCellStyle().getLocked();
    }

    /** Typing takes the place of a formula. */
    private Cell typable(String code) {
        Cell cell = input(code);
        cell.setBlank();
        return cell;
    }

    public Cell input(String code) {
        return named(FormLayout.INPUT + code);
    }

    /** A cell of the line of a variable. */
    public Cell cell(String code, int column) {
        return input(code).getRow().getCell(column);
    }

    /** What the check column says now. */
    public String check(String code) {
        return calculated(cell(code, FormLayout.CHECK_COLUMN));
    }

    /** What the line over the columns says now. */
    public String status() {
        Row row = book.getSheet(new FormTexts().formSheet()).getRow(FormOutline.STATUS_ROW);
        return calculated(row.getCell(FormLayout.NUMBER_COLUMN));
    }

    /** The value of a formula as it is now, numbers without a needless ".0". */
    public String calculated(Cell cell) {
        XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        return String.valueOf(evaluator.evaluate(cell).formatAsString())
                .replaceAll("^\"|\"$", "")
                .replaceAll("\\.0$", "");
    }

    public Cell named(String name) {
        Name found = book.getName(name);
        CellReference place = new CellReference(found.getRefersToFormula());
        Row row = book.getSheet(place.getSheetName()).getRow(place.getRow());
        return row.getCell(place.getCol());
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
