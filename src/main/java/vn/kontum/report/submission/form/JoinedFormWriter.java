package vn.kontum.report.submission.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import vn.kontum.report.submission.CellLocation;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.part.FormPart;
import vn.kontum.report.submission.part.PartialForm;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.ReproducibleOpcWriter;

/**
 * Writes the one form that parts make together: the workbook of the first part, with what the other parts fill in, each figure and text
 * as it stands there. It is read and checked as a form that came in one file.
 */
public final class JoinedFormWriter {
    private final EnteredFormReader reader;

    public JoinedFormWriter(EnteredFormReader reader) {
        this.reader = reader;
    }

    /**
     * The same parts give the same bytes.
     *
     * @throws IllegalStateException when a line of another part has no place in the workbook of the first one
     */
    public byte[] write(PartialForm form, Instant stamp) throws IOException {
        FormPart first = form.parts().get(0);
        Map<String, CellLocation> places = reader.places(first.content());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(first.content())));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            form.figures().values().stream()
                    .filter(source -> source.part() != first)
                    .forEach(source -> figure(workbook, places, source));
            form.parts().stream()
                    .skip(1)
                    .flatMap(part -> part.result().submission().orElseThrow().explanations().stream())
                    .forEach(line -> explanation(workbook, line));
            workbook.setForceFormulaRecalculation(true);
            ReproducibleOpcWriter.write(workbook, out, stamp);
            return out.toByteArray();
        }
    }

    private static void figure(XSSFWorkbook workbook, Map<String, CellLocation> places, PartialForm.Source source) {
        ReportedValue value = source.value();
        CellLocation place = Optional.ofNullable(places.get(value.variable()))
                .orElseThrow(() -> new IllegalStateException(
                        "[" + source.part().file().receivedFile().fileName() + "] fills in " + value.variable()
                                + ", for which the first part has no line"));
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        XSSFCell cell = cell(sheet, place.value());
        if (value.status() == ReportedValue.Status.NUMBER && value.readAs().isEmpty()) {
            number(cell, value.value().orElseThrow());
        } else {
            cell.setCellValue(value.rawText());
        }
        value.note().ifPresent(note -> write(cell(sheet, place.note()), note));
    }

    private static void explanation(XSSFWorkbook workbook, Explanation line) {
        XSSFRow row = row(workbook, line.indicator());
        int column = FormLayout.CAUSE_COLUMN;
        line.estimate().ifPresent(estimate -> {
            XSSFCell cell = cell(row.getSheet(), new CellAddress(row.getRowNum(), FormLayout.ESTIMATE_COLUMN));
            if (blank(cell)) {
                number(cell, estimate);
            }
        });
        for (String words : new String[] {line.cause(), line.measure(), line.due()}) {
            write(cell(row.getSheet(), new CellAddress(row.getRowNum(), column++)), words);
        }
    }

    private static XSSFRow row(XSSFWorkbook workbook, String indicator) {
        DataFormatter words = new DataFormatter(Locale.ROOT);
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                if (words.formatCellValue(row.getCell(FormLayout.CODE_COLUMN)).equals(FormLayout.TARGET + indicator)) {
                    return (XSSFRow) row;
                }
            }
        }
        throw new IllegalStateException("[" + indicator + "] is explained, but the first part has no line for it");
    }

    private static void write(XSSFCell cell, String words) {
        if (!words.isEmpty() && blank(cell)) {
            cell.setCellValue(words);
        }
    }

    private static boolean blank(XSSFCell cell) {
        return cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank();
    }

    /** Digit by digit: a floating point number would round what has more than 17 of them. */
    private static void number(XSSFCell cell, BigDecimal number) {
        cell.setBlank();
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(number.toPlainString());
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = Optional.ofNullable(sheet.getRow(address.row())).orElseGet(() -> sheet.createRow(address.row()));
        return row.getCell(address.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
