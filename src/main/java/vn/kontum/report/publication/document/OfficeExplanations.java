package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.UnitExplanation;

/**
 * What the units in charge of a target wrote about it in the quarter of the report or the one before, in their own words and with
 * their names.
 */
final class OfficeExplanations {
    private static final int LONGEST = 600;

    private final ReportHeader header;
    private final DocumentText text;

    OfficeExplanations(ReportHeader header, DocumentText text) {
        this.header = header;
        this.text = text;
    }

    /** Causes, measures and days; where nobody gave any, what was said in the quarter before, or that nothing was. */
    List<String> sentences(IndicatorRow row) {
        List<String> now = given(row, header.period(), "explain.given");
        List<String> before = now.isEmpty()
                ? given(row, header.period().asQuarter().previous(), "explain.before")
                : List.<String>of();
        List<String> said = Stream.concat(now.stream(), before.stream()).toList();
        return said.isEmpty() ? List.of(text.text("explain.none", text.owner(row.indicator()))) : header.firstOf(said);
    }

    private List<String> given(IndicatorRow row, Period when, String key) {
        return header.explanations(row.indicator(), when).stream()
                .flatMap(each -> sentence(each, key).stream())
                .toList();
    }

    /** The measures that were promised, with their days. */
    List<String> measures(IndicatorRow row) {
        List<String> measures = header.explanations(row.indicator(), header.period()).stream()
                .filter(e -> !e.explanation().measure().isEmpty())
                .map(e -> text.text(
                        e.explanation().due().isEmpty() ? "tasks.measure" : "tasks.measure.due",
                        header.unit(e.unit()),
                        shortened(e.explanation().measure()),
                        shortened(e.explanation().due())))
                .toList();
        return header.firstOf(measures);
    }

    private Optional<String> sentence(UnitExplanation given, String key) {
        Explanation said = given.explanation();
        List<String> parts = new ArrayList<>();
        part(parts, "explain.cause", said.cause());
        part(parts, "explain.measure", said.measure());
        part(parts, "explain.due", said.due());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(text.text(
                        key,
                        header.unit(given.unit()),
                        String.join("; ", parts),
                        header.words().period(given.period())));
    }

    private void part(List<String> parts, String key, String words) {
        if (!words.isEmpty()) {
            parts.add(text.text(key, shortened(words)));
        }
    }

    private static String shortened(String words) {
        String plain = words.strip().replaceFirst("\\.$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() + "…" : plain;
    }
}
