package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Section;

/** One table for each clause of the resolution: quarter by quarter, how fast, and how complete. */
final class SectionWorkbook {
    private static final List<String> BEFORE = List.of("no", "name", "measure", "plan");
    private static final List<String> AFTER =
            List.of("year", "needed", "projection", "bounds", "units", "population", "status", "verdict");

    private final BookWorkbook book;
    private final Section section;
    private final SheetWorkbook page;

    SectionWorkbook(BookWorkbook book, Section section) {
        this.book = book;
        this.section = section;
        this.page = new SheetWorkbook(book, SheetKey.SECTION, book.places.section(section.clause()));
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        List<String> heads = heads();
        String number = page.name.replaceFirst("^\\D*", "");
        head.form(number, book.text("section.table", TargetsWorkbook.shortTitle(book, section)), heads.size());
        head.heads(heads);
        SectionRowWorkbook rows = new SectionRowWorkbook(page);
        int last = Places.FIRST_LINE - 1;
        for (Line line : section.lines()) {
            last = book.places.inSection(line.indicator().code());
            rows.write(last, line);
        }
        int end = last;
        last = new RemarksWorkbook(page).write(end + 2, section, heads.size());
        last = head.signatures(last + 2, heads.size());
        FinishWorkbook.Frame frame = new FinishWorkbook.Frame(
                HeadWorkbook.HEADS,
                HeadWorkbook.HEADS + 1,
                2,
                last,
                heads.size() - 1,
                List.of(Places.FIRST_LINE, end + 2));
        FinishWorkbook finish = new FinishWorkbook(page);
        finish.finish(SheetKey.SECTION, frame);
        finish.repeatHeadsOnlyBeyondOnePage(SheetKey.SECTION, frame, end);
    }

    private List<String> heads() {
        String year = Integer.toString(book.report.frame().period().year());
        List<String> heads = new ArrayList<>();
        BEFORE.forEach(column -> heads.add(book.text("section." + column, year)));
        IntStream.rangeClosed(1, 4).forEach(quarter -> heads.add(book.words().quarter(quarter)));
        AFTER.forEach(column -> heads.add(book.text("section." + column, year)));
        return heads;
    }
}
