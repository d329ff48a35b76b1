package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.List;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.FormulaFactory;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.xlsx.model.CellAddress;

/**
 * Counts the verdicts of each section in the first table, live; the supplementary lines stand apart and are not
 * counted.
 */
final class VerdictCountsBlock {
    /** Four lines: programs break the longest verdict, in a narrow column, once more than it is measured. */
    private static final double HEAD_POINTS = 52;

    private static final int FIRST = 2;
    private static final int ALL = FIRST + Verdict.values().length;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final int head;
    private final List<Section> sections;

    /** @param head row of the heads */
    VerdictCountsBlock(SheetWriter page, int head) {
        this.page = page;
        this.book = page.book();
        this.head = head;
        this.sections =
                book.report.sections().stream().filter(s -> !s.supplementary()).toList();
    }

    /** Writes the table and returns its last row. */
    int write() {
        page.across(new ColumnRange(head, 0, FIRST - 1), book.text("counts.section"), ReportStyle.HEAD);
        for (Verdict verdict : Verdict.values()) {
            page.text(head, column(verdict), book.words().verdict(verdict), ReportStyle.HEAD);
        }
        page.text(head, ALL, book.text("counts.total"), ReportStyle.HEAD);
        page.atLeast(head, HEAD_POINTS);
        sections.forEach(this::section);
        totals();
        return total();
    }

    /** How many lines of a section have the verdict. */
    CachedFormula<BigDecimal> of(Section section, Verdict verdict) {
        BigDecimal count = BigDecimal.valueOf(section.lines().stream()
                .filter(indicatorRow -> indicatorRow.assessment().verdict() == verdict)
                .count());
        return new CachedFormula<>(
                section.supplementary()
                        ? counting(section, verdict)
                        : FormulaFactory.cell(row(section), column(verdict)),
                count);
    }

    /** How many lines a section has. */
    CachedFormula<BigDecimal> of(Section section) {
        return new CachedFormula<>(
                section.supplementary()
                        ? "COUNTA(" + book.reportLayout.verdicts(section) + ")"
                        : FormulaFactory.cell(row(section), ALL),
                BigDecimal.valueOf(section.lines().size()));
    }

    /** How many of all counted lines have the verdict. */
    CachedFormula<BigDecimal> ofAll(Verdict verdict) {
        return new CachedFormula<>(
                FormulaFactory.cell(total(), column(verdict)), BigDecimal.valueOf(book.report.count(verdict)));
    }

    CachedFormula<BigDecimal> ofAll() {
        return new CachedFormula<>(
                FormulaFactory.cell(total(), ALL),
                BigDecimal.valueOf(book.report.counted().count()));
    }

    private void section(Section section) {
        int row = row(section);
        page.across(new ColumnRange(row, 0, FIRST - 1), TargetsSheet.shortTitle(book, section), ReportStyle.NAME);
        for (Verdict verdict : Verdict.values()) {
            CachedFormula<BigDecimal> count = new CachedFormula<>(
                    counting(section, verdict), of(section, verdict).value());
            page.link(
                    page.formula(row, column(verdict), count, book.number(ReportStyle.SHORT, 0)),
                    book.reportLayout.group(section));
        }
        sum(row, of(section).value());
    }

    private void totals() {
        page.across(
                new ColumnRange(total(), 0, FIRST - 1),
                book.text("counts.total"),
                book.style(ReportStyle.NAME).bold());
        for (Verdict verdict : Verdict.values()) {
            int column = column(verdict);
            String sum = "SUM(" + new CellAddress(head + 1, column) + ":" + new CellAddress(total() - 1, column) + ")";
            page.formula(
                    total(),
                    column,
                    new CachedFormula<>(sum, ofAll(verdict).value()),
                    book.number(ReportStyle.SHORT, 0).bold());
        }
        sum(total(), ofAll().value());
    }

    private void sum(int row, BigDecimal value) {
        String sum = "SUM(" + new CellAddress(row, FIRST) + ":" + new CellAddress(row, ALL - 1) + ")";
        page.formula(
                row,
                ALL,
                new CachedFormula<>(sum, value),
                book.number(ReportStyle.SHORT, 0).bold());
    }

    private String counting(Section section, Verdict verdict) {
        return book.countVerdict(book.reportLayout.verdicts(section), verdict);
    }

    private int row(Section section) {
        return head + 1 + sections.indexOf(section);
    }

    private int total() {
        return head + 1 + sections.size();
    }

    private static int column(Verdict verdict) {
        return FIRST + verdict.ordinal();
    }
}
