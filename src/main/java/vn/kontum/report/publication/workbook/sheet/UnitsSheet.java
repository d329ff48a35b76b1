package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.publication.contribution.ContributionTable;
import vn.kontum.report.publication.contribution.ContributionTerm;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.layout.ContributionTableLocation;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/** Every indicator unit by unit, with the facts below it that it is added up from. */
public final class UnitsSheet {
    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final Map<String, ContributionTable> blocks = new HashMap<>();

    public UnitsSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.UNITS, book.reportLayout.sheet(ReportSheet.UNITS));
        book.report.blocks().forEach(b -> blocks.put(b.indicator().code(), b));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        List<String> heads = heads();
        head.form(number(), book.text("units.title"), heads.size());
        head.heads(heads);
        if (book.report.frame().districtGroup().isPresent()) {
            head.elsewhere(page.rows.cell(TableHeader.HEADS, ReportLayout.PROVINCE + 1));
        }
        UnitRowWriter rows = new UnitRowWriter(page);
        List<Integer> groups = new ArrayList<>();
        int last = TableHeader.HEADS + 1;
        for (Section section : book.report.sections()) {
            head.group(last + 1, TargetsSheet.title(book, section), heads.size());
            groups.add(last + 1);
            last++;
            for (IndicatorRow indicatorRow : section.lines()) {
                last = block(rows, indicatorRow) - 1;
            }
        }
        new SheetFinisher(page)
                .finish(
                        ReportSheet.UNITS,
                        new SheetFinisher.PrintFrame(
                                TableHeader.HEADS, TableHeader.HEADS + 1, 4, last, heads.size() - 1, groups));
    }

    /** The form after those of the sections. */
    private String number() {
        return String.format(Locale.ROOT, "%02d", book.report.sections().size() + 2);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                book.text("units.no"),
                book.text("units.name"),
                book.text("units.measure"),
                book.text("units.province")));
        book.report.frame().shownUnits().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .forEach(u -> heads.add(book.words().name(u)));
        heads.add(book.text("units.office"));
        heads.add(book.text("units.office.name"));
        return heads;
    }

    /** Writes a block and returns the first row after it. */
    private int block(UnitRowWriter rows, IndicatorRow indicatorRow) {
        Indicator indicator = indicatorRow.indicator();
        ContributionTable contributionTable = blocks.get(indicator.code());
        ContributionTableLocation place = book.reportLayout.block(indicator.code());
        page.text(place.year(), 0, Integer.toString(indicator.no()), ReportStyle.BLOCK_SHORT);
        page.text(
                place.year(),
                1,
                book.name(indicator),
                indicator.partOf().isPresent() ? ReportStyle.BLOCK_PART : ReportStyle.BLOCK_NAME);
        page.text(place.year(), 2, book.words().measure(indicator), ReportStyle.BLOCK_SHORT);
        rows.year(indicatorRow, contributionTable, place);
        place.quarters().forEach((quarter, row) -> {
            detail(
                    row,
                    book.text("units.quarter", book.words().quarter(quarter)),
                    book.words().measure(indicator));
            rows.quarter(
                    indicatorRow,
                    contributionTable.quarters().get(quarter),
                    new UnitRowWriter.CellPosition(row, quarter));
        });
        contributionTable.terms().forEach(term -> term(rows, indicatorRow, term));
        return place.end();
    }

    /** The first row of a variable names it, those below only their quarter. */
    private void term(UnitRowWriter rows, IndicatorRow indicatorRow, ContributionTerm term) {
        ContributionTableLocation.TermLocation place = book.reportLayout
                .block(indicatorRow.indicator().code())
                .term(term.variable().code());
        String name = book.words().name(term.variable());
        String measure = book.words().measure(term.variable());
        place.total().ifPresent(row -> {
            detail(row, book.text("units.total", name), measure);
            rows.total(term, place, term.total().orElseThrow());
        });
        place.quarters().forEach((quarter, row) -> {
            String when = book.words().quarter(quarter);
            boolean first = place.total().isEmpty()
                    && row.equals(place.quarters().get(place.quarters().firstKey()));
            detail(row, first ? book.text("units.term", name, when) : book.text("units.again", when), measure);
            rows.fact(term, term.quarters().get(quarter), new UnitRowWriter.CellPosition(row, quarter));
        });
    }

    private void detail(int row, String name, String measure) {
        page.text(row, 0, "", ReportStyle.DETAIL_SHORT);
        page.text(row, 1, name, ReportStyle.DETAIL_NAME);
        page.text(row, 2, measure, ReportStyle.DETAIL_SHORT);
    }
}
