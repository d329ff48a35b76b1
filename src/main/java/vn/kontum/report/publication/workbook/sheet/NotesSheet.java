package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Note;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.LegendBlock;
import vn.kontum.report.publication.workbook.layout.NotesLayout;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;
import vn.kontum.report.publication.workbook.layout.TargetColumn;
import vn.kontum.report.xlsx.write.SheetCell;

/**
 * Everything a reader needs to judge the figures: notes by their marks, the method of each figure with its source, the
 * signs.
 */
public final class NotesSheet {
    private static final int LAST_COLUMN = 6;
    private static final int FIRST_GROUP = NotesLayout.FIRST_NOTE - 2;
    private static final List<String> METHOD = List.of("no", "name", "measure", "method", "basis", "quote", "doubt");

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final TableHeader head;

    public NotesSheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.NOTES, book.reportLayout.sheet(ReportSheet.NOTES));
        this.head = new TableHeader(page);
    }

    public void write() {
        head.plain(book.text("notes.title"), head.period(), LAST_COLUMN + 1);
        notes();
        int legend = NotesLayout.legend(notesCount());
        List<Integer> groups = new ArrayList<>(List.of(FIRST_GROUP));
        groups.addAll(new LegendBlock(page, LAST_COLUMN).write(legend));
        int last = methods() - 1;
        int methods = NotesLayout.methodHeading(notesCount());
        groups.add(methods);
        new SheetFinisher(page)
                .finish(ReportSheet.NOTES, new SheetFinisher.PrintFrame(0, 2, 0, last, LAST_COLUMN, groups));
        page.repeat(methods + 1);
    }

    private int notesCount() {
        return book.report.notes().size();
    }

    private void notes() {
        page.across(
                new ColumnRange(NotesLayout.FIRST_NOTE - 2, 0, LAST_COLUMN),
                book.text("notes.marks"),
                ReportStyle.HEADING);
        page.text(NotesLayout.FIRST_NOTE - 1, 0, book.text("notes.mark"), ReportStyle.HEAD);
        page.text(NotesLayout.FIRST_NOTE - 1, 1, book.text("notes.lines"), ReportStyle.HEAD);
        page.across(
                new ColumnRange(NotesLayout.FIRST_NOTE - 1, 2, LAST_COLUMN), book.text("notes.text"), ReportStyle.HEAD);
        for (Note note : book.report.notes()) {
            note(book.reportLayout.note(note.number()), note);
        }
        if (book.report.notes().isEmpty()) {
            page.across(
                    new ColumnRange(NotesLayout.FIRST_NOTE, 0, LAST_COLUMN),
                    book.text("notes.none"),
                    ReportStyle.PARAGRAPH);
        }
    }

    private void note(int row, Note note) {
        List<IndicatorRow> rowsWithNote = rowsWithNote(book.report, note);
        SheetCell mark = page.text(row, 0, book.text("note.mark", Integer.toString(note.number())), ReportStyle.LINK);
        page.link(mark, book.reportLayout.cell(rowsWithNote.get(0).indicator(), TargetColumn.NOTES));
        String numbers = rowsWithNote.stream()
                .map(indicatorRow -> Integer.toString(indicatorRow.indicator().no()))
                .collect(Collectors.joining(", "));
        page.text(row, 1, numbers, ReportStyle.SHORT);
        page.across(new ColumnRange(row, 2, LAST_COLUMN), note.text(), ReportStyle.TEXT);
    }

    /** The lines that carry a note's mark. */
    private static List<IndicatorRow> rowsWithNote(ReportModel report, Note note) {
        return report.lines().filter(l -> l.notes().contains(note.number())).toList();
    }

    /** Writes the methods and returns the first row after them. */
    private int methods() {
        int heading = NotesLayout.methodHeading(notesCount());
        page.across(new ColumnRange(heading, 0, LAST_COLUMN), book.text("notes.methods"), ReportStyle.HEADING);
        head.heads(
                heading + 1, METHOD.stream().map(c -> book.text("method." + c)).toList(), ReportStyle.HEAD);
        int row = heading + 2;
        for (IndicatorRow indicatorRow : book.report.lines().toList()) {
            method(row++, indicatorRow.indicator());
        }
        return row;
    }

    private void method(int row, Indicator indicator) {
        page.text(row, 0, Integer.toString(indicator.no()), ReportStyle.NUMBER);
        page.text(row, 1, book.name(indicator), ReportStyle.NAME);
        page.text(row, 2, book.words().measure(indicator), ReportStyle.SHORT);
        page.text(row, 3, indicator.methodVi(), ReportStyle.TEXT);
        page.text(row, 4, or(indicator.basisVi()), ReportStyle.TEXT);
        page.text(row, 5, book.text("method.clause", indicator.section(), indicator.quote()), ReportStyle.TEXT);
        List<String> decisions = new ArrayList<>();
        decisions.add(reading(indicator.target()));
        if (indicator.target().aspiration()) {
            decisions.add(book.text("decision.aspiration"));
        }
        if (!indicator.doubt().isEmpty()) {
            decisions.add(book.text("decision.doubt", indicator.doubt()));
        }
        page.text(row, 6, String.join("\n", decisions), ReportStyle.TEXT);
    }

    /** How the words of the resolution are read; of a bare figure that there are none. */
    private String reading(Target target) {
        String rule = book.text("decision." + target.comparator(), book.words().exact(target.tolerancePercent()));
        boolean bare = target.wordingVi().startsWith("(");
        return bare ? book.text("decision.bare", rule) : book.text("decision.worded", target.wordingVi(), rule);
    }

    private String or(String text) {
        return text.isEmpty() ? book.text("none") : text;
    }
}
