package vn.kontum.report.run.execution;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.storage.PublishedReportStorage;
import vn.kontum.report.run.LeaseRepository;
import vn.kontum.report.run.Run;
import vn.kontum.report.text.LogMarkers;

/**
 * Clears up after a run whose process is gone: files nobody recorded, and records of an execution that will never end.
 */
public final class AbandonedRunRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedRunRecovery.class);

    private final LeaseRepository leases;
    private final EditionRepository editions;
    private final TransactionOperations transactionOperations;
    private final PublishedReportStorage publishedReportStorage;
    private final BatchExecutionRecovery executions;

    public AbandonedRunRecovery(
            LeaseRepository leases,
            EditionRepository editions,
            TransactionOperations transactionOperations,
            PublishedReportStorage publishedReportStorage,
            BatchExecutionRecovery executions) {
        this.leases = leases;
        this.editions = editions;
        this.transactionOperations = transactionOperations;
        this.publishedReportStorage = publishedReportStorage;
        this.executions = executions;
    }

    void of(Run abandoned) {
        LOG.warn(LogMarkers.LOG_ONLY, "[run {}] was abandoned by its process and is marked failed", abandoned.id());
        executions.end(abandoned);
        abandoned
                .request()
                .period()
                .ifPresent(period -> sweep(period, abandoned.request().leaseName()));
    }

    /** Only while nobody works on the period. */
    private void sweep(Period period, String lease) {
        transactionOperations.all(() -> {
            if (!leases.lockIfFree(lease)) {
                return false;
            }
            try {
                publishedReportStorage.sweep(period, editions.of(period), editions.finals());
            } catch (IOException e) {
                LOG.warn("[{}] was not swept, the next run of the period does it: {}", lease, e.toString());
            }
            return true;
        });
    }
}
