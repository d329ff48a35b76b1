package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.document.DocumentTemplates;
import vn.kontum.report.publication.document.ReportDocumentWriter;
import vn.kontum.report.publication.document.UrgentLetterWriter;
import vn.kontum.report.publication.export.ExportFiles;
import vn.kontum.report.publication.export.Provenance;
import vn.kontum.report.publication.model.DistrictGroup;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.ReportWorkbookWriter;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;

/** Renders the report workbook in one language, from the office's own template. */
public final class WorkbookReportRenderer implements ReportRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReportRenderer.class);

    private static final String WORD = ".docx";

    private final Catalogue catalogue;
    private final ReportFormatter reportFormatter;
    private final ReportDesign reportDesign;
    private final ReportTemplate design;
    private final DocumentTemplates documents;

    private WorkbookReportRenderer(Catalogue catalogue, ReportDesign reportDesign) {
        this.catalogue = catalogue;
        this.reportDesign = reportDesign;
        this.documents = reportDesign.documents();
        this.reportFormatter = new ReportFormatter(documents.locale());
        this.design = ReportTemplate.of(reportDesign.workbook());
    }

    /** In the style of the office. */
    public static WorkbookReportRenderer of(Catalogue catalogue, ReportProperties style) {
        return new WorkbookReportRenderer(catalogue, ReportDesign.load(style));
    }

    @Override
    public SortedMap<String, byte[]> design() {
        return reportDesign.files();
    }

    @Override
    public String designVersion() {
        return ReportDesign.version(reportDesign.files());
    }

    @Override
    public ReportRenderer under(Catalogue other, Optional<SortedMap<String, byte[]>> kept) {
        return new WorkbookReportRenderer(other, kept.map(ReportDesign::of).orElse(reportDesign));
    }

    @Override
    public String templateVersion() {
        StringBuilder parts =
                new StringBuilder(ReportWorkbookWriter.LAYOUT + " " + design.sha256() + " " + documents.version());
        append(parts, reportFormatter.all());
        if (DistrictGroup.needed(catalogue)) {
            append(parts, reportFormatter.allLarge());
        }
        return Sha256.of(parts.toString());
    }

    private static void append(StringBuilder parts, Map<String, String> texts) {
        texts.forEach((key, text) -> parts.append('\n').append(key).append('=').append(text));
    }

    /** With what the province calls its places in a period. */
    private ReportFormatter words(Period period) {
        return catalogue
                .at(period)
                .province()
                .places()
                .map(places -> new ReportFormatter(documents.locale(), Optional.of(places)))
                .orElse(reportFormatter);
    }

    @Override
    public RenderedReport make(InputSnapshot snapshot, List<Assessment> province, EditionMetadata meta) {
        ReportModel report =
                ReportModel.of(new ReportHeader(catalogue, snapshot, meta, words(snapshot.period())), province);
        return new RenderedWorkbookReport(report);
    }

    /** One report; its Word documents are written once. */
    private final class RenderedWorkbookReport implements RenderedReport {
        private final ReportModel report;
        private Optional<List<RenderedExport>> written = Optional.empty();

        RenderedWorkbookReport(ReportModel report) {
            this.report = report;
        }

        @Override
        public void workbook(OutputStream out) throws IOException {
            out.write(new ReportWorkbookWriter(design, documents.office()).write(report));
        }

        @Override
        public String status(String indicator) {
            return report.lines()
                    .filter(indicatorRow -> indicatorRow.indicator().code().equals(indicator))
                    .flatMap(indicatorRow -> indicatorRow.letter().stream())
                    .findFirst()
                    .map(ObservationStatus::code)
                    .orElse("");
        }

        @Override
        public List<RenderedExport> documents() {
            if (written.isEmpty()) {
                List<RenderedExport> all = new ArrayList<>();
                all.add(new RenderedExport(
                        EditionFiles.REPORT, WORD, new ReportDocumentWriter(documents).write(report)));
                new UrgentLetterWriter(documents)
                        .write(report)
                        .ifPresent(letter -> all.add(new RenderedExport(EditionFiles.LETTER, WORD, letter)));
                written = Optional.of(List.copyOf(all));
            }
            return written.get();
        }

        @Override
        public List<RenderedExport> companions(ProvenanceInfo origin) {
            return companionsOf(report, origin, documents());
        }
    }

    private List<RenderedExport> companionsOf(ReportModel report, ProvenanceInfo origin, List<RenderedExport> beside) {
        Provenance provenance = new Provenance(
                origin.workbook(),
                origin.workbookSha256(),
                templateVersion(),
                origin.runId(),
                origin.who(),
                origin.reason(),
                origin.at(),
                host());
        Map<String, String> hashes = new TreeMap<>();
        beside.forEach(document ->
                hashes.put(EditionFiles.document(origin.workbook(), document.prefix()), Sha256.of(document.content())));
        List<RenderedExport> all = new ArrayList<>(beside);
        ExportFiles.of(report, provenance, hashes).forEach(c -> all.add(new RenderedExport(c.suffix(), c.content())));
        return all;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            LOG.debug("this machine does not know its name: {}", e.toString());
            return "localhost";
        }
    }
}
