package vn.kontum.report.publication.document;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.indicator.aggregation.Coverage;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.narrative.NarrativePriority;

/** Section IV: units that have not reported, and targets that cannot be judged. */
final class MissingFigures {
    private static final String PARAGRAPH = "doan";
    private static final String POINT = "y";

    private final ReportModel report;
    private final DocumentText text;

    MissingFigures(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
    }

    DocxSequence sequence() {
        ItemList items = new ItemList(PARAGRAPH, POINT);
        units(items);
        List<IndicatorRow> open = NarrativePriority.OPEN.of(report.counted());
        if (open.isEmpty()) {
            return items.add(PARAGRAPH, text.text("missing.open.none")).sequence();
        }
        items.add(PARAGRAPH, text.text("missing.open", text.count(open.size())));
        open.forEach(row -> items.add(POINT, open(row)));
        return items.sequence();
    }

    private void units(ItemList items) {
        List<UnitStatusRecord> missing = report.frame().snapshot().statuses().stream()
                .filter(status -> !status.counts())
                .toList();
        if (missing.isEmpty()) {
            items.add(
                    PARAGRAPH,
                    text.text("missing.units.none", text.count(report.statuses().size())));
            return;
        }
        items.add(PARAGRAPH, text.text("missing.units"));
        missing.stream()
                .collect(Collectors.groupingBy(UnitStatusRecord::period, TreeMap::new, Collectors.toList()))
                .forEach((period, units) -> items.add(
                        POINT,
                        text.text(
                                "missing.quarter",
                                text.words().period(period),
                                report.frame()
                                        .listed(units.stream().map(this::unit).toList(), "; "))));
    }

    private String unit(UnitStatusRecord status) {
        return text.text("missing.unit", text.unit(status.unit()), text.words().text("standing.word." + status.mark()));
    }

    private String open(IndicatorRow row) {
        Coverage coverage = row.figure().yearCoverage();
        String why = coverage.complete() || coverage.missing().isEmpty()
                ? text.lower(
                        text.reason(row).isEmpty()
                                ? text.words().verdictWord(row.assessment().verdict())
                                : text.reason(row))
                : text.text(
                        "missing.coverage",
                        text.count(coverage.reported()),
                        text.count(coverage.expected()),
                        text.listed(coverage.missing()));
        return text.text("missing.target", text.words().name(row.indicator()), why);
    }
}
