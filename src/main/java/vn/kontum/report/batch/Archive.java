package vn.kontum.report.batch;

import java.io.IOException;
import java.util.List;
import vn.kontum.report.intake.Atomic;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.FinalEdition;
import vn.kontum.report.workbook.ContainerException;
import vn.kontum.report.workbook.WorkbookReader;

/** Where editions become recorded. Danger: the transaction that records one is the only place where a run that lost its lease is stopped for certain. */
final class Archive {
    private final Records records;
    private final WorkbookReader reader;

    /** What decides and remembers. */
    record Records(EditionStore editions, PeriodStore periods, LeaseStore leases, AuditStore audit, Atomic atomic) {}

    Archive(Records records, WorkbookReader reader) {
        this.records = records;
        this.reader = reader;
    }

    /** Opens a written workbook with our own strict reader. */
    void verify(Shelf.Draft draft) throws IOException {
        try {
            if (reader.read(draft.file()).sheets().isEmpty()) {
                throw new IOException("[" + draft.file() + "] has no sheet, it is not published");
            }
        } catch (ContainerException e) {
            throw new IOException(
                    "[" + draft.file() + "] does not open again, it is not published: " + e.getMessage(), e);
        }
    }

    /**
     * Declares an edition final and closes its period, if the run still holds its lease and nothing changed meanwhile.
     *
     * @param still throws where the edition may not be declared final any more
     */
    void declareFinal(FinalEdition declared, RunContext run, Runnable still) {
        records.atomic().all(() -> {
            requireLease(run.lease());
            records.periods().lockYear(declared.period(), declared.at());
            still.run();
            records.editions().finals().declare(declared);
            records.periods().close(declared.period(), declared.by(), declared.at());
            records.audit()
                    .append(new AuditStore.Act(
                            declared.at(),
                            declared.by(),
                            "final",
                            declared.workbook(),
                            declared.reason(),
                            "FINAL " + declared.digest()));
            return true;
        });
    }

    void requireLease(Lease lease) {
        if (!records.atomic().all(() -> records.leases().holds(lease))) {
            throw new IllegalStateException("[run " + lease.runId() + "] its lease " + lease.name()
                    + " has gone to another run; what it made is not published");
        }
    }

    /** Records an edition, with everything that follows from it, if the run still holds its lease; returns the id. */
    long record(Edition edition, RunContext run, String templateVersion, List<EditionStore.PublishedFigure> figures) {
        RunRequest request = run.run().request();
        return records.atomic().all(() -> {
            requireLease(run.lease());
            long id = records.editions()
                    .publish(
                            edition,
                            new EditionStore.Publication(
                                    templateVersion, run.lease().token()),
                            figures);
            records.audit()
                    .append(new AuditStore.Act(
                            edition.createdAt(),
                            request.who(),
                            "publish",
                            edition.workbook(),
                            request.reason(),
                            edition.state() + " " + edition.digest()));
            return id;
        });
    }
}
