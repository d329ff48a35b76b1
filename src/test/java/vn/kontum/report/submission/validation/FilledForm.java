package vn.kontum.report.submission.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.xlsx.model.CellAddress;

/** A form in the agreed layout, filled in and then spoilt as a test needs; ends as real bytes in a real file. */
public final class FilledForm {
    public static final String SHEET = "Biểu 1";
    private static final int FIRST_ROW = 9;

    private final Unit unit;
    private final Period period;
    private final List<Variable> variables;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private String fileName;
    private String folder;
    private Instant receivedAt = Instant.parse("2022-03-01T02:00:00Z");

    private FilledForm(Catalogue catalogue, Unit unit, Period period) {
        this.unit = unit;
        this.period = period;
        this.variables = catalogue.form(unit, period);
        this.fileName = FormLayout.fileName(unit.code(), period.compact());
        this.folder = unit.code();
        XSSFSheet sheet = book.createSheet(SHEET);
        sheet.createRow(6).createCell(0).setCellValue("Đơn vị báo cáo: " + unit.nameVi());
        sheet.createRow(7)
                .createCell(0)
                .setCellValue(
                        period.closing()
                                ? "Năm " + period.year() + " (số liệu 31/12)"
                                : "Quý " + period.roman() + "/" + period.year());
        Map<String, String> figures = ValidFigures.of(catalogue, unit, period);
        variables.forEach(v -> line(sheet, v, figures.get(v.code())));
        marks(book.createSheet(FormLayout.META_SHEET));
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    }

    public static FilledForm of(Catalogue catalogue, String unit, String period) {
        return new FilledForm(
                catalogue,
                catalogue.unit(unit).orElseThrow(),
                Period.parse(period).orElseThrow());
    }

    private void line(XSSFSheet sheet, Variable variable, String figure) {
        int at = FIRST_ROW + rows.size();
        rows.put(variable.code(), at);
        Row row = sheet.createRow(at);
        row.createCell(FormLayout.CODE_COLUMN).setCellValue(variable.code());
        row.createCell(FormLayout.NAME_COLUMN).setCellValue(variable.nameVi());
        row.createCell(FormLayout.VALUE_COLUMN).setCellValue(Double.parseDouble(figure));
        name(FormLayout.INPUT + variable.code(), SHEET, at, FormLayout.VALUE_COLUMN);
        name(FormLayout.NOTE + variable.code(), SHEET, at, FormLayout.NOTE_COLUMN);
    }

    private void marks(XSSFSheet meta) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put(FormLayout.MARK_TEMPLATE, FormLayout.TEMPLATE);
        marks.put(FormLayout.MARK_VERSION, FormLayout.VERSION);
        marks.put(FormLayout.MARK_UNIT, unit.code());
        marks.put(FormLayout.MARK_PERIOD, period.code());
        marks.forEach((mark, value) -> {
            Row row = meta.createRow(meta.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(mark);
            row.createCell(1).setCellValue(value);
            name(mark, FormLayout.META_SHEET, row.getRowNum(), 1);
        });
    }

    private void name(String name, String sheet, int row, int column) {
        Name created = book.createName();
        created.setNameName(name);
        created.setRefersToFormula("'" + sheet + "'!$" + CellAddress.columnName(column) + "$" + (row + 1));
    }

    public FilledForm mark(String mark, String value) {
        XSSFSheet meta = book.getSheet(FormLayout.META_SHEET);
        for (Row row : meta) {
            if (row.getCell(0).getStringCellValue().equals(mark)) {
                row.getCell(1).setCellValue(value);
                return this;
            }
        }
        Row row = meta.createRow(meta.getPhysicalNumberOfRows());
        row.createCell(0).setCellValue(mark);
        row.createCell(1).setCellValue(value);
        return this;
    }

    public FilledForm number(String code, double value) {
        return cell(code, cell -> cell.setCellValue(value));
    }

    public FilledForm text(String code, String value) {
        return cell(code, cell -> cell.setCellValue(value));
    }

    public FilledForm blank(String code) {
        return cell(code, Cell::setBlank);
    }

    public FilledForm note(String code, String note) {
        row(code).createCell(FormLayout.NOTE_COLUMN).setCellValue(note);
        return this;
    }

    public FilledForm cell(String code, Consumer<Cell> change) {
        change.accept(row(code).getCell(FormLayout.VALUE_COLUMN));
        return this;
    }

    public FilledForm book(Consumer<XSSFWorkbook> change) {
        change.accept(book);
        return this;
    }

    public FilledForm named(String name) {
        this.fileName = name;
        return this;
    }

    public FilledForm in(String name) {
        this.folder = name;
        return this;
    }

    public FilledForm receivedAt(String instant) {
        this.receivedAt = Instant.parse(instant);
        return this;
    }

    /** Address of the input cell: {@code F14}. */
    public String address(String code) {
        return new CellAddress(rows.get(code), FormLayout.VALUE_COLUMN).a1();
    }

    public Row row(String code) {
        return book.getSheetAt(0).getRow(rows.get(code));
    }

    public List<String> codes() {
        return new ArrayList<>(rows.keySet());
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SubmissionFile candidate(Path directory) {
        return candidate(directory, bytes());
    }

    /** As this file would arrive, but with other bytes. */
    public SubmissionFile candidate(Path directory, byte[] bytes) {
        try {
            Path file = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            return new SubmissionFile(file, fileName, folder, receivedAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
