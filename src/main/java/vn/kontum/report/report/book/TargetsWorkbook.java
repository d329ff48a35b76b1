package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Section;

/** The first table: every target with what was reached. */
final class TargetsWorkbook {
    private static final List<String> COLUMNS = List.of(
            "no",
            "code",
            "name",
            "measure",
            "rule",
            "plan",
            "previous",
            "last.year",
            "quarter",
            "year",
            "gap",
            "percent",
            "projection",
            "verdict",
            "owner",
            "notes");
    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private final SheetWorkbook page;
    private final BookWorkbook book;

    TargetsWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.TARGETS, book.places.sheet(SheetKey.TARGETS));
    }

    /** What a group of lines is called. */
    static String title(BookWorkbook book, Section section) {
        return section.supplementary()
                ? book.text("section.supplementary", section.clause())
                : book.text("section", ROMAN[section.number()], section.title(), section.clause());
    }

    /** The same in short. */
    static String shortTitle(BookWorkbook book, Section section) {
        return section.supplementary()
                ? book.text("section.short.supplementary")
                : book.text("section.short", ROMAN[section.number()], section.title());
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.form("01", book.text("targets.title"), COLUMNS.size());
        head.heads(COLUMNS.stream().map(this::head).toList());
        TargetRowWorkbook rows = new TargetRowWorkbook(page);
        List<Integer> groups = new ArrayList<>();
        int last = HeadWorkbook.HEADS + 1;
        for (Section section : book.report.sections()) {
            head.group(last + 1, title(book, section), COLUMNS.size());
            groups.add(last + 1);
            last++;
            for (Line line : section.lines()) {
                last = book.places.target(line.indicator().code());
                rows.write(last, line);
            }
        }
        last = head.signatures(last + 2, COLUMNS.size());
        new FinishWorkbook(page)
                .finish(
                        SheetKey.TARGETS,
                        new FinishWorkbook.Frame(
                                HeadWorkbook.HEADS, HeadWorkbook.HEADS + 1, 3, last, COLUMNS.size() - 1, groups));
    }

    private String head(String column) {
        Period period = book.report.frame().period();
        return book.text(
                "targets." + column,
                Integer.toString(period.year()),
                Integer.toString(period.year() - 1),
                period.roman());
    }
}
