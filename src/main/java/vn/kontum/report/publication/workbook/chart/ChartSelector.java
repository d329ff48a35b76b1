package vn.kontum.report.publication.workbook.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.model.Section;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Kind;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Role;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Row;
import vn.kontum.report.publication.workbook.chart.ChartSpec.Series;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;

/** Chooses at most six charts, each for one question: how many, how far, how fast, and where. */
final class ChartSelector {
    private static final List<Verdict> REACHED = List.of(Verdict.MET, Verdict.EXCEEDED);
    private static final List<Verdict> SHORT = List.of(Verdict.NOT_MET, Verdict.AT_RISK);

    private static final int MOST = 6;

    private final ReportWorkbookContext book;

    ChartSelector(ReportWorkbookContext book) {
        this.book = book;
    }

    List<ChartSpec> all() {
        List<ChartSpec> all = new ArrayList<>();
        all.add(verdicts());
        new ProgressCharts(book).all().forEach(all::add);
        DistrictChart districts = new DistrictChart(book);
        all.addAll(districts.always());
        districts.farthest().ifPresent(all::add);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private ChartSpec verdicts() {
        List<Row> rows = new ArrayList<>();
        book.report.sections().stream()
                .filter(s -> !s.supplementary())
                .forEach(s -> rows.add(new Row(s.title(), counts(s))));
        long shortOf = book.report.count(Verdict.NOT_MET) + book.report.count(Verdict.AT_RISK);
        return new ChartSpec(
                Kind.PARTS,
                book.text(
                        "chart.verdicts",
                        Long.toString(book.report.reached()),
                        Long.toString(book.report.counted().count()),
                        Long.toString(shortOf)),
                book.text("chart.section"),
                book.text("chart.number"),
                List.of(
                        new Series(Role.ACTUAL, book.text("chart.reached")),
                        new Series(Role.OTHER, book.text("chart.short")),
                        new Series(Role.REST, book.text("chart.rest"))),
                rows,
                0);
    }

    private List<Optional<CachedFormula<BigDecimal>>> counts(Section section) {
        String range = book.reportLayout.verdicts(section);
        long reached = count(section, REACHED);
        long missed = count(section, SHORT);
        String rest = "COUNTA(" + range + ")-" + sum(range, REACHED) + "-" + sum(range, SHORT);
        return List.of(
                live(sum(range, REACHED), reached),
                live(sum(range, SHORT), missed),
                live(rest, section.lines().size() - reached - missed));
    }

    private static Optional<CachedFormula<BigDecimal>> live(String formula, long value) {
        return Optional.of(new CachedFormula<>(formula, BigDecimal.valueOf(value)));
    }

    private static long count(Section section, List<Verdict> verdicts) {
        return section.lines().stream()
                .filter(l -> verdicts.contains(l.assessment().verdict()))
                .count();
    }

    private String sum(String range, List<Verdict> verdicts) {
        List<String> counts =
                verdicts.stream().map(v -> book.countVerdict(range, v)).toList();
        return "SUM(" + String.join(",", counts) + ")";
    }
}
