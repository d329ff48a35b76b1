package vn.kontum.report.publication.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.LintViolation;
import vn.kontum.report.xlsx.write.WorkbookLinter;

/** Checks the finished workbook as a reader would: no blank without a sign, no mark without its note, no title twice. */
final class ReportLinter implements WorkbookLinter.AdditionalRules {
    /** Names of the rules; they are stable. */
    enum Rule {
        UNEXPLAINED_BLANK,
        MARK_WITHOUT_NOTE,
        UNUSED_NOTE,
        DUPLICATE_TITLE
    }

    private static final Pattern MARK = Pattern.compile("\\((\\d+)\\)");

    private final ReportModel report;
    private final ReportLayout reportLayout;

    ReportLinter(ReportModel report) {
        this.report = report;
        this.reportLayout = new ReportLayout(report);
    }

    @Override
    public void examine(XSSFWorkbook book, List<LintViolation> problems) {
        blanks(book, problems);
        notes(book, problems);
        titles(book, problems);
        HeadLinter.examine(book, problems);
        new FigureLinter(report, reportLayout).examine(book, problems);
    }

    private void blanks(XSSFWorkbook book, List<LintViolation> problems) {
        for (IndicatorRow indicatorRow : report.lines().toList()) {
            String code = indicatorRow.indicator().code();
            String section = reportLayout.section(indicatorRow.indicator().section());
            row(book.getSheet(reportLayout.sheet(ReportSheet.TARGETS)), reportLayout.target(code), problems);
            row(book.getSheet(section), reportLayout.inSection(code), problems);
            row(
                    book.getSheet(reportLayout.sheet(ReportSheet.UNITS)),
                    reportLayout.block(code).year(),
                    problems);
        }
        XSSFSheet data = book.getSheet(reportLayout.sheet(ReportSheet.DATA));
        for (int i = 0; i < report.evidence().shown().size(); i++) {
            cell(data, ReportLayout.FIRST_FACT + i, ReportLayout.VALUE, problems);
        }
    }

    /** Every cell of a line up to the last head of its table says something. */
    private static void row(XSSFSheet sheet, int row, List<LintViolation> problems) {
        for (int column = 0; column < sheet.getRow(TableHeader.HEADS).getLastCellNum(); column++) {
            cell(sheet, row, column, problems);
        }
    }

    private static void cell(XSSFSheet sheet, int row, int column, List<LintViolation> problems) {
        if (text(sheet, row, column).isEmpty()) {
            add(
                    problems,
                    Rule.UNEXPLAINED_BLANK,
                    sheet.getSheetName() + "!" + new CellAddress(row, column),
                    "is blank, expected a number or one of the signs of the legend; write the sign");
        }
    }

    private void notes(XSSFWorkbook book, List<LintViolation> problems) {
        XSSFSheet targets = book.getSheet(reportLayout.sheet(ReportSheet.TARGETS));
        XSSFSheet sheet = book.getSheet(reportLayout.sheet(ReportSheet.NOTES));
        Set<String> used = new TreeSet<>();
        report.lines()
                .forEach(indicatorRow -> used.addAll(marks(text(
                        targets, reportLayout.target(indicatorRow.indicator().code()), TargetColumn.NOTES.index()))));
        Set<String> explained = new TreeSet<>();
        report.notes().forEach(note -> explained.addAll(marks(text(sheet, reportLayout.note(note.number()), 0))));
        used.stream()
                .filter(mark -> !explained.contains(mark))
                .forEach(mark -> add(
                        problems,
                        Rule.MARK_WITHOUT_NOTE,
                        targets.getSheetName() + " (" + mark + ")",
                        "has no note of that number, expected one; write the note"));
        explained.stream()
                .filter(mark -> !used.contains(mark))
                .forEach(mark -> add(
                        problems,
                        Rule.UNUSED_NOTE,
                        sheet.getSheetName() + " (" + mark + ")",
                        "belongs to no line, expected its mark in the first table; leave the note out"));
    }

    private static Set<String> marks(String text) {
        Matcher marks = MARK.matcher(text);
        return marks.results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static void titles(XSSFWorkbook book, List<LintViolation> problems) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            title(seen, title(sheet), sheet.getSheetName(), problems);
            XSSFDrawing drawing = sheet.getDrawingPatriarch();
            for (XSSFChart chart : drawing == null ? List.<XSSFChart>of() : drawing.getCharts()) {
                title(seen, chart.getTitleText().getString(), sheet.getSheetName() + " chart", problems);
            }
        }
    }

    /** Of a form the number stands left of its title, and who reports right of it. */
    private static String title(XSSFSheet sheet) {
        List<String> texts = IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .mapToObj(column -> text(sheet, 0, column))
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.isEmpty() ? "" : texts.get(Math.min(1, texts.size() - 1));
    }

    private static void title(Map<String, String> seen, String title, String where, List<LintViolation> problems) {
        String other = seen.put(title, where);
        if (other != null) {
            add(
                    problems,
                    Rule.DUPLICATE_TITLE,
                    where,
                    "is titled '" + title + "' like " + other + ", expected a title of its own; rename one");
        }
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        XSSFRow there = sheet.getRow(row);
        XSSFCell cell = there == null ? null : there.getCell(column);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.STRING ? cell.getStringCellValue() : cell.getRawValue();
    }

    private static void add(List<LintViolation> problems, Rule rule, String where, String sentence) {
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
