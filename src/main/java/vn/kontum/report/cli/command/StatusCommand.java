package vn.kontum.report.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.status.UnitStatusService;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.PeriodOverviewService;
import vn.kontum.report.run.execution.RunService;

/** Who has reported what, and what to do next. */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    StatusCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(commandContext.inExistingApplication(StatusServices.class, this::status));
    }

    /** What the status asks of the application. */
    private record StatusServices(
            Catalogue catalogue,
            UnitStatusService statuses,
            PeriodOverviewService overviews,
            EditionRepository editions,
            RunService runs) {}

    private StatusOutput status(StatusServices services) {
        Catalogue catalogue = services.catalogue();
        Period focus = Optional.ofNullable(period).orElseGet(services.statuses()::current);
        commandContext.requireKnown(focus);
        List<PeriodOverview> year = catalogue.windows().stream()
                .map(ReportingWindow::period)
                .filter(p -> p.year() == focus.year() && (period == null || p.equals(focus)))
                .map(services.overviews()::of)
                .toList();
        PeriodOverview now =
                year.stream().filter(o -> o.period().equals(focus)).findFirst().orElseThrow();
        return new StatusOutput(
                catalogue,
                now,
                year,
                services.editions().latest(focus).map(services.editions()::workbook),
                services.runs().find(now.nextAction().failed()));
    }
}
