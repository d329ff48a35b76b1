package vn.kontum.report.submission.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.xlsx.xml.EscapedXmlText;

/**
 * Marks cells of a unit's workbook with border, tint and note, and takes earlier marks away. What is marked can be typed into, on a
 * protected sheet too.
 *
 * @implNote Values and formulas are never touched.
 */
final class CellAnnotator {
    /** Who wrote a note: by this name ours are known when the file comes back. */
    static final String AUTHOR = "KT-KTXH";

    private static final int MOST = 500;
    private static final byte[] RED = {(byte) 0xFF, (byte) 0xC0, 0, 0};
    private static final byte[] RED_TINT = {(byte) 0xFF, (byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
    private static final byte[] AMBER = {(byte) 0xFF, (byte) 0xB4, 0x5F, 0x06};
    private static final byte[] AMBER_TINT = {(byte) 0xFF, (byte) 0xFF, (byte) 0xE6, (byte) 0x99};
    private static final byte[] INPUT_TINT = {(byte) 0xFF, (byte) 0xFF, (byte) 0xF9, (byte) 0xDB};
    private static final byte[] BLACK = {(byte) 0xFF, 0, 0, 0};

    private enum Annotation {
        BLOCK,
        WARN,
        MENDED
    }

    private record StyleKey(int base, Annotation mark) {}

    private final XSSFWorkbook workbook;
    private final ResponseFormatter words;
    private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();

    CellAnnotator(XSSFWorkbook workbook, ResponseFormatter words) {
        this.workbook = workbook;
        this.words = words;
    }

    /** Takes away what an earlier answer left: our notes, and the looks of their cells. */
    void clear() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            Map<CellAddress, XSSFComment> notes = new LinkedHashMap<>(sheet.getCellComments());
            notes.forEach((address, note) -> {
                if (AUTHOR.equals(note.getAuthor())) {
                    XSSFCell cell = cell(sheet, address);
                    cell.removeCellComment();
                    style(cell, Annotation.MENDED);
                }
            });
        }
    }

    /** Marks the cells of what must be mended or explained; notes for information leave no mark. */
    void mark(List<Finding> findings) {
        Map<Finding.Location, List<Finding>> byPlace = new LinkedHashMap<>();
        findings.stream()
                .filter(f -> f.blocks() || f.open())
                .forEach(f -> f.places()
                        .forEach(place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>())
                                .add(f)));
        byPlace.entrySet().stream().limit(MOST).forEach(e -> mark(e.getKey(), e.getValue()));
    }

    private void mark(Finding.Location place, List<Finding> findings) {
        SubmittedSheets.find(workbook, place.sheet()).ifPresent(sheet -> {
            XSSFCell cell = cell(sheet, new CellAddress(place.cell()));
            boolean blocks = findings.stream().anyMatch(f -> f.severity() == Rule.Severity.BLOCK);
            style(cell, blocks ? Annotation.BLOCK : Annotation.WARN);
            note(
                    cell,
                    findings.stream()
                            .map(f -> said(f, place) + "\n\u2192 " + f.remedyVi())
                            .distinct()
                            .collect(Collectors.joining("\n")));
        });
    }

    /** Of a cell that shares its fault with others what is wrong there, and with how many; the others stand on the list. */
    private String said(Finding finding, Finding.Location place) {
        return finding.more().stream()
                .filter(each -> each.place().equals(place) && !each.messageVi().isEmpty())
                .findFirst()
                .map(each -> each.messageVi() + " "
                        + words.text("note.shared", finding.places().size()))
                .orElse(finding.messageVi());
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row =
                Optional.ofNullable(sheet.getRow(address.getRow())).orElseGet(() -> sheet.createRow(address.getRow()));
        return Optional.ofNullable(row.getCell(address.getColumn()))
                .orElseGet(() -> row.createCell(address.getColumn()));
    }

    /** A note of the unit's own stays in front of ours. */
    private void note(XSSFCell cell, String text) {
        Optional<XSSFComment> own = Optional.ofNullable(cell.getCellComment());
        if (own.isPresent()) {
            own.get()
                    .setString(workbook.getCreationHelper()
                            .createRichTextString(
                                    EscapedXmlText.encode(own.get().getString().getString() + "\n" + text)));
            return;
        }
        XSSFClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 7);
        XSSFComment note = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        note.setString(workbook.getCreationHelper().createRichTextString(EscapedXmlText.encode(text)));
        note.setAuthor(AUTHOR);
        cell.setCellComment(note);
    }

    private void style(XSSFCell cell, Annotation mark) {
        StyleKey key = new StyleKey(cell.getCellStyle().getIndex(), mark);
        cell.setCellStyle(styles.computeIfAbsent(key, k -> style(cell.getCellStyle(), mark)));
    }

    private XSSFCellStyle style(XSSFCellStyle base, Annotation mark) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(base);
        style.setLocked(false);
        BorderStyle line = mark == Annotation.MENDED ? BorderStyle.THIN : BorderStyle.THICK;
        style.setBorderTop(line);
        style.setBorderRight(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        XSSFColor border = new XSSFColor(mark == Annotation.BLOCK ? RED : mark == Annotation.WARN ? AMBER : BLACK);
        style.setTopBorderColor(border);
        style.setRightBorderColor(border);
        style.setBottomBorderColor(border);
        style.setLeftBorderColor(border);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(
                new XSSFColor(mark == Annotation.BLOCK ? RED_TINT : mark == Annotation.WARN ? AMBER_TINT : INPUT_TINT));
        return style;
    }
}
