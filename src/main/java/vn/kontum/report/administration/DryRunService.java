package vn.kontum.report.administration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.kontum.report.administration.DryRunResult.FigureChange;
import vn.kontum.report.administration.DryRunResult.UnitChange;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.FigureComparison;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.job.consolidate.ClosedPeriodGuard;
import vn.kontum.report.job.consolidate.ConsolidationContext;
import vn.kontum.report.job.consolidate.ConsolidationServices;
import vn.kontum.report.job.consolidate.EditionIdentity;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionMetadata;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.InputSnapshot;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;

/** Says what a consolidation would change, by doing all of it except writing. */
public final class DryRunService implements ReportRebuilder.RepeatedFigures {
    private final ConsolidationServices consolidationServices;
    private final SubmissionRepository submissions;
    private final FileIntakeService intake;
    private final RunService runs;

    public DryRunService(
            ConsolidationServices consolidationServices,
            SubmissionRepository submissions,
            FileIntakeService intake,
            RunService runs) {
        this.consolidationServices = consolidationServices;
        this.submissions = submissions;
        this.intake = intake;
        this.runs = runs;
    }

    /**
     * What a consolidation would change; nothing is begun. A refusal that it would meet is part of the plan.
     *
     * @throws RequestRejectedException when the request names no period
     */
    public DryRunResult plan(RunRequest request) {
        Period period = request.period()
                .orElseThrow(() -> new RequestRejectedException(RequestRejectedException.Code.PERIOD_REQUIRED));
        return plan(period, request.scope(), runs.refusal(request));
    }

    DryRunResult plan(Period period, RerunMode rerunMode, Optional<RequestRejectedException> refusal) {
        ConsolidationServices own = consolidationServices.of(period);
        own.requirePlan(period);
        InputSnapshot snapshot = own.snapshots().read(period, rerunMode);
        EditionIdentity identity = new EditionIdentity(own);
        EditionMetadata meta = identity.metadata(snapshot);
        Optional<ClosedPeriodGuard.Difference> closed =
                own.closed().of(snapshot, own.catalogue().version());
        Optional<Edition> newest = snapshot.earlier().stream().reduce((older, newer) -> newer);
        return new DryRunResult(
                period,
                own.catalogue().at(period),
                intake.pendingFiles(),
                units(newest, snapshot.versions()),
                figures(own, snapshot),
                meta.number(),
                newest.map(Edition::number),
                identity.repeated(snapshot, rerunMode).map(Edition::number),
                closed.flatMap(difference -> ClosedPeriodGuard.refusal(period, RerunMode.force(), difference))
                        .isEmpty(),
                refusal.or(
                        () -> closed.flatMap(difference -> ClosedPeriodGuard.refusal(period, rerunMode, difference))));
    }

    /** Whether the figures and verdicts of an edition, computed again, are those that it published. */
    @Override
    public boolean same(Edition edition) {
        Map<String, EditionFigure> published = consolidationServices.editions().figures(edition.id());
        List<EditionFigure> again = figuresAgain(edition, submissions::load);
        return again.size() == published.size()
                && again.stream()
                        .allMatch(figure -> Optional.ofNullable(published.get(figure.indicator()))
                                .filter(figure::repeats)
                                .isPresent());
    }

    /**
     * The province figures of an edition, computed again from the versions it was made from, with its own catalogue.
     *
     * @param loading gives submission versions by their ids, in the order of periods, units and versions
     */
    public List<EditionFigure> figuresAgain(
            Edition edition, Function<Collection<Long>, List<SubmissionVersion>> loading) {
        return consolidationServices.provinceAgain(edition, loading).stream()
                .map(a -> ConsolidationContext.published(a, ""))
                .toList();
    }

    private static List<FigureChange> figures(ConsolidationServices own, InputSnapshot snapshot) {
        List<FigureChange> changes = new ArrayList<>();
        own.province(snapshot).stream()
                .map(a -> ConsolidationContext.published(a, ""))
                .forEach(now -> {
                    Optional<EditionFigure> before =
                            Optional.ofNullable(snapshot.published().get(now.indicator()));
                    Optional<Verdict> verdict = before.map(EditionFigure::verdict);
                    Optional<BigDecimal> value = before.flatMap(EditionFigure::yearToDate);
                    if (!verdict.equals(Optional.of(now.verdict()))
                            || !FigureComparison.same(value, now.yearToDate())) {
                        changes.add(new FigureChange(
                                now.indicator(),
                                value,
                                now.yearToDate(),
                                verdict,
                                now.verdict(),
                                before.map(b -> b.worth(own.catalogue())),
                                now.worth(own.catalogue())));
                    }
                });
        return changes;
    }

    private List<UnitChange> units(Optional<Edition> newest, List<SubmissionVersion> now) {
        Map<String, SubmissionVersion> before = new LinkedHashMap<>();
        newest.map(e -> submissions.load(e.inputs())).orElse(List.of()).forEach(v -> before.put(key(v), v));
        Map<String, SubmissionVersion> after = new LinkedHashMap<>();
        now.forEach(v -> after.put(key(v), v));
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<UnitChange> changes = new ArrayList<>();
        for (String key : keys) {
            Optional<SubmissionVersion> old = Optional.ofNullable(before.get(key));
            Optional<SubmissionVersion> current = Optional.ofNullable(after.get(key));
            if (!old.map(SubmissionVersion::id).equals(current.map(SubmissionVersion::id))) {
                SubmissionVersion any = current.or(() -> old).orElseThrow();
                changes.add(new UnitChange(
                        any.unit(),
                        any.period(),
                        old.map(SubmissionVersion::version),
                        current.map(SubmissionVersion::version)));
            }
        }
        return changes;
    }

    private static String key(SubmissionVersion version) {
        return version.period().code() + " " + version.unit();
    }
}
