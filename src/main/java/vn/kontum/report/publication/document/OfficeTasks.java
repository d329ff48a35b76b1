package vn.kontum.report.publication.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        items.add(PARAGRAPH, text.text(report.frame().period().endsYear() ? "tasks.intro.over" : "tasks.intro"));
        int number = 0;
        for (Map.Entry<String, List<IndicatorRow>> office : byOffice.entrySet()) {
            items.add(OFFICE, text.text("tasks.office", text.count(++number), office.getKey()));
            for (IndicatorRow row : office.getValue()) {
                items.add(
                        TASK,
                        Stream.concat(Stream.of(task(row)), explanations.measures(row).stream())
                                .collect(Collectors.joining(" ")));
            }
        }
        return items.sequence();
    }

    /** What one target lacks, and what each quarter that is left must bring. */
    private String task(IndicatorRow row) {
        String name = text.words().name(row.indicator());
        return row.assessment()
                .paceOfWhole()
                .flatMap(planProgress -> planProgress.neededPerRemainingQuarter())
                .map(needed -> text.text("tasks.needed", name, text.amount(row, needed), text.plan(row)))
                .or(() -> text.gap(row).map(gap -> text.text("tasks.gap", name, gap, text.plan(row))))
                .orElseGet(() -> text.text("tasks.close", name, text.plan(row)));
    }
}
