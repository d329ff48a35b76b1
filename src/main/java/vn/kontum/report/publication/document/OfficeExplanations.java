package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<String> said =
                given(row).stream().flatMap(each -> sentence(each).stream()).toList();
        return said.isEmpty() ? List.of(text.text("explain.none", text.owner(row.indicator()))) : header.firstOf(said);
    }

    /** What was said of this quarter; where nobody said anything, what was said in the quarter before. */
    private List<UnitExplanation> given(IndicatorRow row) {
        List<UnitExplanation> now = said(row, header.period());
        return now.isEmpty() ? said(row, header.period().asQuarter().previous()) : now;
    }

    private List<UnitExplanation> said(IndicatorRow row, Period when) {
        return header.explanations(row.indicator(), when).stream()
                .filter(each -> !parts(each.explanation()).isEmpty())
                .toList();
    }

    /** The measures that were promised, with their days. */
    List<String> measures(IndicatorRow row) {
        List<String> measures = given(row).stream()
                .filter(each -> !each.explanation().measure().isEmpty())
                .map(each -> text.text(
                        each.explanation().due().isEmpty() ? "tasks.measure" : "tasks.measure.due",
                        source(each),
                        shortened(each.explanation().measure()),
                        shortened(each.explanation().due())))
                .toList();
        return header.firstOf(measures);
    }

    private Optional<String> sentence(UnitExplanation given) {
        List<String> parts = parts(given.explanation());
        boolean before = !given.period().equals(header.period());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(text.text(
                        before ? "explain.before" : "explain.given", source(given), String.join("; ", parts)));
    }

    /** Who said it, and when if it was not in this quarter. */
    private String source(UnitExplanation given) {
        String unit = text.unit(given.unit());
        return given.period().equals(header.period())
                ? unit
                : text.text("explain.source.before", unit, header.words().periodWithin(given.period()));
    }

    private List<String> parts(Explanation said) {
        List<String> parts = new ArrayList<>();
        part(parts, "explain.cause", said.cause());
        part(parts, "explain.measure", said.measure());
        part(parts, "explain.due", said.due());
        return parts;
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
