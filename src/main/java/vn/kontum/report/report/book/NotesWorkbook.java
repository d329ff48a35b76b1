package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Note;
import vn.kontum.report.report.Report;

/** Everything a reader needs to judge the figures: notes by their marks, the method of each figure with its source, the signs. */
final class NotesWorkbook {
    private static final int LAST_COLUMN = 6;
    private static final int FIRST_GROUP = NotesPlan.FIRST_NOTE - 2;
    private static final List<String> METHOD = List.of("no", "name", "measure", "method", "basis", "quote", "doubt");

    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final HeadWorkbook head;

    NotesWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.NOTES, book.places.sheet(SheetKey.NOTES));
        this.head = new HeadWorkbook(page);
    }

    void write() {
        head.plain(book.text("notes.title"), head.period(), LAST_COLUMN + 1);
        notes();
        int legend = NotesPlan.legend(notesCount());
        List<Integer> groups = new ArrayList<>(List.of(FIRST_GROUP));
        groups.addAll(new LegendWorkbook(page, LAST_COLUMN).write(legend));
        int last = methods() - 1;
        int methods = NotesPlan.methodHeading(notesCount());
        groups.add(methods);
        new FinishWorkbook(page).finish(SheetKey.NOTES, new FinishWorkbook.Frame(0, 2, 0, last, LAST_COLUMN, groups));
        page.repeat(methods + 1);
    }

    private int notesCount() {
        return book.report.notes().size();
    }

    private void notes() {
        page.across(new Span(NotesPlan.FIRST_NOTE - 2, 0, LAST_COLUMN), book.text("notes.marks"), Look.HEADING);
        page.text(NotesPlan.FIRST_NOTE - 1, 0, book.text("notes.mark"), Look.HEAD);
        page.text(NotesPlan.FIRST_NOTE - 1, 1, book.text("notes.lines"), Look.HEAD);
        page.across(new Span(NotesPlan.FIRST_NOTE - 1, 2, LAST_COLUMN), book.text("notes.text"), Look.HEAD);
        for (Note note : book.report.notes()) {
            note(book.places.note(note.number()), note);
        }
        if (book.report.notes().isEmpty()) {
            page.across(new Span(NotesPlan.FIRST_NOTE, 0, LAST_COLUMN), book.text("notes.none"), Look.PARAGRAPH);
        }
    }

    private void note(int row, Note note) {
        List<Line> bearers = bearers(book.report, note);
        XSSFCell mark = page.text(row, 0, book.text("note.mark", Integer.toString(note.number())), Look.LINK);
        page.link(
                mark,
                book.places.at(
                        SheetKey.TARGETS,
                        book.places.target(bearers.get(0).indicator().code()),
                        TargetRowWorkbook.VERDICT + 2));
        String numbers = bearers.stream()
                .map(line -> Integer.toString(line.indicator().no()))
                .collect(Collectors.joining(", "));
        page.text(row, 1, numbers, Look.SHORT);
        page.across(new Span(row, 2, LAST_COLUMN), note.text(), Look.TEXT);
    }

    /** The lines that carry a note's mark. */
    static List<Line> bearers(Report report, Note note) {
        return report.lines().filter(l -> l.notes().contains(note.number())).toList();
    }

    /** Writes the methods and returns the first row after them. */
    private int methods() {
        int heading = NotesPlan.methodHeading(notesCount());
        page.across(new Span(heading, 0, LAST_COLUMN), book.text("notes.methods"), Look.HEADING);
        head.heads(
                heading + 1, METHOD.stream().map(c -> book.text("method." + c)).toList(), Look.HEAD);
        int row = heading + 2;
        for (Line line : book.report.lines().toList()) {
            method(row++, line.indicator());
        }
        return row;
    }

    private void method(int row, Indicator indicator) {
        page.text(row, 0, Integer.toString(indicator.no()), Look.NUMBER);
        page.text(row, 1, book.name(indicator), Look.NAME);
        page.text(row, 2, book.words().measure(indicator), Look.SHORT);
        page.text(row, 3, indicator.methodVi(), Look.TEXT);
        page.text(row, 4, or(indicator.basisVi()), Look.TEXT);
        page.text(row, 5, book.text("method.clause", indicator.section(), indicator.quote()), Look.TEXT);
        List<String> decisions = new ArrayList<>();
        decisions.add(reading(indicator.target()));
        if (indicator.target().aspiration()) {
            decisions.add(book.text("decision.aspiration"));
        }
        if (!indicator.doubt().isEmpty()) {
            decisions.add(book.text("decision.doubt", indicator.doubt()));
        }
        page.text(row, 6, String.join("\n", decisions), Look.TEXT);
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
