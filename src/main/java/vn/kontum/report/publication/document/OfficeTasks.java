package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.narrative.NarrativePriority;

/** Section III: what each office in charge has to bring about, for the targets that are missed or at risk. */
final class OfficeTasks {
    private static final String PARAGRAPH = "doan";
    private static final String OFFICE = "co_quan";
    private static final String TASK = "viec";

    private final ReportModel report;
    private final DocumentText text;
    private final OfficeExplanations explanations;

    OfficeTasks(ReportModel report, DocumentText text) {
        this.report = report;
        this.text = text;
        this.explanations = new OfficeExplanations(report.frame(), text);
    }

    DocxSequence sequence() {
        ItemList items = new ItemList(PARAGRAPH, OFFICE, TASK);
        Map<String, List<IndicatorRow>> byOffice = new LinkedHashMap<>();
        report.counted()
                .filter(row -> !NarrativePriority.SHORT.of(Stream.of(row)).isEmpty())
                .forEach(row -> byOffice.computeIfAbsent(text.owner(row.indicator()), o -> new ArrayList<>())
                        .add(row));
        if (byOffice.isEmpty()) {
            return items.add(PARAGRAPH, text.text("tasks.none")).sequence();
        }
        items.add(PARAGRAPH, text.text("tasks.intro"));
        int number = 0;
        for (Map.Entry<String, List<IndicatorRow>> office : byOffice.entrySet()) {
            items.add(OFFICE, text.text("tasks.office", text.count(++number), office.getKey()));
            for (IndicatorRow row : office.getValue()) {
                List<String> measures = explanations.measures(row);
                items.add(TASK, task(row, measures.isEmpty()));
                measures.forEach(measure -> items.add(TASK, measure));
            }
        }
        return items.sequence();
    }

    /**
     * What one target needs.
     *
     * @param open whether its office has not said yet what it will do
     */
    private String task(IndicatorRow row, boolean open) {
        String name = text.words().name(row.indicator());
        String gapKey = !report.frame().period().endsYear() ? "tasks.gap" : open ? "tasks.gap.over" : "tasks.gap.told";
        return row.assessment()
                .paceOfWhole()
                .flatMap(planProgress -> planProgress.neededPerRemainingQuarter())
                .map(needed -> text.text("tasks.needed", name, text.amount(row, needed), text.plan(row)))
                .or(() -> text.gap(row).map(gap -> text.text(gapKey, name, gap, text.plan(row))))
                .orElseGet(() -> text.text("tasks.close", name, text.plan(row)));
    }
}
