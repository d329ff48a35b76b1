package vn.kontum.report.edge.console;

import org.springframework.stereotype.Component;
import vn.kontum.report.batch.AuditStore;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.FindingStore;
import vn.kontum.report.batch.PeriodStore;
import vn.kontum.report.batch.RunStepStore;
import vn.kontum.report.batch.RunStore;
import vn.kontum.report.batch.WaiverStore;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;

/** Everything the screens read; what they change goes through {@code batch.Runs}. */
@Component
record Records(
        Board board,
        RunStore runs,
        RunStepStore steps,
        LedgerStore ledger,
        SubmissionStore submissions,
        FindingStore findings,
        WaiverStore waivers,
        PeriodStore periods,
        EditionStore editions,
        AuditStore audit) {}
