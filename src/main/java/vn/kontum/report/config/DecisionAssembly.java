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
    private final Repositories repositories;
    private final PipelineServices pipelineServices;
    private final ContentStore store;
    private final Clock clock;
    private final TimeLimiter patience = new TimeLimiter(PER_FILE);

    DecisionAssembly(
            Catalogue catalogue,
            Repositories repositories,
            PipelineServices pipelineServices,
            ContentStore store,
            Clock clock) {
        this.catalogue = catalogue;
        this.repositories = repositories;
        this.pipelineServices = pipelineServices;
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
        return settlement(pipelineServices.judging());
    }

    private SubmissionItemWriter settlement(Function<PriorSubmissions, ReceivedFileValidator> judging) {
        CachedPriorSubmissions history = repositories.submissions().history();
        SubmissionVersioning.VersioningRepositories versioningRepositories =
                new SubmissionVersioning.VersioningRepositories(
                        repositories.submissions(),
                        repositories.ledger(),
                        repositories.findings(),
                        repositories.periods());
        return new SubmissionItemWriter(
                new SubmissionItemWriter.ItemRepositories(
                        repositories.ledger(),
                        repositories.findings(),
                        repositories.failures(),
                        repositories.submissions().explanations(),
                        new DuplicateFileResolver(
                                repositories.ledger(),
                                repositories.waivers(),
                                repositories.submissions(),
                                repositories.decisions()),
                        new UnitFolderResolver(catalogue),
                        repositories.atomic()),
                store,
                new SubmissionVersioning(versioningRepositories, history, clock),
                judging.apply(history),
                clock);
    }

    /** For single files, far apart in time: nothing is remembered from one to the next. */
    ReceivedFileValidator judging() {
        return (receivedFile, content) ->
                timed(repositories.submissions().history()).judge(receivedFile, content);
    }

    private ReceivedFileValidator timed(PriorSubmissions history) {
        return new TimeLimitedValidator(pipelineServices.judging().apply(history), patience);
    }

    PeriodAdministration acts(FinalizationCheck finalization) {
        return new PeriodAdministration(
                catalogue,
                new PeriodAdministration.AdministrationRepositories(
                        repositories.waivers(),
                        repositories.findings(),
                        repositories.ledger(),
                        repositories.periods(),
                        repositories.audit(),
                        repositories.atomic()),
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
        QuarantineService.QuarantineRepositories quarantineRepositories = new QuarantineService.QuarantineRepositories(
                repositories.submissions(),
                repositories.ledger(),
                repositories.findings(),
                repositories.periods(),
                repositories.decisions(),
                repositories.audit(),
                repositories.atomic());
        ReleaseService releases =
                new ReleaseService(quarantineRepositories, repositories.approvals(), catalogue, store, judging());
        return new QuarantineService(quarantineRepositories, releases, forwarding, tell, clock);
    }
}
