package vn.kontum.report.publication.workbook.sheet;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import vn.kontum.report.publication.model.FactRow;
import vn.kontum.report.publication.workbook.layout.ReportLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.xlsx.write.CellStyleSpec;
import vn.kontum.report.xlsx.write.SheetCell;

/** Every fact that units stated, one a row: a table in long format that other programs may read as it is. */
public final class DataSheet {
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

    private final SheetWriter page;
    private final ReportWorkbookContext book;

    public DataSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.DATA, book.reportLayout.sheet(ReportSheet.DATA));
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        head.shortened(book.text("data.title"), book.text("data.subtitle"), COLUMNS.size());
        List<String> heads = COLUMNS.stream().map(c -> book.text("data." + c)).toList();
        head.heads(ReportLayout.FIRST_FACT - 1, heads, ReportStyle.DATA_HEAD);
        List<FactRow> facts = book.report.evidence().shown();
        for (int i = 0; i < facts.size(); i++) {
            row(ReportLayout.FIRST_FACT + i, i + 1, facts.get(i));
        }
        int last = ReportLayout.FIRST_FACT + Math.max(1, facts.size()) - 1;
        if (facts.isEmpty()) {
            head.heads(
                    last,
                    COLUMNS.stream().map(c -> book.text("mark.NOT_AVAILABLE")).toList(),
                    ReportStyle.DATA_TEXT);
        }
        table(heads, last);
        new SheetFinisher(page)
                .finish(
                        ReportSheet.DATA,
                        new SheetFinisher.PrintFrame(
                                ReportLayout.FIRST_FACT - 1,
                                ReportLayout.FIRST_FACT - 1,
                                4,
                                last,
                                COLUMNS.size() - 1,
                                List.of()));
    }

    private void row(int row, int number, FactRow fact) {
        page.text(row, 0, Integer.toString(number), ReportStyle.DATA_SHORT);
        page.text(
                row,
                1,
                fact.period()
                        .map(p -> p.code())
                        .orElse(Integer.toString(book.report.frame().period().year())),
                ReportStyle.DATA_SHORT);
        page.text(row, 2, fact.unit().code(), ReportStyle.DATA_SHORT);
        page.text(row, 3, book.words().name(fact.unit()), ReportStyle.DATA_TEXT);
        page.text(row, 4, fact.variable().code(), ReportStyle.DATA_TEXT);
        page.text(row, 5, book.words().name(fact.variable()), ReportStyle.DATA_TEXT);
        page.text(row, 6, book.words().measure(fact.variable()), ReportStyle.DATA_SHORT);
        value(row, fact);
        page.text(row, 8, status(fact), ReportStyle.DATA_TEXT);
        page.text(row, 9, fact.rawText(), ReportStyle.DATA_TEXT);
        page.text(row, 10, fact.where(), ReportStyle.DATA_TEXT);
        page.text(row, 11, fact.note(), ReportStyle.DATA_TEXT);
        SheetCell source = page.text(
                row, SOURCE, book.text("source.link", Integer.toString(fact.source())), ReportStyle.DATA_LINK);
        page.link(source, book.reportLayout.at(ReportSheet.SOURCES, ReportLayout.FIRST_FACT + fact.source() - 1, 0));
    }

    private void value(int row, FactRow fact) {
        if (fact.value().isEmpty()) {
            page.text(row, ReportLayout.VALUE, book.text("mark.NOT_AVAILABLE"), book.style(ReportStyle.DATA_FIGURE));
            return;
        }
        int decimals = Math.max(0, fact.value().get().stripTrailingZeros().scale());
        CellStyleSpec style = fact.state() == FactRow.Status.NIL
                ? book.nil(ReportStyle.DATA_FIGURE)
                : book.number(ReportStyle.DATA_FIGURE, decimals);
        page.number(row, ReportLayout.VALUE, fact.value().get(), style);
    }

    private String status(FactRow fact) {
        String state = fact.state() == FactRow.Status.NUMBER
                ? book.text(fact.letter().key())
                : book.text("fact." + fact.state());
        return (fact.letter().bracketed() + " " + state).strip();
    }

    private void table(List<String> heads, int last) {
        AreaReference area = new AreaReference(
                new CellReference(ReportLayout.FIRST_FACT - 1, 0),
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
