package vn.kontum.report.batch;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.SightingStore;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.submission.SubmissionStore;

/** All tables of ours, and the transactions that join them. */
record Tables(
        LedgerStore ledger,
        SightingStore sightings,
        SubmissionStore submissions,
        FindingStore findings,
        WaiverStore waivers,
        PeriodStore periods,
        ApprovedCorrectionStore approvals,
        DecisionStore decisions,
        EditionStore editions,
        AuditStore audit,
        RunStore runs,
        LeaseStore leases,
        BoardStore boards,
        DispatchStore dispatches,
        BatchHistoryStore history,
        OpenEndsStore openEnds,
        DatabaseTransaction atomic,
        PlatformTransactionManager transactions) {

    /** @param owner in whose name leases are taken */
    static Tables of(JdbcTemplate jdbc, PlatformTransactionManager transactions, Owner owner) {
        return new Tables(
                new LedgerStore(JdbcClient.create(jdbc)),
                new SightingStore(jdbc),
                new SubmissionStore(jdbc),
                new FindingStore(jdbc),
                new WaiverStore(jdbc),
                new PeriodStore(jdbc),
                new ApprovedCorrectionStore(jdbc),
                new DecisionStore(jdbc),
                new EditionStore(jdbc),
                new AuditStore(jdbc),
                new RunStore(jdbc),
                new LeaseStore(jdbc, owner),
                new BoardStore(jdbc),
                new DispatchStore(jdbc),
                new BatchHistoryStore(jdbc),
                new OpenEndsStore(jdbc),
                new DatabaseTransaction(transactions),
                transactions);
    }
}
