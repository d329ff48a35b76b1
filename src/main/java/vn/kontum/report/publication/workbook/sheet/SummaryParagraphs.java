package vn.kontum.report.publication.workbook.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.SamePeriodChange;
import vn.kontum.report.publication.narrative.OutstandingTargets;
import vn.kontum.report.publication.narrative.UrgentTargets;
import vn.kontum.report.publication.workbook.layout.CachedFormula;
import vn.kontum.report.publication.workbook.layout.LiveSentence;
import vn.kontum.report.publication.workbook.layout.OutcomeColumns;
import vn.kontum.report.publication.workbook.layout.ReportWorkbookContext;
import vn.kontum.report.publication.workbook.layout.TargetColumn;

/** What the brief says besides the counts: growth on the same period, and which targets stand out. Its numbers are live. */
final class SummaryParagraphs {
    private final ReportWorkbookContext book;
    private final LiveSentence saying;

    SummaryParagraphs(ReportWorkbookContext book, LiveSentence saying) {
        this.book = book;
        this.saying = saying;
    }

    /** How many targets are up and down; empty where little is known of the year before, or nothing can be compared with it. */
    Optional<CachedFormula<String>> growth() {
        return book.report.knowsLastYear() && !book.report.changes().isEmpty()
                ? Optional.of(saying.of(
                        book.report.comparesMadeUp() ? "summary.growth.madeup" : "summary.growth",
                        changes(
                                "COUNTIF(%s,\">=0.05\")",
                                change -> change.printed().signum() > 0),
                        changes(
                                "COUNTIF(%s,\"<=-0.05\")",
                                change -> change.printed().signum() < 0),
                        changes("COUNT(%s)", change -> true),
                        changes(
                                "COUNTIFS(%1$s,\">-0.05\",%1$s,\"<0.05\")",
                                change -> change.printed().signum() == 0)))
                : Optional.empty();
    }

    private CachedFormula<BigDecimal> changes(String counting, Predicate<SamePeriodChange> which) {
        String formula = book.report.sections().stream()
                .filter(section -> !section.supplementary())
                .map(section ->
                        String.format(Locale.ROOT, counting, book.reportLayout.column(section, TargetColumn.CHANGE)))
                .collect(Collectors.joining("+"));
        long count = book.report.changes().stream().filter(which).count();
        return new CachedFormula<>(formula, BigDecimal.valueOf(count));
    }

    /** The targets that are reached by most, and the urgent ones, each with its part of the plan. */
    List<CachedFormula<String>> standingOut() {
        List<IndicatorRow> best = OutstandingTargets.of(book.report
                .counted()
                .filter(row -> row.assessment().percentOfPlan().isPresent()));
        List<CachedFormula<String>> sentences = new ArrayList<>();
        named("summary.best", best).ifPresent(sentences::add);
        named("summary.urgent", UrgentTargets.of(book.report)).ifPresent(sentences::add);
        return sentences;
    }

    private Optional<CachedFormula<String>> named(String key, List<IndicatorRow> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(saying.of(
                        key, LiveSentence.list(rows.stream().map(this::target).toList())));
    }

    private CachedFormula<String> target(IndicatorRow row) {
        String name = book.words().name(row.indicator());
        return row.assessment()
                .percentOfPlan()
                .map(percent -> saying.of(
                        row.partial() ? "summary.target.least" : "summary.target",
                        name,
                        saying.decimal(
                                book.reportLayout.cell(row.indicator(), TargetColumn.PERCENT),
                                percent,
                                OutcomeColumns.percentDecimals(percent))))
                .orElseGet(() -> saying.of(
                        row.partial() || row.suppressed() ? "summary.target.incomplete" : "summary.target.plain",
                        name));
    }
}
