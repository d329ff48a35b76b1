package vn.kontum.report.publication.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.lint.FinishedCell;
import vn.kontum.report.xlsx.write.lint.FinishedRow;
import vn.kontum.report.xlsx.write.lint.FinishedSheet;
import vn.kontum.report.xlsx.write.lint.FinishedWorkbook;
import vn.kontum.report.xlsx.write.lint.LintViolation;
import vn.kontum.report.xlsx.write.lint.WorkbookLinter;

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
    public void examine(FinishedWorkbook book, List<LintViolation> problems) {
        blanks(book, problems);
        notes(book, problems);
        titles(book, problems);
        HeadLinter.examine(book, problems);
        new FigureLinter(report, reportLayout).examine(book, problems);
    }

    private void blanks(FinishedWorkbook book, List<LintViolation> problems) {
        for (IndicatorRow indicatorRow : report.lines().toList()) {
            String code = indicatorRow.indicator().code();
            String section = reportLayout.section(indicatorRow.indicator().section());
            row(book.sheet(reportLayout.sheet(ReportSheet.TARGETS)), reportLayout.target(code), problems);
            row(book.sheet(section), reportLayout.inSection(code), problems);
            row(
                    book.sheet(reportLayout.sheet(ReportSheet.UNITS)),
                    reportLayout.block(code).year(),
                    problems);
        }
        FinishedSheet data = book.sheet(reportLayout.sheet(ReportSheet.DATA));
        for (int i = 0; i < report.evidence().shown().size(); i++) {
            cell(data, ReportLayout.FIRST_FACT + i, ReportLayout.VALUE, problems);
        }
    }

    /** Every cell of a line up to the last head of its table says something. */
    private static void row(FinishedSheet sheet, int row, List<LintViolation> problems) {
        int heads = sheet.row(TableHeader.HEADS).map(FinishedRow::width).orElse(0);
        for (int column = 0; column < heads; column++) {
            cell(sheet, row, column, problems);
        }
    }

    private static void cell(FinishedSheet sheet, int row, int column, List<LintViolation> problems) {
        if (sheet.text(row, column).isEmpty()) {
            add(
                    problems,
                    Rule.UNEXPLAINED_BLANK,
                    sheet.name() + "!" + new CellAddress(row, column),
                    "is blank, expected a number or one of the signs of the legend; write the sign");
        }
    }

    private void notes(FinishedWorkbook book, List<LintViolation> problems) {
        FinishedSheet targets = book.sheet(reportLayout.sheet(ReportSheet.TARGETS));
        FinishedSheet sheet = book.sheet(reportLayout.sheet(ReportSheet.NOTES));
        Set<String> used = new TreeSet<>();
        report.lines()
                .forEach(indicatorRow -> used.addAll(marks(targets.text(
                        reportLayout.target(indicatorRow.indicator().code()), TargetColumn.NOTES.index()))));
        Set<String> explained = new TreeSet<>();
        report.notes().forEach(note -> explained.addAll(marks(sheet.text(reportLayout.note(note.number()), 0))));
        used.stream()
                .filter(mark -> !explained.contains(mark))
                .forEach(mark -> add(
                        problems,
                        Rule.MARK_WITHOUT_NOTE,
                        targets.name() + " (" + mark + ")",
                        "has no note of that number, expected one; write the note"));
        explained.stream()
                .filter(mark -> !used.contains(mark))
                .forEach(mark -> add(
                        problems,
                        Rule.UNUSED_NOTE,
                        sheet.name() + " (" + mark + ")",
                        "belongs to no line, expected its mark in the first table; leave the note out"));
    }

    private static Set<String> marks(String text) {
        Matcher marks = MARK.matcher(text);
        return marks.results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static void titles(FinishedWorkbook book, List<LintViolation> problems) {
        Map<String, String> seen = new HashMap<>();
        for (FinishedSheet sheet : book.sheets()) {
            title(seen, title(sheet), sheet.name(), problems);
            sheet.chartTitles().forEach(title -> title(seen, title, sheet.name() + " chart", problems));
        }
    }

    /** Of a form the number stands left of its title, and who reports right of it. */
    private static String title(FinishedSheet sheet) {
        List<String> texts = sheet.row(0).map(FinishedRow::cells).orElse(List.of()).stream()
                .map(FinishedCell::text)
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

    private static void add(List<LintViolation> problems, Rule rule, String where, String sentence) {
        problems.add(new LintViolation(rule.name(), where, "[" + where + "] " + sentence));
    }
}
