package vn.kontum.report.publication.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.docx.DocxContent;
import vn.kontum.report.docx.DocxSequence;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.narrative.OpenQuestions;
import vn.kontum.report.text.OfficeProperties;

/**
 * Writes the report as a Word document that an official reads, mends and signs. The same report gives the same bytes.
 *
 * @implNote Every number in it is one of the report's own or is counted from its lines.
 */
public final class ReportDocumentWriter {
    private final DocumentTemplates templates;

    public ReportDocumentWriter(DocumentTemplates templates) {
        this.templates = templates;
    }

    public byte[] write(ReportModel report) {
        DocumentText text = new DocumentText(report);
        TargetTable table = new TargetTable(report, text);
        Map<String, DocxSequence> sequences = Map.of(
                "ket_qua", new OverallResults(report, text).sequence(),
                "muc", new SectionParagraphs(report, text).sequence(),
                "nhiem_vu", new OfficeTasks(report, text).sequence(),
                "con_thieu", new MissingFigures(report, text).sequence(),
                "bieu", table.sequence(),
                "ghi_chu", table.notes());
        return templates.report().fill(new DocxContent(places(report, text), sequences));
    }

    private Map<String, List<String>> places(ReportModel report, DocumentText text) {
        Period period = report.frame().period();
        String year = Integer.toString(period.year());
        Map<String, List<String>> places = new HashMap<>(letterhead(report, text));
        places.put(
                "trich_yeu",
                List.of(text.text(
                        period.endsYear() && !period.closing() ? "subject.year" : "subject", year, text.period())));
        places.put("kinh_gui", templates.office().recipients().stream().limit(1).toList());
        places.put(
                "mo_dau",
                Stream.concat(new OpenQuestions(report.frame()).lead().stream(), Stream.of(opening(report, text)))
                        .toList());
        places.put("ten_bieu", List.of(text.text("table.title", year, text.period())));
        places.put("nam_ke_hoach", List.of(year));
        places.put("quy", List.of(text.lower(text.words().quarter(period.quarter()))));
        return places;
    }

    /** What every document of the office begins and ends with. */
    Map<String, List<String>> letterhead(ReportModel report, DocumentText text) {
        OfficeProperties office = templates.office();
        return Map.of(
                "co_quan",
                List.of(
                        office.name().isEmpty()
                                ? text.text("office.unknown")
                                : office.name().toUpperCase(upper())),
                "dia_danh",
                List.of(report.frame().plan().place()),
                "nam",
                List.of(Integer.toString(report.frame().period().year())),
                "noi_nhan",
                office.recipients(),
                "ban",
                List.of(text.text(
                        "footer",
                        text.count(report.frame().meta().number()),
                        report.frame().meta().digest().substring(0, 12))));
    }

    private Locale upper() {
        return templates.locale();
    }

    private String opening(ReportModel report, DocumentText text) {
        long received = report.statuses().stream().filter(s -> s.counts()).count();
        String window = report.frame()
                .window()
                .map(w -> text.text(
                        w.period().messageKey("opening.window"),
                        text.words().date(w.from()),
                        text.words().date(w.to())))
                .orElse("");
        return text.text(
                "opening",
                templates.office().name().isEmpty()
                        ? text.text("opening.office")
                        : templates.office().name(),
                text.period(),
                window,
                text.count(received),
                text.count(report.statuses().size()),
                text.time(report.frame().meta().dataAsOf()),
                report.frame().plan().citation());
    }
}
