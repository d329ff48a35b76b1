package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.report.Block;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Section;
import vn.kontum.report.report.Term;

/** Every indicator unit by unit, with the facts below it that it is added up from. */
final class UnitsWorkbook {
    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final Map<String, Block> blocks = new HashMap<>();

    UnitsWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.UNITS, book.places.sheet(SheetKey.UNITS));
        book.report.blocks().forEach(b -> blocks.put(b.indicator().code(), b));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        List<String> heads = heads();
        head.form(number(), book.text("units.title"), heads.size());
        head.heads(heads);
        UnitRowWorkbook rows = new UnitRowWorkbook(page);
        List<Integer> groups = new ArrayList<>();
        int last = HeadWorkbook.HEADS + 1;
        for (Section section : book.report.sections()) {
            head.group(last + 1, TargetsWorkbook.title(book, section), heads.size());
            groups.add(last + 1);
            last++;
            for (Line line : section.lines()) {
                last = block(rows, line) - 1;
            }
        }
        new FinishWorkbook(page)
                .finish(
                        SheetKey.UNITS,
                        new FinishWorkbook.Frame(
                                HeadWorkbook.HEADS, HeadWorkbook.HEADS + 1, 4, last, heads.size() - 1, groups));
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
        book.report.frame().units().stream()
                .filter(u -> u.level() == Unit.Level.DISTRICT)
                .forEach(u -> heads.add(book.words().name(u)));
        heads.add(book.text("units.office"));
        heads.add(book.text("units.office.name"));
        return heads;
    }

    /** Writes a block and returns the first row after it. */
    private int block(UnitRowWorkbook rows, Line line) {
        Indicator indicator = line.indicator();
        Block block = blocks.get(indicator.code());
        BlockPlace place = book.places.block(indicator.code());
        page.text(place.year(), 0, Integer.toString(indicator.no()), Look.BLOCK_SHORT);
        page.text(
                place.year(),
                1,
                book.name(indicator),
                indicator.partOf().isPresent() ? Look.BLOCK_PART : Look.BLOCK_NAME);
        page.text(place.year(), 2, book.words().measure(indicator), Look.BLOCK_SHORT);
        rows.year(line, block, place);
        place.quarters().forEach((quarter, row) -> {
            detail(
                    row,
                    book.text("units.quarter", book.words().quarter(quarter)),
                    book.words().measure(indicator));
            rows.quarter(line, block.quarters().get(quarter), new UnitRowWorkbook.At(row, quarter));
        });
        block.terms().forEach(term -> term(rows, line, term));
        return place.end();
    }

    /** The first row of a variable names it, those below only their quarter. */
    private void term(UnitRowWorkbook rows, Line line, Term term) {
        BlockPlace.TermPlace place =
                book.places.block(line.indicator().code()).term(term.variable().code());
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
            rows.fact(term, term.quarters().get(quarter), new UnitRowWorkbook.At(row, quarter));
        });
    }

    private void detail(int row, String name, String measure) {
        page.text(row, 0, "", Look.DETAIL_SHORT);
        page.text(row, 1, name, Look.DETAIL_NAME);
        page.text(row, 2, measure, Look.DETAIL_SHORT);
    }
}
