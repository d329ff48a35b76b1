package vn.kontum.report.publication.workbook.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.narrative.OpenQuestions;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ColumnRange;
import vn.kontum.report.publication.workbook.layout.LiveSentence;
import vn.kontum.report.publication.workbook.layout.MissingUnits;
import vn.kontum.report.publication.workbook.layout.ReportSheet;
import vn.kontum.report.publication.workbook.layout.ReportStyle;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.SheetFinisher;
import vn.kontum.report.publication.workbook.layout.SheetWriter;
import vn.kontum.report.publication.workbook.layout.TableHeader;

/**
 * The brief for the meeting, on one page of paper: how many, who is missing, what falls short. Its numbers are cells
 * that lead to where they come from.
 */
public final class SummarySheet {
    static final int LAST_COLUMN = 11;
    private static final int QUESTIONS = 3;
    private static final int HEADLINE = 4;
    private static final int GROWTH = 5;
    private static final int STANDING_OUT = 6;
    private static final int COUNTS = 9;

    private final SheetWriter page;
    private final ReportWorkbookContext book;
    private final VerdictCountsBlock counts;
    private final LiveSentence saying;

    public SummarySheet(ReportWorkbookContext book) {
        this.book = book;
        this.page = new SheetWriter(book, ReportSheet.SUMMARY, book.reportLayout.sheet(ReportSheet.SUMMARY));
        this.saying = new LiveSentence(book);
        this.counts = new VerdictCountsBlock(page, COUNTS);
    }

    public void write() {
        TableHeader head = new TableHeader(page);
        head.plain(book.text("summary.title"), head.period(), LAST_COLUMN + 1);
        page.across(new ColumnRange(2, 0, LAST_COLUMN), head.edition(), ReportStyle.SUBTITLE);
        new OpenQuestions(book.report.frame())
                .lead()
                .ifPresent(lead -> page.across(new ColumnRange(QUESTIONS, 0, LAST_COLUMN), lead, ReportStyle.HEADLINE));
        page.across(new ColumnRange(HEADLINE, 0, LAST_COLUMN), headline(), book.style(ReportStyle.HEADLINE));
        paragraphs();
        int last = units(counts.write() + 2);
        last = new ShortfallsBlock(page, this::sentence).write(last + 2);
        new SheetFinisher(page)
                .finish(ReportSheet.SUMMARY, new SheetFinisher.PrintFrame(-1, -1, 0, last, LAST_COLUMN, List.of()));
        page.sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private void paragraphs() {
        SummaryParagraphs paragraphs = new SummaryParagraphs(book, saying);
        paragraphs.growth().ifPresent(growth -> paragraph(GROWTH, growth));
        int row = STANDING_OUT;
        for (CachedFormula<String> sentence : paragraphs.standingOut()) {
            paragraph(row++, sentence);
        }
    }

    private void paragraph(int row, CachedFormula<String> sentence) {
        page.across(new ColumnRange(row, 0, LAST_COLUMN), sentence, book.style(ReportStyle.PARAGRAPH));
    }

    private CachedFormula<String> headline() {
        List<CachedFormula<String>> others = new ArrayList<>();
        for (Verdict verdict : others(v -> book.report.count(v) > 0)) {
            Map<Verdict, Long> leanings = book.report.leanings(verdict);
            others.add(saying.of(
                    "summary.count" + (leanings.isEmpty() ? "" : ".leaning"),
                    counts.ofAll(verdict),
                    book.words().verdictWord(verdict),
                    book.words().leanings(leanings)));
        }
        String period = book.words().period(book.report.frame().period());
        CachedFormula<?> reached = CachedFormula.sum(counts.ofAll(Verdict.MET), counts.ofAll(Verdict.EXCEEDED));
        return said("summary.headline", others, period, reached, counts.ofAll());
    }

    /** What is said of a section: how many are reached, and what the others are instead. */
    private CachedFormula<String> sentence(Section section) {
        List<CachedFormula<String>> others = new ArrayList<>();
        for (Verdict verdict : others(v -> counts.of(section, v).value().signum() > 0)) {
            others.add(saying.of(
                    "summary.count" + (undecided(verdict) ? ".numbered" : ""),
                    counts.of(section, verdict),
                    book.words().verdictWord(verdict),
                    numbers(section, verdict)));
        }
        CachedFormula<?> reached =
                CachedFormula.sum(counts.of(section, Verdict.MET), counts.of(section, Verdict.EXCEEDED));
        return said("summary.section", others, TargetsSheet.shortTitle(book, section), reached, counts.of(section));
    }

    private CachedFormula<String> said(String key, List<CachedFormula<String>> others, Object... parts) {
        if (others.isEmpty()) {
            return saying.of(key + ".all", parts);
        }
        List<Object> all = new ArrayList<>(List.of(parts));
        all.add(LiveSentence.list(others));
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
                .filter(indicatorRow -> indicatorRow.assessment().verdict() == verdict)
                .map(this::number)
                .collect(Collectors.joining(", "));
    }

    /** An open one says where it leans to. */
    private String number(IndicatorRow indicatorRow) {
        String number = Integer.toString(indicatorRow.indicator().no());
        return indicatorRow
                .assessment()
                .leaning()
                .map(leaning ->
                        book.text("summary.leaning", number, book.words().leaning(leaning)))
                .orElse(number);
    }

    /** Who reported, who did not and who was late; returns the last row. */
    private int units(int first) {
        page.across(new ColumnRange(first, 0, LAST_COLUMN), book.text("summary.units"), ReportStyle.HEADING);
        CachedFormula<String> received = saying.of(
                "summary.received", UnitStatusCountsBlock.received(book), UnitStatusCountsBlock.expected(book));
        String matrix = book.reportLayout.at(ReportSheet.QUALITY, QualitySheet.FIRST, 0);
        page.link(
                page.across(new ColumnRange(first + 1, 0, LAST_COLUMN), received, book.style(ReportStyle.PARAGRAPH)),
                matrix);
        said(first + 2, "summary.missing", MissingUnits.named(book));
        said(first + 3, "summary.late", late());
        return first + 3;
    }

    private void said(int row, String key, Optional<String> names) {
        String text = names.map(n -> book.text(key, n)).orElseGet(() -> book.text(key + ".none"));
        page.link(
                page.across(new ColumnRange(row, 0, LAST_COLUMN), text, ReportStyle.PARAGRAPH),
                book.reportLayout.at(ReportSheet.QUALITY, QualitySheet.FIRST, 0));
    }

    private Optional<String> late() {
        List<String> units = book.report.statuses().stream()
                .filter(s -> s.mark() == UnitStatusRecord.Punctuality.LATE)
                .map(s -> book.text(
                        "summary.late.unit", book.report.frame().unit(s.unit()), Integer.toString(s.daysLate())))
                .toList();
        String names = book.report.frame().listed(units, ", ");
        return Optional.of(names).filter(n -> !n.isEmpty());
    }
}
