package vn.kontum.report.publication.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.docx.DocxContent;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.indicator.PlanProgress;
import vn.kontum.report.publication.model.IndicatorRow;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.narrative.UrgentTargets;

/** Drafts the letter to the offices in charge of the most urgent targets; a person signs and sends it. */
public final class UrgentLetterWriter {
    private static final String NAME = "ten";
    private static final String POINT = "y";

    private final DocumentTemplates templates;

    public UrgentLetterWriter(DocumentTemplates templates) {
        this.templates = templates;
    }

    /** Empty when no target is missed or at risk. */
    public Optional<byte[]> write(ReportModel report) {
        List<IndicatorRow> urgent = UrgentTargets.of(report);
        if (urgent.isEmpty()) {
            return Optional.empty();
        }
        DocumentText text = new DocumentText(report);
        Map<String, List<String>> places = new HashMap<>(new ReportDocumentWriter(templates).letterhead(report, text));
        places.put("trich_yeu", List.of(text.text("letter.subject", text.period())));
        places.put(
                "co_quan_nhan",
                urgent.stream()
                        .map(row -> text.owner(row.indicator()))
                        .distinct()
                        .toList());
        places.put(
                "mo_dau",
                List.of(text.text(
                        "letter.opening",
                        text.period(),
                        text.count(urgent.size()),
                        report.frame().plan().name())));
        places.put("de_nghi", List.of(text.text("letter.request")));
        places.put(
                "lien_he",
                Optional.of(templates.office().contact()).filter(contact -> !contact.isEmpty()).stream()
                        .map(contact -> text.text("letter.contact", contact))
                        .toList());
        return Optional.of(templates
                .urgent()
                .fill(new DocxContent(places, Map.of("chi_tieu", targets(report, urgent, text)))));
    }

    private static DocxSequence targets(ReportModel report, List<IndicatorRow> urgent, DocumentText text) {
        String deadline = report.frame().period().endsYear() ? "letter.deadline.over" : "letter.deadline";
        ItemList items = new ItemList(NAME, POINT);
        int number = 0;
        for (IndicatorRow row : urgent) {
            items.add(
                    NAME,
                    text.text(
                            "letter.target",
                            text.count(++number),
                            text.words().name(row.indicator()),
                            text.owner(row.indicator())));
            if (row.figure().yearToDate().isPresent() || row.suppressed()) {
                items.add(POINT, text.soFar(row));
            }
            text.gap(row).ifPresent(gap -> items.add(POINT, text.text("letter.gap", text.upper(gap))));
            row.assessment()
                    .paceOfWhole()
                    .flatMap(PlanProgress::neededPerRemainingQuarter)
                    .ifPresent(needed -> items.add(POINT, text.text("letter.needed", text.amount(row, needed))));
            text.endOfYear().ifPresent(day -> items.add(POINT, text.text(deadline, day)));
        }
        return items.sequence();
    }
}
