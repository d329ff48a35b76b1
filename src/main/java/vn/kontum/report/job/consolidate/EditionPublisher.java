package vn.kontum.report.job.consolidate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.audit.AuditEvent;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionFiles;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FinalEdition;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.run.Lease;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.xlsx.container.ContainerException;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * Where editions become recorded.
 *
 * @implNote The transaction that records one is the only place where a run that lost its lease is stopped for
 *     certain.
 */
public final class EditionPublisher {
    private final PublisherRepositories publisherRepositories;
    private final WorkbookReader reader = new WorkbookReader(ContainerLimits.published());

    public EditionPublisher(PublisherRepositories publisherRepositories) {
        this.publisherRepositories = publisherRepositories;
    }

    /** Opens a written workbook with our own strict reader. */
    void verify(PublishedReportStorage.StagedReport stagedReport) throws IOException {
        try {
            if (reader.read(stagedReport.file()).sheets().isEmpty()) {
                throw new IOException("[" + stagedReport.file() + "] has no sheet, it is not published");
            }
        } catch (ContainerException e) {
            throw new IOException(
                    "[" + stagedReport.file() + "] does not open again, it is not published: " + e.getMessage(), e);
        }
    }

    /**
     * Declares an edition final and closes its period, if the run still holds its lease and nothing changed meanwhile.
     *
     * @param still throws where the edition may not be declared final any more
     */
    void declareFinal(FinalEdition declared, RunContext run, Runnable still) {
        publisherRepositories.atomic().all(() -> {
            requireLease(run.lease());
            publisherRepositories.periods().lockYear(declared.period(), declared.at());
            still.run();
            publisherRepositories.editions().finals().declare(declared);
            publisherRepositories.periods().close(declared.period(), declared.by(), declared.at());
            publisherRepositories
                    .audit()
                    .append(new AuditEvent(
                            declared.at(),
                            declared.by(),
                            "final",
                            declared.workbook(),
                            declared.reason(),
                            "FINAL " + declared.digest()));
            return true;
        });
    }

    /** Whether Word documents are those that were published with an edition; one that had none never was. */
    public boolean published(Edition edition, List<ReportRenderer.RenderedExport> documents) {
        Map<String, String> hashes = publisherRepositories
                .atomic()
                .all(() -> publisherRepositories.files().of(edition));
        return documents.stream()
                .allMatch(document -> Optional.ofNullable(
                                hashes.get(EditionFiles.document(edition.workbook(), document.prefix())))
                        .map(Sha256.of(document.content())::equals)
                        .orElse(true));
    }

    /** Puts a file of an edition in its place again where that was published with just these bytes, and is not there. */
    public void restoreRecorded(
            Edition edition, ReportRenderer.RenderedExport file, PublishedReportStorage publishedReports)
            throws IOException {
        String path = PublishedReportStorage.path(edition, file);
        boolean recorded = publisherRepositories
                .atomic()
                .all(() -> publisherRepositories.files().recorded(path, Sha256.of(file.content())));
        if (recorded && !publishedReports.holds(path, Sha256.of(file.content()))) {
            publishedReports.restore(path, file.content());
        }
    }

    /**
     * The files of an edition that are gone or are not what was published. Where an edition comes from is written with the name of
     * the machine, so a file is held against its recorded bytes first.
     */
    public List<ReportRenderer.RenderedExport> damaged(
            Edition edition, List<ReportRenderer.RenderedExport> files, PublishedReportStorage publishedReports)
            throws IOException {
        List<ReportRenderer.RenderedExport> damaged = new ArrayList<>();
        for (ReportRenderer.RenderedExport file : files) {
            String path = PublishedReportStorage.path(edition, file);
            if (!publisherRepositories.files().holds(path)
                    && !publishedReports.holds(path, Sha256.of(file.content()))) {
                damaged.add(file);
            }
        }
        return damaged;
    }

    /** Records the data files of an edition again, after they were restored. */
    public void recordFiles(Edition edition) {
        publisherRepositories.atomic().all(() -> {
            publisherRepositories.files().record(edition);
            return true;
        });
    }

    void requireLease(Lease lease) {
        if (!publisherRepositories
                .atomic()
                .all(() -> publisherRepositories.leases().holds(lease))) {
            throw new IllegalStateException("[run " + lease.runId() + "] its lease " + lease.name()
                    + " has gone to another run; what it made is not published");
        }
    }

    /** Records an edition, with everything that follows from it, if the run still holds its lease; returns the id. */
    long record(
            Edition edition, RunContext run, PublicationInputs inputs, List<EditionRepository.EditionFigure> figures) {
        RunRequest request = run.run().request();
        return publisherRepositories.atomic().all(() -> {
            requireLease(run.lease());
            inputs.keep().run();
            long id = publisherRepositories
                    .editions()
                    .publish(
                            edition,
                            new EditionRepository.Publication(
                                    inputs.templateVersion(),
                                    run.lease().token(),
                                    inputs.basis(),
                                    inputs.lastYear(),
                                    inputs.background()),
                            figures);
            publisherRepositories.files().record(edition);
            publisherRepositories
                    .audit()
                    .append(new AuditEvent(
                            edition.createdAt(),
                            request.who(),
                            "publish",
                            edition.workbook(),
                            request.reason(),
                            edition.state() + " " + edition.digest() + " rows "
                                    + publisherRepositories.digests().of(id)));
            return id;
        });
    }
}
