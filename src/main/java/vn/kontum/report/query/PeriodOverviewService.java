package vn.kontum.report.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PeriodRepository;
import vn.kontum.report.publication.UnitStatusRecord.Punctuality;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.NextActionRule.ReportState;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunAdmissionService;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.SubmissionRepository;

/** Looks at quarters as they stand now. */
public final class PeriodOverviewService {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FileIntakeService intake;
    private final QuarantineService quarantine;
    private final OverviewRepositories repositories;
    private final RunService runs;
    private final Catalogue catalogue;
    private final Clock clock;

    /** Where it is looked up. */
    public record OverviewRepositories(
            UnitStatusService statuses,
            RunRepository runs,
            RunAdmissionService admission,
            EditionRepository editions,
            SubmissionRepository submissions,
            PeriodRepository periods) {}

    public PeriodOverviewService(
            FileIntakeService intake,
            QuarantineService quarantine,
            OverviewRepositories overviewRepositories,
            RunService runs,
            Catalogue catalogue,
            Clock clock) {
        this.runs = runs;
        this.intake = intake;
        this.quarantine = quarantine;
        this.repositories = overviewRepositories;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** With a look into the inbox. */
    public PeriodOverview of(Period period) {
        return of(period, intake.pendingFiles().size());
    }

    /** @param pendingFiles files in the inbox, counted by the caller */
    public PeriodOverview of(Period period, int pendingFiles) {
        return of(
                period,
                pendingFiles,
                repositories.statuses().of(period),
                repositories.editions().latest(period));
    }

    /**
     * @param pendingFiles files in the inbox, counted by the caller
     * @param places how every unit stands in the period
     * @param newest edition of the period
     */
    public PeriodOverview of(Period period, int pendingFiles, List<UnitStatusEntry> places, Optional<Edition> newest) {
        Optional<ReportingWindow> window = catalogue.window(period);
        LocalDate today = LocalDate.ofInstant(clock.instant(), PROVINCE);
        NextActionRule situation = new NextActionRule(
                StatusSummary.of(places),
                failed(period),
                quarantine.list().size(),
                pendingFiles,
                window.filter(w -> today.isAfter(w.deadline())).isPresent(),
                codes(places, Punctuality.MISSING),
                codes(places, Punctuality.RETURNED),
                report(period, newest));
        return new PeriodOverview(period, places, window, situation);
    }

    /**
     * The newest collect, or the newest run of a job of the quarter, if it failed or its process is gone, and can be taken up; 0 where
     * none can. What would be refused again, as an edition that is not current any more, is no way on.
     */
    private long failed(Period period) {
        return repositories.runs().newestOfEachJob(period).stream()
                .filter(r ->
                        r.state() == RunState.FAILED || repositories.admission().gone(r))
                .filter(r -> runs.resumptionRefusal(r).isEmpty())
                .mapToLong(Run::id)
                .max()
                .orElse(0);
    }

    private static List<String> codes(List<UnitStatusEntry> places, Punctuality punctuality) {
        return places.stream()
                .filter(p -> p.status().mark() == punctuality)
                .map(p -> p.status().unit())
                .toList();
    }

    private ReportState report(Period period, Optional<Edition> edition) {
        if (edition.isEmpty()) {
            return ReportState.NONE;
        }
        Set<Long> counting = Set.copyOf(repositories.submissions().activeIds(period));
        boolean same = Set.copyOf(edition.get().inputs()).equals(counting);
        if (same && edition.get().state() == Edition.State.DRAFT) {
            return ReportState.DRAFT;
        }
        boolean official = repositories.periods().isFinal(period)
                && repositories
                        .editions()
                        .official(period)
                        .filter(one -> Set.copyOf(one.inputs()).equals(counting))
                        .isPresent();
        return official ? ReportState.FINAL : same ? ReportState.DRAFT : ReportState.OUTDATED;
    }
}
