package vn.kontum.report.config;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongConsumer;
import vn.kontum.report.administration.FileForwarding;
import vn.kontum.report.administration.FinalizationCheck;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.administration.ReleaseService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.job.collect.DuplicateFileResolver;
import vn.kontum.report.job.collect.ReceivedFileValidator;
import vn.kontum.report.job.collect.SubmissionItemWriter;
import vn.kontum.report.job.collect.SubmissionVersioning;
import vn.kontum.report.job.collect.TimeLimitedValidator;
import vn.kontum.report.job.collect.UnitFolderResolver;
import vn.kontum.report.submission.CachedPriorSubmissions;
import vn.kontum.report.submission.PriorSubmissions;

/** Puts together what judges files, and what administrators decide about them. */
final class DecisionAssembly {
    /** Ten thousand times what an ordinary form takes. */
    private static final Duration PER_FILE = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Repositories tables;
    private final PipelineServices trades;
    private final ContentStore store;
    private final Clock clock;
    private final TimeLimiter patience = new TimeLimiter(PER_FILE);

    DecisionAssembly(
            Catalogue catalogue, Repositories tables, PipelineServices trades, ContentStore store, Clock clock) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.trades = trades;
        this.store = store;
        this.clock = clock;
    }

    /** With a memory of its own for what units reported: it serves one run. */
    SubmissionItemWriter settlement() {
        return settlement(this::timed);
    }

    /**
     * For files that were judged before, in the caller's transaction: a thread of its own would not see what is not yet
     * committed there.
     */
    private SubmissionItemWriter again() {
        return settlement(trades.judging());
    }

    private SubmissionItemWriter settlement(Function<PriorSubmissions, ReceivedFileValidator> judging) {
        CachedPriorSubmissions history = tables.submissions().history();
        SubmissionVersioning.VersioningRepositories records = new SubmissionVersioning.VersioningRepositories(
                tables.submissions(), tables.ledger(), tables.findings(), tables.periods());
        return new SubmissionItemWriter(
                new SubmissionItemWriter.ItemRepositories(
                        tables.ledger(),
                        tables.findings(),
                        tables.failures(),
                        tables.submissions().explanations(),
                        new DuplicateFileResolver(
                                tables.ledger(), tables.waivers(), tables.submissions(), tables.decisions()),
                        new UnitFolderResolver(catalogue),
                        tables.atomic()),
                store,
                new SubmissionVersioning(records, history, clock),
                judging.apply(history),
                clock);
    }

    /** For single files, far apart in time: nothing is remembered from one to the next. */
    ReceivedFileValidator judging() {
        return (arrival, content) -> timed(tables.submissions().history()).judge(arrival, content);
    }

    private ReceivedFileValidator timed(PriorSubmissions history) {
        return new TimeLimitedValidator(trades.judging().apply(history), patience);
    }

    PeriodAdministration acts(FinalizationCheck finalization) {
        return new PeriodAdministration(
                catalogue,
                new PeriodAdministration.AdministrationRepositories(
                        tables.waivers(),
                        tables.findings(),
                        tables.ledger(),
                        tables.periods(),
                        tables.audit(),
                        tables.atomic()),
                new PeriodAdministration.Reconsidering() {
                    @Override
                    public void returned(ReceivedFileRecord entry) {
                        again().reconsider(entry);
                    }

                    @Override
                    public void counting(ReceivedFileRecord entry) {
                        again().reexamine(entry);
                    }
                },
                finalization,
                clock);
    }

    QuarantineService quarantine(FileForwarding forwarding, LongConsumer tell) {
        QuarantineService.QuarantineRepositories records = new QuarantineService.QuarantineRepositories(
                tables.submissions(),
                tables.ledger(),
                tables.findings(),
                tables.periods(),
                tables.decisions(),
                tables.audit(),
                tables.atomic());
        ReleaseService releases = new ReleaseService(records, tables.approvals(), catalogue, store, judging());
        return new QuarantineService(records, releases, forwarding, tell, clock);
    }
}
