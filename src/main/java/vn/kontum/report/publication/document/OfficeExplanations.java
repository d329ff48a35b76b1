package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.submission.explanation.Explanation;
import vn.kontum.report.submission.explanation.UnitExplanation;

/**
 * What the units in charge of a target wrote about it in the quarter of the report, in their own words and with their
 * names.
 */
final class OfficeExplanations {
    private static final int LONGEST = 600;

    private final ReportHeader header;
    private final DocumentText text;

    OfficeExplanations(ReportHeader header, DocumentText text) {
        this.header = header;
        this.text = text;
    }

    /** Causes, measures and days; where nobody gave any, that they did not. */
    List<String> sentences(IndicatorRow row) {
        List<String> sentences = header.explanations(row.indicator(), header.period()).stream()
                .flatMap(e -> sentence(e).stream())
                .toList();
        return sentences.isEmpty()
                ? List.of(text.text("explain.none", text.owner(row.indicator())))
                : header.firstOf(sentences);
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

    private Optional<String> sentence(UnitExplanation given) {
        Explanation said = given.explanation();
        List<String> parts = new ArrayList<>();
        part(parts, "explain.cause", said.cause());
        part(parts, "explain.measure", said.measure());
        part(parts, "explain.due", said.due());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(text.text("explain.given", header.unit(given.unit()), String.join("; ", parts)));
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
