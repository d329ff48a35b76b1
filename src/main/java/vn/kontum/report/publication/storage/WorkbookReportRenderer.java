package vn.kontum.report.publication.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Assessment;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.publication.export.ExportFiles;
import vn.kontum.report.publication.export.Provenance;
import vn.kontum.report.publication.model.ObservationStatus;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.ReportHeader;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.workbook.ReportWorkbookWriter;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;

/** Makes the book in one language, from the office's own template. */
public final class WorkbookReportRenderer implements ReportRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReportRenderer.class);

    private final Catalogue catalogue;
    private final ReportFormatter words;
    private final ReportTemplate design;

    public WorkbookReportRenderer(Catalogue catalogue, ReportTemplate design, Locale locale) {
        this.catalogue = catalogue;
        this.words = new ReportFormatter(locale);
        this.design = design;
    }

    @Override
    public String templateVersion() {
        StringBuilder parts = new StringBuilder()
                .append(ReportWorkbookWriter.LAYOUT)
                .append(' ')
                .append(design.sha256());
        for (Map.Entry<String, String> text : words.all().entrySet()) {
            parts.append('\n').append(text.getKey()).append('=').append(text.getValue());
        }
        return Sha256.of(parts.toString());
    }

    @Override
    public RenderedReport make(InputSnapshot snapshot, List<Assessment> province, EditionMetadata meta) {
        ReportModel report = ReportModel.of(new ReportHeader(catalogue, snapshot, meta, words), province);
        return new RenderedReport() {
            @Override
            public void workbook(OutputStream out) throws IOException {
                out.write(new ReportWorkbookWriter(design).write(report));
            }

            @Override
            public String status(String indicator) {
                return report.lines()
                        .filter(line -> line.indicator().code().equals(indicator))
                        .flatMap(line -> line.letter().stream())
                        .findFirst()
                        .map(ObservationStatus::code)
                        .orElse("");
            }

            @Override
            public List<RenderedExport> companions(ProvenanceInfo origin) {
                return companionsOf(report, origin);
            }
        };
    }

    private List<RenderedExport> companionsOf(ReportModel report, ProvenanceInfo origin) {
        Provenance provenance = new Provenance(
                origin.workbook(),
                origin.workbookSha256(),
                templateVersion(),
                origin.runId(),
                origin.who(),
                origin.reason(),
                origin.at(),
                host());
        return ExportFiles.of(report, provenance).stream()
                .map(c -> new RenderedExport(c.suffix(), c.content()))
                .toList();
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
