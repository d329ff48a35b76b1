package vn.kontum.report.publication.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.PreviousQuarterResult;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SamePeriodChange;
import vn.kontum.report.publication.narrative.OutstandingTargets;

/**
 * Section I: how many targets are reached, compared with the quarter before and with last year, and the best of them.
 */
final class OverallResults {
    private static final String PARAGRAPH = "doan";
    private static final String POINT = "y";

    private final ReportModel report;
    private final DocumentText text;

    OverallResults(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
    }

    DocxSequence sequence() {
        ItemList items = new ItemList(PARAGRAPH, POINT);
        items.add(PARAGRAPH, headline());
        items.add(PARAGRAPH, previousQuarter());
        items.add(PARAGRAPH, samePeriod());
        List<IndicatorRow> best = OutstandingTargets.of(report.counted());
        if (!best.isEmpty()) {
            items.add(PARAGRAPH, text.text("overall.best"));
            TargetSentence sentence = new TargetSentence(report, text);
            best.forEach(row -> items.add(POINT, sentence.of(row)));
        }
        return items.sequence();
    }

    private String headline() {
        long exceeded = report.count(Verdict.EXCEEDED);
        String reached = text.text(
                exceeded == 0 ? "overall.reached" : "overall.reached.exceeded",
                text.period(),
                text.count(report.reached()),
                text.count(report.counted().count()),
                text.count(exceeded));
        String others = Arrays.stream(Verdict.values())
                .filter(v -> v != Verdict.MET && v != Verdict.EXCEEDED && report.count(v) > 0)
                .map(v -> text.text(
                        "overall.count" + (report.leanings(v).isEmpty() ? "" : ".leaning"),
                        text.count(report.count(v)),
                        text.words().verdictWord(v),
                        text.words().leanings(report.leanings(v))))
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? reached : text.text("overall.others", reached, others);
    }

    private String previousQuarter() {
        Optional<PreviousQuarterResult> before = PreviousQuarterResult.of(report.frame());
        return before.map(b -> text.text(
                        "overall.previous." + compared(report.reached(), b.reached()),
                        text.words().periodWithin(b.period()),
                        text.count(b.reached()),
                        text.count(b.counted()),
                        text.count(Math.abs(report.reached() - b.reached()))))
                .orElseGet(() -> text.text("overall.previous.none"));
    }

    private static String compared(long now, long before) {
        return now > before ? "more" : now < before ? "fewer" : "same";
    }

    private String samePeriod() {
        List<SamePeriodChange> changes = report.changes();
        if (changes.isEmpty()) {
            return text.text("overall.year.none");
        }
        Map<Integer, Long> ways = changes.stream()
                .collect(Collectors.groupingBy(change -> change.printed().signum(), Collectors.counting()));
        String counted = Stream.of(Map.entry(1, "up"), Map.entry(-1, "down"), Map.entry(0, "same"))
                .filter(way -> ways.containsKey(way.getKey()))
                .map(way -> text.text("overall.year." + way.getValue(), text.count(ways.get(way.getKey()))))
                .collect(Collectors.joining(", "));
        return text.text(
                report.comparesMadeUp() ? "overall.year.madeup" : "overall.year", text.count(changes.size()), counted);
    }
}
