package vn.kontum.report.publication.workbook.layout;

import java.util.List;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.contribution.MissingValue;
import vn.kontum.report.publication.model.ObservationStatus;

/** What the signs in the tables mean, and the rules that hold for all figures. */
public final class LegendBlock {
    private static final List<String> SIGNS = List.of("nil", "uncounted", "partial", "direction", "equal");
    private static final List<String> RULES = List.of(
            "window",
            "sums",
            "missing",
            "range",
            "rounding",
            "previous",
            "last.year",
            "projection",
            "doubtful",
            "year.end",
            "covered",
            "verdict.text");

    /** Those of letters that are no marks as well. */
    private static final List<ObservationStatus> LETTERS = List.of(
            ObservationStatus.ESTIMATED,
            ObservationStatus.PROVISIONAL,
            ObservationStatus.REVISED,
            ObservationStatus.WAIVED);

    private static final int HEADINGS = 3;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final int lastColumn;
    private int next;

    public LegendBlock(SheetWriter page, int lastColumn) {
        this.page = page;
        this.book = page.book();
        this.lastColumn = lastColumn;
    }

    /** How many rows it takes, with the gaps between its parts. */
    static int rows() {
        int entries =
                MissingValue.values().length + SIGNS.size() + LETTERS.size() + Verdict.values().length + RULES.size();
        return 2 * HEADINGS - 1 + entries;
    }

    /** Writes from this row on and returns the rows of its headings. */
    public List<Integer> write(int first) {
        next = first;
        heading("legend.signs");
        for (MissingValue mark : MissingValue.values()) {
            entry(book.mark(mark), book.text("legend.mark." + mark));
        }
        SIGNS.forEach(sign -> entry(book.text("legend." + sign + ".sign"), book.text("legend." + sign)));
        LETTERS.forEach(letter -> entry(letter.bracketed(), book.text(letter.key() + ".meaning")));
        int verdicts = ++next;
        heading("legend.verdicts");
        for (Verdict verdict : Verdict.values()) {
            entry(book.words().verdict(verdict), book.text("legend.verdict." + verdict));
        }
        int rules = ++next;
        heading("legend.rules");
        int number = 0;
        for (String rule : RULES) {
            entry(Integer.toString(++number), rule(rule));
        }
        return List.of(first, verdicts, rules);
    }

    private String rule(String rule) {
        return switch (rule) {
            case "window" -> book.report.frame().window().map(this::window).orElse(book.text("rules.no.window"));
            case "covered" -> book.plan().notCovered().orElse(book.text("rules.covered"));
            default -> book.text("rules." + rule);
        };
    }

    private String window(ReportingWindow window) {
        return book.text(
                "rules.window",
                book.words().date(window.from()),
                book.words().date(window.to()),
                book.words().date(window.deadline()));
    }

    private void heading(String key) {
        page.across(new ColumnRange(next++, 0, lastColumn), book.text(key), ReportStyle.HEADING);
    }

    private void entry(String sign, String meaning) {
        page.across(new ColumnRange(next, 0, 1), sign, ReportStyle.NAME);
        page.across(new ColumnRange(next, 2, lastColumn), meaning, ReportStyle.TEXT);
        next++;
    }
}
