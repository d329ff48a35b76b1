package vn.kontum.report.batch;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.report.EditionStore;

/** Clears up after a run whose process is gone: files nobody recorded, and records of an execution that will never end. */
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final LeaseStore leases;
    private final EditionStore editions;
    private final Atomic atomic;
    private final Shelf shelf;
    private final Executions executions;

    Aftermath(LeaseStore leases, EditionStore editions, Atomic atomic, Shelf shelf, Executions executions) {
        this.leases = leases;
        this.editions = editions;
        this.atomic = atomic;
        this.shelf = shelf;
        this.executions = executions;
    }

    void of(Run abandoned) {
        LOG.warn("[run {}] was abandoned by its process and is marked failed", abandoned.id());
        executions.end(abandoned);
        abandoned
                .request()
                .period()
                .ifPresent(period -> sweep(period, abandoned.request().leaseName()));
    }

    /** Only while nobody works on the period. */
    private void sweep(Period period, String lease) {
        atomic.all(() -> {
            if (!leases.lockedAndFree(lease)) {
                return false;
            }
            try {
                shelf.sweep(
                        period,
                        editions.of(period),
                        editions.finals());
            } catch (IOException e) {
                LOG.warn("[{}] was not swept, the next run of the period does it: {}", lease, e.toString());
            }
            return true;
        });
    }
}
