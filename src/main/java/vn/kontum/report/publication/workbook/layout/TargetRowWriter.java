package vn.kontum.report.publication.workbook.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.indicator.FigureStatus;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;

/** Writes one line of the first table. */
public final class TargetRowWriter {
    public static final int PLAN = 5;
    public static final int YEAR = 9;
    public static final int VERDICT = 13;
    private static final int PREVIOUS = 6;
    private static final int LAST_YEAR = 7;
    private static final int QUARTER = 8;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final OutcomeColumns outcome;

    public TargetRowWriter(SheetWriter page) {
        this.page = page;
        this.book = page.book();
        this.outcome = new OutcomeColumns(page);
    }

    public void write(int row, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        XSSFCell number = page.text(row, 0, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.link(number, book.reportLayout.at(ReportSheet.NOTES, book.reportLayout.method(indicator.code()), 0));
        page.text(row, 1, indicator.code(), ReportStyle.CODE);
        page.text(
                row,
                2,
                book.name(indicator),
                indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME);
        page.text(row, 3, book.words().measure(indicator), ReportStyle.SHORT);
        page.text(row, 4, rule(indicator.target()), ReportStyle.SHORT);
        plan(row, indicatorRow);
        previous(row, indicatorRow);
        lastYear(row, indicatorRow);
        quarter(row, indicatorRow);
        year(row, indicatorRow);
        outcome.gap(row, indicatorRow);
        outcome.percent(row, indicatorRow);
        outcome.projection(row, indicatorRow);
        page.text(row, VERDICT, book.verdictText(indicatorRow), book.verdict(indicatorRow));
        page.text(row, VERDICT + 1, owner(indicator), ReportStyle.TEXT);
        notes(row, indicatorRow);
    }

    private String rule(Target target) {
        return book.text("rule." + target.comparator(), book.words().exact(target.tolerancePercent()));
    }

    private void plan(int row, IndicatorRow indicatorRow) {
        Target target = indicatorRow.indicator().target();
        target.value()
                .ifPresentOrElse(
                        plan -> page.number(row, PLAN, plan, book.number(ReportStyle.FIGURE, decimals(plan))),
                        () -> page.text(row, PLAN, book.range(target), ReportStyle.MARK));
        book.names.add("CT_" + indicatorRow.indicator().code() + "_KH", page.name, new CellAddress(row, PLAN));
    }

    private void previous(int row, IndicatorRow indicatorRow) {
        indicatorRow
                .previous()
                .ifPresentOrElse(
                        earlier -> page.formula(
                                row,
                                PREVIOUS,
                                new CachedFormula<>(
                                        book.formulas.quarter(indicatorRow.indicator(), earlier.quarter()),
                                        earlier.value()),
                                book.number(
                                        ReportStyle.FIGURE,
                                        indicatorRow.indicator().decimals())),
                        () -> page.mark(row, PREVIOUS, earlierMark(indicatorRow)));
    }

    /** In the first quarter the quarter before is last year's; later there may have been nothing to report yet. */
    private MissingValue earlierMark(IndicatorRow indicatorRow) {
        int quarter = book.report.frame().period().quarter();
        boolean asked = quarter == 1
                || indicatorRow.indicator().dueQuarters().stream().anyMatch(q -> q < quarter)
                        && !indicatorRow.indicator().annualOnly();
        return asked ? MissingValue.NOT_AVAILABLE : MissingValue.NOT_ASKED;
    }

    private void lastYear(int row, IndicatorRow indicatorRow) {
        indicatorRow
                .lastYear()
                .ifPresentOrElse(
                        published -> published(row, published),
                        () -> page.mark(row, LAST_YEAR, MissingValue.NOT_AVAILABLE));
    }

    private void published(int row, ReferenceFigure published) {
        CellStyleSpec look = book.qualified(ReportStyle.FIGURE, published.qualifier(), decimals(published.value()));
        page.number(row, LAST_YEAR, published.value(), look);
    }

    private void quarter(int row, IndicatorRow indicatorRow) {
        Optional<BigDecimal> value = indicatorRow.figure().value();
        if (value.isPresent()
                && indicatorRow.imputed()
                && indicatorRow.indicator().annualOnly()) {
            page.number(row, QUARTER, value.get(), book.number(ReportStyle.FIGURE, indicatorRow.decimals()));
        } else if (value.isPresent()) {
            String formula = book.formulas.quarter(
                    indicatorRow.indicator(), book.report.frame().period().quarter());
            int decimals = Math.max(
                    indicatorRow.decimals(),
                    indicatorRow.indicator().additive() ? 0 : indicatorRow.decimals(value.get()));
            page.formula(
                    row, QUARTER, new CachedFormula<>(formula, value.get()), book.number(ReportStyle.FIGURE, decimals));
        } else {
            page.mark(row, QUARTER, indicatorRow.figure().due() ? indicatorRow.mark() : notThisQuarter(indicatorRow));
        }
    }

    private MissingValue notThisQuarter(IndicatorRow indicatorRow) {
        int quarter = book.report.frame().period().quarter();
        return indicatorRow.indicator().dueQuarters().stream().anyMatch(q -> q > quarter)
                        || indicatorRow.indicator().annualOnly()
                ? MissingValue.NOT_YET
                : MissingValue.NOT_ASKED;
    }

    private void year(int row, IndicatorRow indicatorRow) {
        CellAddress at = new CellAddress(row, YEAR);
        book.names.add("CT_" + indicatorRow.indicator().code() + "_TH", page.name, at);
        XSSFCell cell = indicatorRow
                .figure()
                .yearToDate()
                .map(value -> year(row, indicatorRow, value))
                .orElseGet(() -> page.mark(row, YEAR, indicatorRow.mark()));
        page.link(cell, book.reportLayout.province(indicatorRow.indicator().code()));
        if (indicatorRow.partial()
                || indicatorRow.suppressed()
                        && indicatorRow.figure().yearCoverage().reported() > 0) {
            page.comment(cell, book.partial(indicatorRow));
        }
    }

    /** What follows from others stands as a number: the tables do not add up to it. */
    private XSSFCell year(int row, IndicatorRow indicatorRow, BigDecimal value) {
        CellStyleSpec look = indicatorRow.assessment().status() == FigureStatus.LOWER_BOUND
                ? book.qualified(ReportStyle.STRONG_FIGURE, book.text("at.least"), indicatorRow.decimals())
                : book.number(ReportStyle.STRONG_FIGURE, indicatorRow.decimals());
        return indicatorRow.imputed()
                ? page.number(row, YEAR, value, look)
                : page.formula(
                        row, YEAR, new CachedFormula<>(book.formulas.year(indicatorRow.indicator()), value), look);
    }

    private String owner(Indicator indicator) {
        return book.words().vietnamese()
                ? indicator.ownerNameVi()
                : book.report.frame().catalogue().reporters().stream()
                        .filter(r -> r.code().equals(indicator.owner()))
                        .map(ResponsibleOffice::nameEn)
                        .findFirst()
                        .orElse(indicator.owner());
    }

    private void notes(int row, IndicatorRow indicatorRow) {
        List<String> marks = new ArrayList<>();
        if (indicatorRow.indicator().target().aspiration()) {
            marks.add(book.text("aspiration"));
        }
        if (indicatorRow.partial()) {
            marks.add(book.text("partial"));
        }
        if (indicatorRow.imputed()) {
            marks.add(ObservationStatus.ESTIMATED.bracketed());
        }
        if (indicatorRow.suppressed()) {
            indicatorRow
                    .assessment()
                    .expected()
                    .ifPresent(range ->
                            marks.add(book.text("expected", book.words().range(range, indicatorRow.decimals()))));
        }
        indicatorRow
                .assessment()
                .leaning()
                .ifPresent(leaning -> marks.add(book.words().leaning(leaning)));
        if (!indicatorRow.notes().isEmpty()) {
            marks.add(indicatorRow.notes().stream()
                    .map(n -> book.text("note.mark", Integer.toString(n)))
                    .collect(Collectors.joining(" ")));
        }
        page.text(row, VERDICT + 2, marks.isEmpty() ? book.text("none") : String.join(" ", marks), ReportStyle.TEXT);
    }

    public static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
