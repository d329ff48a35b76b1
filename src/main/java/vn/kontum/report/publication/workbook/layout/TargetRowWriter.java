package vn.kontum.report.publication.workbook.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.xlsx.write.SheetCell;

/** Writes one line of the first table: its words; figures and outcome have writers of their own. */
public final class TargetRowWriter {
    final FigureColumns figures;
    final OutcomeColumns outcome;
    final ReportWorkbookContext book;

    private final SheetWriter page;

    public TargetRowWriter(SheetWriter page) {
        this.page = page;
        this.book = page.book();
        this.figures = new FigureColumns(page);
        this.outcome = new OutcomeColumns(page);
    }

    public void write(int row, IndicatorRow indicatorRow) {
        for (TargetColumn column : TargetColumn.values()) {
            column.writer(this).write(row, indicatorRow);
        }
    }

    void number(int row, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        SheetCell number = text(row, TargetColumn.NO, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.link(number, book.reportLayout.at(ReportSheet.NOTES, book.reportLayout.method(indicator.code()), 0));
    }

    void name(int row, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        ReportStyle style = indicator.partOf().isPresent() ? ReportStyle.PART_NAME : ReportStyle.NAME;
        text(row, TargetColumn.NAME, book.name(indicator), style);
    }

    void rule(int row, IndicatorRow indicatorRow) {
        var target = indicatorRow.indicator().target();
        String rule = book.text("rule." + target.comparator(), book.words().exact(target.tolerancePercent()));
        text(row, TargetColumn.RULE, rule, ReportStyle.SHORT);
    }

    void verdict(int row, IndicatorRow indicatorRow) {
        page.text(row, TargetColumn.VERDICT.index(), book.verdictText(indicatorRow), book.verdict(indicatorRow));
    }

    /** Who is in charge of the target. */
    void owner(int row, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        String owner = book.words().vietnamese()
                ? indicator.ownerNameVi()
                : book.report.frame().catalogue().reporters().stream()
                        .filter(r -> r.code().equals(indicator.owner()))
                        .map(ResponsibleOffice::nameEn)
                        .findFirst()
                        .orElse(indicator.owner());
        text(row, TargetColumn.OWNER, owner, ReportStyle.TEXT);
    }

    /** Whose files the figure is made from, not whose it should have been. */
    void source(int row, IndicatorRow indicatorRow) {
        Set<Unit> units = new LinkedHashSet<>(book.report.suppliers(indicatorRow.indicator()));
        long districts = units.stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .count();
        List<String> names = new ArrayList<>();
        if (districts > 0) {
            names.add(book.text("source.districts", Long.toString(districts)));
        }
        units.stream()
                .filter(unit -> unit.level() != Unit.Level.DISTRICT)
                .map(book.words()::name)
                .forEach(names::add);
        Coverage coverage = indicatorRow.figure().yearCoverage();
        String none = book.mark(coverage.expected() == 0 ? MissingValue.NOT_YET : MissingValue.NOT_AVAILABLE);
        text(row, TargetColumn.SOURCE, names.isEmpty() ? none : String.join("; ", names), ReportStyle.TEXT);
    }

    SheetCell text(int row, TargetColumn column, String text, ReportStyle style) {
        return page.text(row, column.index(), text, style);
    }

    void notes(int row, IndicatorRow indicatorRow) {
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
                            marks.add(book.text("expected", book.words().range(range, indicatorRow.decimals(range)))));
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
        page.text(
                row,
                TargetColumn.NOTES.index(),
                marks.isEmpty() ? book.text("none") : String.join(" ", marks),
                ReportStyle.TEXT);
    }
}
