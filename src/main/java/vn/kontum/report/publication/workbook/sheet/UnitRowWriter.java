package vn.kontum.report.publication.workbook.sheet;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.contribution.UnitCell;
import vn.kontum.report.publication.contribution.UnitRow;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ContributionTableLocation;
import vn.kontum.report.publication.workbook.layout.FormulaFactory;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.xlsx.model.CellAddress;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetCell;

/** Writes the cells of the tables of units: numbers as live formulas, everything else as a mark. */
final class UnitRowWriter {
    private static final int MOST_DECIMALS = 3;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final List<Unit> units;
    /** Stands for all districts; its facts are no cells of the book. */
    private final Optional<Unit> group;

    /** Where a row of a quarter stands. */
    record CellPosition(int row, int quarter) {}

    /** How one row is written. */
    private record Style(ReportStyle figure, ReportStyle total, ReportStyle mark, int decimals) {
        ReportStyle name() {
            return figure == ReportStyle.BLOCK_FIGURE ? ReportStyle.BLOCK_SHORT : ReportStyle.DETAIL_NAME;
        }
    }

    /** What the formula of a column is. */
    private interface Writer {
        String formula(int column);
    }

    UnitRowWriter(SheetWriter page) {
        this.page = page;
        this.book = page.book();
        this.units = book.report.frame().shownUnits();
        this.group = book.report.frame().districtGroup();
    }

    /** The year-to-date figure of an indicator; its cells have names, and lead on to the facts. */
    void year(IndicatorRow indicatorRow, ContributionTable contributionTable, ContributionTableLocation place) {
        Indicator indicator = indicatorRow.indicator();
        Style style = new Style(
                ReportStyle.BLOCK_FIGURE, ReportStyle.BLOCK_TOTAL, ReportStyle.BLOCK_MARK, indicatorRow.decimals());
        boolean plain = indicator.additive() && !contributionTable.terms().isEmpty();
        SortedMap<Integer, Integer> quarters = plain
                ? place.term(contributionTable.terms().get(0).variable().code()).quarters()
                : place.quarters();
        Writer writer = column -> plain
                ? book.formulas.together(contributionTable.terms().get(0).variable(), quarters, column, place.year())
                : book.formulas.yearOnSheet(indicator, column);
        write(new Row(place.year(), contributionTable.year(), style, writer));
        if (indicatorRow.partial() || indicatorRow.imputed()) {
            page.comment(page.rows.cell(place.year(), ReportLayout.PROVINCE), book.partial(indicatorRow));
        }
        for (Unit unit : units) {
            UnitCell content = contributionTable.year().unit(unit.code());
            if (!content.equals(UnitCell.absent(MissingValue.NOT_ASKED))) {
                CellAddress at = new CellAddress(place.year(), book.reportLayout.column(unit.code()));
                book.names.add(ReportLayout.unitName(unit.code(), indicator.code()), page.name, at);
            }
            if (content.counted().isPresent() && !grouped(unit)) {
                page.link(cell(place.year(), unit), facts(contributionTable, unit));
            }
        }
    }

    /** The facts of a unit behind an indicator: those of its first variable. */
    private String facts(ContributionTable contributionTable, Unit unit) {
        ContributionTerm first = contributionTable.terms().get(0);
        return first.quarters().entrySet().stream()
                .filter(q -> q.getValue().unit(unit.code()).counted().isPresent())
                .findFirst()
                .map(q -> book.formulas.firstFact(unit.code(), first.variable(), quarter(q.getKey())))
                .orElseThrow();
    }

    void quarter(IndicatorRow indicatorRow, UnitRow row, CellPosition at) {
        Style style = new Style(
                ReportStyle.DETAIL_FIGURE, ReportStyle.DETAIL_TOTAL, ReportStyle.DETAIL_MARK, indicatorRow.decimals());
        write(new Row(
                at.row(),
                row,
                style,
                column -> book.formulas.quarterOnSheet(indicatorRow.indicator(), at.quarter(), column)));
    }

    /** The quarters of a variable together. */
    void total(ContributionTerm term, ContributionTableLocation.TermLocation place, UnitRow row) {
        int own = place.total().orElseThrow();
        write(new Row(
                own,
                row,
                style(row),
                column -> book.formulas.together(term.variable(), place.quarters(), column, own)));
    }

    /** What units said of a variable in a quarter; each cell leads to the fact. */
    void fact(ContributionTerm term, UnitRow row, CellPosition at) {
        Writer sum = column -> book.formulas.sumOfUnits(at.row());
        Style style = style(row);
        province(new Row(at.row(), row, style, sum));
        for (Unit unit : shown(row)) {
            UnitCell content = row.unit(unit.code());
            Writer fact = column -> grouped(unit)
                    ? FormulaFactory.plain(content.counted().orElseThrow())
                    : book.formulas.fact(unit.code(), term.variable(), quarter(at.quarter()));
            unit(new Row(at.row(), row, style, fact), unit);
            if (content.counted().isPresent() && !grouped(unit)) {
                page.link(
                        cell(at.row(), unit),
                        book.formulas.firstFact(unit.code(), term.variable(), quarter(at.quarter())));
            }
        }
        office(at.row(), row, style);
    }

    private boolean grouped(Unit unit) {
        return group.filter(unit::equals).isPresent();
    }

    /** As many digits as the facts of the row have, up to three. */
    private static Style style(UnitRow row) {
        int decimals = Stream.concat(row.units().values().stream(), Stream.of(row.province()))
                .flatMap(content -> content.counted().stream())
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return new Style(
                ReportStyle.DETAIL_FIGURE,
                ReportStyle.DETAIL_TOTAL,
                ReportStyle.DETAIL_MARK,
                Math.min(MOST_DECIMALS, decimals));
    }

    /** A row with its formulas. */
    private record Row(int row, UnitRow content, Style style, Writer writer) {}

    private void write(Row row) {
        province(row);
        shown(row.content()).forEach(unit -> unit(row, unit));
        office(row.row(), row.content(), row.style());
    }

    private void province(Row row) {
        put(new RowSlot(
                row,
                row.content().province(),
                ReportLayout.PROVINCE,
                row.style().total()));
    }

    private void unit(Row row, Unit unit) {
        int column = book.reportLayout.column(unit.code());
        put(new RowSlot(
                row, row.content().unit(unit.code()), column, row.style().figure()));
    }

    /** Districts always; of the offices the one that answers for the row. */
    private List<Unit> shown(UnitRow row) {
        return units.stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT || asked(row, u))
                .toList();
    }

    private static boolean asked(UnitRow row, Unit unit) {
        return !row.unit(unit.code()).equals(UnitCell.absent(MissingValue.NOT_ASKED));
    }

    private void office(int row, UnitRow content, Style style) {
        String names = units.stream()
                .filter(u -> u.level() != Unit.Level.DISTRICT && asked(content, u))
                .filter(u -> !content.unit(u.code()).equals(UnitCell.absent(MissingValue.NOT_YET)))
                .map(book.words()::name)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            page.text(row, book.reportLayout.offices(), book.mark(MissingValue.NOT_ASKED), style.mark());
        }
        page.text(
                row,
                book.reportLayout.offices() + 1,
                names.isEmpty() ? book.mark(MissingValue.NOT_ASKED) : names,
                names.isEmpty() ? style.mark() : style.name());
    }

    /** A cell with what it is to hold. */
    private record RowSlot(Row row, UnitCell content, int column, ReportStyle reportStyle) {}

    private void put(RowSlot slot) {
        Style style = slot.row().style();
        int row = slot.row().row();
        if (slot.content() instanceof UnitCell.Number number) {
            CellStyleSpec cellStyle =
                    number.nil() ? book.nil(slot.reportStyle()) : book.number(slot.reportStyle(), style.decimals());
            page.formula(
                    row,
                    slot.column(),
                    new CachedFormula<>(slot.row().writer().formula(slot.column()), number.value()),
                    cellStyle);
        } else if (slot.content() instanceof UnitCell.NotCounted given) {
            page.text(
                    row, slot.column(), book.text("mark.uncounted", book.words().exact(given.value())), style.mark());
        } else if (slot.content() instanceof UnitCell.Absent absent) {
            page.text(row, slot.column(), book.mark(absent.mark()), style.mark());
        }
    }

    private SheetCell cell(int row, Unit unit) {
        return page.rows.cell(row, book.reportLayout.column(unit.code()));
    }

    private Period quarter(int quarter) {
        return new Period(book.report.frame().period().year(), quarter);
    }
}
