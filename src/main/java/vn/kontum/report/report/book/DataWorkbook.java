package vn.kontum.report.report.book;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import vn.kontum.report.report.Fact;
import vn.kontum.report.workbook.CellLook;

/** Every fact that units stated, one a row: a table in long format that other programs may read as it is. */
final class DataWorkbook {
    private static final List<String> COLUMNS = List.of(
            "no",
            "period",
            "unit.code",
            "unit",
            "variable.code",
            "variable",
            "measure",
            "value",
            "status",
            "raw",
            "cell",
            "note",
            "source");
    private static final int SOURCE = 12;

    private final SheetWorkbook page;
    private final BookWorkbook book;

    DataWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.DATA, book.places.sheet(SheetKey.DATA));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("data.title"), book.text("data.subtitle"), COLUMNS.size());
        List<String> heads = COLUMNS.stream().map(c -> book.text("data." + c)).toList();
        head.heads(Places.FIRST_FACT - 1, heads, Look.DATA_HEAD);
        List<Fact> facts = book.report.evidence().facts();
        for (int i = 0; i < facts.size(); i++) {
            row(Places.FIRST_FACT + i, i + 1, facts.get(i));
        }
        int last = Places.FIRST_FACT + Math.max(1, facts.size()) - 1;
        if (facts.isEmpty()) {
            head.heads(
                    last,
                    COLUMNS.stream().map(c -> book.text("mark.NOT_AVAILABLE")).toList(),
                    Look.DATA_TEXT);
        }
        table(heads, last);
        new FinishWorkbook(page)
                .finish(
                        SheetKey.DATA,
                        new FinishWorkbook.Frame(
                                Places.FIRST_FACT - 1, Places.FIRST_FACT - 1, 4, last, COLUMNS.size() - 1, List.of()));
    }

    private void row(int row, int number, Fact fact) {
        page.text(row, 0, Integer.toString(number), Look.DATA_SHORT);
        page.text(
                row,
                1,
                fact.period()
                        .map(p -> p.code())
                        .orElse(Integer.toString(book.report.frame().period().year())),
                Look.DATA_SHORT);
        page.text(row, 2, fact.unit().code(), Look.DATA_SHORT);
        page.text(row, 3, book.words().name(fact.unit()), Look.DATA_TEXT);
        page.text(row, 4, fact.variable().code(), Look.DATA_TEXT);
        page.text(row, 5, book.words().name(fact.variable()), Look.DATA_TEXT);
        page.text(row, 6, book.words().measure(fact.variable()), Look.DATA_SHORT);
        value(row, fact);
        page.text(row, 8, status(fact), Look.DATA_TEXT);
        page.text(row, 9, fact.rawText(), Look.DATA_TEXT);
        page.text(row, 10, fact.where(), Look.DATA_TEXT);
        page.text(row, 11, fact.note(), Look.DATA_TEXT);
        XSSFCell source =
                page.text(row, SOURCE, book.text("source.link", Integer.toString(fact.source())), Look.DATA_LINK);
        page.link(source, book.places.at(SheetKey.SOURCES, Places.FIRST_FACT + fact.source() - 1, 0));
    }

    private void value(int row, Fact fact) {
        if (fact.value().isEmpty()) {
            page.text(row, Places.VALUE, book.text("mark.NOT_AVAILABLE"), book.look(Look.DATA_FIGURE));
            return;
        }
        int decimals = Math.max(0, fact.value().get().stripTrailingZeros().scale());
        CellLook look =
                fact.state() == Fact.State.NIL ? book.nil(Look.DATA_FIGURE) : book.number(Look.DATA_FIGURE, decimals);
        page.number(row, Places.VALUE, fact.value().get(), look);
    }

    private String status(Fact fact) {
        String state =
                fact.state() == Fact.State.NUMBER ? book.text(fact.letter().key()) : book.text("fact." + fact.state());
        return (fact.letter().bracketed() + " " + state).strip();
    }

    private void table(List<String> heads, int last) {
        AreaReference area = new AreaReference(
                new CellReference(Places.FIRST_FACT - 1, 0),
                new CellReference(last, COLUMNS.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = page.sheet.createTable(area);
        table.setName("DuLieu");
        table.setDisplayName("DuLieu");
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        for (int i = 0; i < heads.size(); i++) {
            table.getCTTable().getTableColumns().getTableColumnArray(i).setName(heads.get(i));
        }
        table.getCTTable().addNewTableStyleInfo().setShowRowStripes(false);
    }
}
