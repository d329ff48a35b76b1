package vn.kontum.report.report.book;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.indicator.Coverage;
import vn.kontum.report.indicator.Pace;
import vn.kontum.report.report.Block;
import vn.kontum.report.report.Content;
import vn.kontum.report.report.Letter;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Mark;
import vn.kontum.report.report.UnitRow;

/** Writes one line of the table of a section. */
final class SectionRowWorkbook {
    private static final int PLAN = 3;
    private static final int FIRST_QUARTER = 4;
    private static final int YEAR = 8;
    static final int NEEDED = YEAR + 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SheetWorkbook page;
    private final BookWorkbook book;

    SectionRowWorkbook(SheetWorkbook page) {
        this.page = page;
        this.book = page.book();
    }

    void write(int row, Line line) {
        Indicator indicator = line.indicator();
        XSSFCell number = page.text(row, 0, Integer.toString(indicator.no()), Look.NUMBER);
        page.link(number, target(line, 0));
        page.text(row, 1, book.name(indicator), indicator.partOf().isPresent() ? Look.PART_NAME : Look.NAME);
        page.text(row, 2, book.words().measure(indicator), Look.SHORT);
        plan(row, line);
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarter(row, line, quarter);
        }
        year(row, line);
        needed(row, line);
        projection(row, line);
        page.text(row, YEAR + 3, book.bounds(line).orElse(book.text("none")), Look.SHORT);
        coverage(row, line);
        page.text(
                row,
                YEAR + 6,
                line.letter().map(Letter::bracketed).filter(l -> !l.isEmpty()).orElse(book.text("none")),
                Look.SHORT);
        page.text(row, YEAR + 7, book.verdictText(line), book.verdict(line));
    }

    private String target(Line line, int column) {
        return book.places.at(
                SheetKey.TARGETS, book.places.target(line.indicator().code()), column);
    }

    private void plan(int row, Line line) {
        String at = target(line, TargetRowWorkbook.PLAN);
        line.indicator()
                .target()
                .value()
                .ifPresentOrElse(
                        plan -> page.formula(
                                row,
                                PLAN,
                                new Live<>(at, plan),
                                book.number(Look.FIGURE, TargetRowWorkbook.decimals(plan))),
                        () -> page.says(
                                row,
                                PLAN,
                                new Live<>(at, book.range(line.indicator().target())),
                                book.look(Look.MARK)));
    }

    private void quarter(int row, Line line, int quarter) {
        int column = FIRST_QUARTER + quarter - 1;
        Block block = book.report.block(line.indicator().code()).orElseThrow();
        boolean annual = line.indicator().annualOnly() && quarter == 4;
        Optional<Content> content = annual
                ? Optional.of(block.year().province())
                : block.quarter(quarter).map(UnitRow::province);
        content.flatMap(Content::counted)
                .ifPresentOrElse(
                        value -> page.formula(
                                row,
                                column,
                                new Live<>(book.formulas.quarter(line.indicator(), quarter), value),
                                book.number(Look.FIGURE, line.decimals())),
                        () -> page.mark(row, column, quarterMark(line, quarter, content)));
    }

    private Mark quarterMark(Line line, int quarter, Optional<Content> content) {
        boolean due = line.indicator().dueQuarters().contains(quarter)
                && !(line.indicator().annualOnly() && quarter < 4);
        if (!due) {
            return Mark.NOT_ASKED;
        }
        return content.filter(Content.Absent.class::isInstance)
                .map(c -> ((Content.Absent) c).mark())
                .orElse(Mark.NOT_YET);
    }

    private void year(int row, Line line) {
        Optional<BigDecimal> value = line.figure().yearToDate();
        XSSFCell cell = value.map(v -> page.formula(
                        row,
                        YEAR,
                        new Live<>(target(line, TargetRowWorkbook.YEAR), v),
                        book.number(Look.STRONG_FIGURE, line.decimals())))
                .orElseGet(() -> page.mark(row, YEAR, line.mark()));
        page.link(cell, book.places.province(line.indicator().code()));
    }

    private void needed(int row, Line line) {
        Optional<BigDecimal> needed = line.assessment().pace().flatMap(Pace::neededPerRemainingQuarter);
        if (needed.isEmpty()) {
            page.mark(row, NEEDED, Mark.NOT_APPLICABLE);
            return;
        }
        int quarter = book.report.frame().period().quarter();
        long left =
                line.indicator().dueQuarters().stream().filter(q -> q > quarter).count();
        String formula = "MAX(0," + Formulas.cell(row, PLAN) + "-" + Formulas.cell(row, YEAR) + ")/" + left;
        page.formula(row, NEEDED, new Live<>(formula, needed.get()), book.number(Look.FIGURE, line.decimals()));
    }

    private void projection(int row, Line line) {
        line.assessment()
                .pace()
                .ifPresentOrElse(
                        pace -> page.formula(
                                row,
                                YEAR + 2,
                                new Live<>(target(line, OutcomeWorkbook.PROJECTION), pace.projection()),
                                book.number(Look.FIGURE, line.decimals())),
                        () -> page.mark(row, YEAR + 2, Mark.NOT_APPLICABLE));
    }

    private void coverage(int row, Line line) {
        Coverage coverage = line.figure().yearCoverage();
        String units = coverage.expected() == 0
                ? book.mark(Mark.NOT_YET)
                : book.text("coverage", Integer.toString(coverage.reported()), Integer.toString(coverage.expected()));
        page.text(row, YEAR + 4, units, Look.SHORT);
        coverage.populationShare()
                .filter(share -> coverage.expected() > 0)
                .ifPresentOrElse(
                        share -> page.number(row, YEAR + 5, share.multiply(HUNDRED), book.number(Look.FIGURE, 1)),
                        () -> page.mark(row, YEAR + 5, Mark.NOT_APPLICABLE));
    }
}
