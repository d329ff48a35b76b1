package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.List;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Section;
import vn.kontum.report.workbook.CellAddress;

/** Counts the verdicts of each section in the first table, live; the supplementary lines stand apart and are not counted. */
final class VerdictCountsWorkbook {
    private static final int FIRST = 2;
    private static final int ALL = FIRST + Verdict.values().length;

    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final int head;
    private final List<Section> sections;

    /** @param head row of the heads */
    VerdictCountsWorkbook(SheetWorkbook page, int head) {
        this.page = page;
        this.book = page.book();
        this.head = head;
        this.sections =
                book.report.sections().stream().filter(s -> !s.supplementary()).toList();
    }

    /** Writes the table and returns its last row. */
    int write() {
        page.across(new Span(head, 0, FIRST - 1), book.text("counts.section"), Look.HEAD);
        for (Verdict verdict : Verdict.values()) {
            page.text(head, column(verdict), book.words().verdict(verdict), Look.HEAD);
        }
        page.text(head, ALL, book.text("counts.total"), Look.HEAD);
        sections.forEach(this::section);
        totals();
        return total();
    }

    /** How many lines of a section have the verdict. */
    Live<BigDecimal> of(Section section, Verdict verdict) {
        BigDecimal count = BigDecimal.valueOf(section.lines().stream()
                .filter(line -> line.assessment().verdict() == verdict)
                .count());
        return new Live<>(
                section.supplementary() ? counting(section, verdict) : Formulas.cell(row(section), column(verdict)),
                count);
    }

    /** How many lines a section has. */
    Live<BigDecimal> of(Section section) {
        return new Live<>(
                section.supplementary()
                        ? "COUNTA(" + book.places.verdicts(section) + ")"
                        : Formulas.cell(row(section), ALL),
                BigDecimal.valueOf(section.lines().size()));
    }

    /** How many of all counted lines have the verdict. */
    Live<BigDecimal> ofAll(Verdict verdict) {
        return new Live<>(Formulas.cell(total(), column(verdict)), BigDecimal.valueOf(book.report.count(verdict)));
    }

    Live<BigDecimal> ofAll() {
        return new Live<>(
                Formulas.cell(total(), ALL),
                BigDecimal.valueOf(book.report.counted().count()));
    }

    private void section(Section section) {
        int row = row(section);
        page.across(new Span(row, 0, FIRST - 1), TargetsWorkbook.shortTitle(book, section), Look.NAME);
        for (Verdict verdict : Verdict.values()) {
            Live<BigDecimal> count =
                    new Live<>(counting(section, verdict), of(section, verdict).value());
            page.link(
                    page.formula(row, column(verdict), count, book.number(Look.SHORT, 0)), book.places.group(section));
        }
        sum(row, of(section).value());
    }

    private void totals() {
        page.across(
                new Span(total(), 0, FIRST - 1),
                book.text("counts.total"),
                book.look(Look.NAME).bold());
        for (Verdict verdict : Verdict.values()) {
            int column = column(verdict);
            String sum = "SUM(" + new CellAddress(head + 1, column) + ":" + new CellAddress(total() - 1, column) + ")";
            page.formula(
                    total(),
                    column,
                    new Live<>(sum, ofAll(verdict).value()),
                    book.number(Look.SHORT, 0).bold());
        }
        sum(total(), ofAll().value());
    }

    private void sum(int row, BigDecimal value) {
        String sum = "SUM(" + new CellAddress(row, FIRST) + ":" + new CellAddress(row, ALL - 1) + ")";
        page.formula(
                row, ALL, new Live<>(sum, value), book.number(Look.SHORT, 0).bold());
    }

    private String counting(Section section, Verdict verdict) {
        return book.countVerdict(book.places.verdicts(section), verdict);
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
