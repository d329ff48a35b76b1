package vn.kontum.report.report.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Line;
import vn.kontum.report.report.Section;
import vn.kontum.report.report.UnitStanding;

/** The brief for the meeting, on one page of paper: how many, who is missing, what falls short. Its numbers are cells that lead to where they come from. */
final class SummaryWorkbook {
    static final int LAST_COLUMN = 11;
    private static final int HEADLINE = 4;
    private static final int COUNTS = 6;

    private final SheetWorkbook page;
    private final BookWorkbook book;
    private final VerdictCountsWorkbook counts;
    private final Saying saying;

    SummaryWorkbook(BookWorkbook book) {
        this.book = book;
        this.page = new SheetWorkbook(book, SheetKey.SUMMARY, book.places.sheet(SheetKey.SUMMARY));
        this.saying = new Saying(book);
        this.counts = new VerdictCountsWorkbook(page, COUNTS);
    }

    void write() {
        HeadWorkbook head = new HeadWorkbook(page);
        head.plain(book.text("summary.title"), head.period(), LAST_COLUMN + 1);
        page.across(new Span(2, 0, LAST_COLUMN), head.edition(), Look.SUBTITLE);
        page.across(new Span(HEADLINE, 0, LAST_COLUMN), headline(), book.look(Look.HEADLINE));
        int last = units(counts.write() + 2);
        last = new ShortfallsWorkbook(page, this::sentence).write(last + 2);
        new FinishWorkbook(page)
                .finish(SheetKey.SUMMARY, new FinishWorkbook.Frame(-1, -1, 0, last, LAST_COLUMN, List.of()));
        page.sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private Live<String> headline() {
        List<Live<String>> others = new ArrayList<>();
        for (Verdict verdict : others(v -> book.report.count(v) > 0)) {
            others.add(saying.of(
                    "summary.count", counts.ofAll(verdict), book.words().verdictWord(verdict)));
        }
        String period = book.words().period(book.report.frame().period());
        Live<?> reached = Live.sum(counts.ofAll(Verdict.MET), counts.ofAll(Verdict.EXCEEDED));
        return said("summary.headline", others, period, reached, counts.ofAll());
    }

    /** What is said of a section: how many are reached, and what the others are instead. */
    private Live<String> sentence(Section section) {
        List<Live<String>> others = new ArrayList<>();
        for (Verdict verdict : others(v -> counts.of(section, v).value().signum() > 0)) {
            others.add(saying.of(
                    "summary.count" + (undecided(verdict) ? ".numbered" : ""),
                    counts.of(section, verdict),
                    book.words().verdictWord(verdict),
                    numbers(section, verdict)));
        }
        Live<?> reached = Live.sum(counts.of(section, Verdict.MET), counts.of(section, Verdict.EXCEEDED));
        return said("summary.section", others, TargetsWorkbook.shortTitle(book, section), reached, counts.of(section));
    }

    private Live<String> said(String key, List<Live<String>> others, Object... parts) {
        if (others.isEmpty()) {
            return saying.of(key + ".all", parts);
        }
        List<Object> all = new ArrayList<>(List.of(parts));
        all.add(Saying.list(others));
        return saying.of(key, all.toArray());
    }

    private static List<Verdict> others(Predicate<Verdict> there) {
        return Arrays.stream(Verdict.values())
                .filter(v -> v != Verdict.MET && v != Verdict.EXCEEDED)
                .filter(there)
                .toList();
    }

    /** Nothing is known of them, so they are not listed as short; their numbers are told instead. */
    private static boolean undecided(Verdict verdict) {
        return List.of(Verdict.NO_DATA, Verdict.NOT_APPLICABLE, Verdict.INSUFFICIENT)
                .contains(verdict);
    }

    private String numbers(Section section, Verdict verdict) {
        return section.lines().stream()
                .filter(line -> line.assessment().verdict() == verdict)
                .map(this::number)
                .collect(Collectors.joining(", "));
    }

    /** An open one says where it leans to. */
    private String number(Line line) {
        String number = Integer.toString(line.indicator().no());
        return line.assessment()
                .leaning()
                .map(leaning -> book.text("summary.leaning", number, book.words().leaning(leaning)))
                .orElse(number);
    }

    /** Who reported, who did not and who was late; returns the last row. */
    private int units(int first) {
        page.across(new Span(first, 0, LAST_COLUMN), book.text("summary.units"), Look.HEADING);
        Live<String> received = saying.of(
                "summary.received", StandingCountsWorkbook.received(book), StandingCountsWorkbook.expected(book));
        String matrix = book.places.at(SheetKey.QUALITY, QualityWorkbook.FIRST, 0);
        page.link(page.across(new Span(first + 1, 0, LAST_COLUMN), received, book.look(Look.PARAGRAPH)), matrix);
        said(first + 2, "summary.missing", Absences.named(book));
        said(first + 3, "summary.late", late());
        return first + 3;
    }

    private void said(int row, String key, Optional<String> names) {
        String text = names.map(n -> book.text(key, n)).orElseGet(() -> book.text(key + ".none"));
        page.link(
                page.across(new Span(row, 0, LAST_COLUMN), text, Look.PARAGRAPH),
                book.places.at(SheetKey.QUALITY, QualityWorkbook.FIRST, 0));
    }

    private Optional<String> late() {
        String names = book.report.standings().stream()
                .filter(s -> s.mark() == UnitStanding.Mark.LATE)
                .map(s -> book.text(
                        "summary.late.unit", book.report.frame().unit(s.unit()), Integer.toString(s.daysLate())))
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(n -> !n.isEmpty());
    }
}
