package vn.kontum.report.cli.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kontum.report.administration.DryRunResult;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.cli.output.DryRunOutput;
import vn.kontum.report.cli.output.EditionDtoFactory;
import vn.kontum.report.cli.output.PeriodDto;
import vn.kontum.report.cli.output.ReportOutput;
import vn.kontum.report.job.consolidate.ReportInputs;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.query.UnitStatus;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;

/** Makes a report, or says what making it would change. */
public record ConsolidateAction(
        CommandContext command,
        Catalogue catalogue,
        RunService runs,
        DryRunService dryRuns,
        EditionRepository editions,
        ReportInputs inputs,
        EditionDtoFactory reports,
        PeriodOverviewService overviews) {
    /** What an administrator may want of a consolidation. */
    public record ConsolidateOptions(Period period, Optional<String> unit, boolean force, String who, String reason) {
        private RerunMode scope() {
            return force ? RerunMode.force() : unit.map(RerunMode::unit).orElseGet(RerunMode::whole);
        }

        private RunRequest request() {
            return RunRequest.consolidate(period, TriggerSource.COMMAND, who, reason)
                    .withScope(scope());
        }
    }

    public DryRunOutput plan(ConsolidateOptions consolidateOptions) {
        check(consolidateOptions);
        return plan(consolidateOptions.request());
    }

    /** What a consolidation would change; nothing else may be asked for. */
    public DryRunOutput plan(RunRequest request) {
        DryRunResult dryRunResult = dryRuns.plan(request);
        dryRunResult.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return new DryRunOutput(dryRunResult);
    }

    public ReportOutput run(ConsolidateOptions consolidateOptions) throws InterruptedException {
        check(consolidateOptions);
        Run run = AwaitedRun.of(runs, consolidateOptions.request(), command);
        return answer(consolidateOptions.period(), run);
    }

    /** What a run that made a report has to say. */
    public ReportOutput answer(Period period, Run run) {
        boolean nothing = run.state() == RunState.NOTHING;
        Optional<Edition> newest = editions.latest(period);
        Optional<Edition> edition = newest.filter(e -> nothing)
                .flatMap(e -> Optional.ofNullable(inputs.now().get(period)).flatMap(now -> inputs.repeated(e, now)))
                .or(() -> newest);
        List<PeriodOverview> year = year(period);
        return new ReportOutput(
                run.id(),
                nothing,
                edition.map(reports::of),
                PeriodDto.of(year.get(year.size() - 1)),
                unitsOf(year, PeriodOverview::owing),
                unitsOf(year, quarter -> quarter.with(UnitStatus.EXCLUDED)));
    }

    /** Units with their quarters, such as {@code 615 2021-Q4}. */
    private static List<String> unitsOf(List<PeriodOverview> year, Function<PeriodOverview, List<String>> units) {
        return year.stream()
                .flatMap(quarter -> units.apply(quarter).stream().map(unit -> unit + " " + quarter.period()))
                .sorted()
                .toList();
    }

    /** The quarters whose figures are in the report. */
    private List<PeriodOverview> year(Period upTo) {
        return catalogue.windows().stream()
                .map(ReportingWindow::period)
                .filter(p -> p.year() == upTo.year() && p.compareTo(upTo) <= 0)
                .map(overviews::of)
                .toList();
    }

    private void check(ConsolidateOptions consolidateOptions) {
        command.requireKnown(consolidateOptions.period());
        consolidateOptions.unit().ifPresent(command::requireUnit);
    }
}
