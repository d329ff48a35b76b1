package vn.kontum.report.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.schedule.ScheduleException;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.administration.schedule.UpcomingRuns;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;

/** What runs by itself and when; it looks only, the service keeps the schedule. */
@Command(name = "schedule")
public final class ScheduleCommand implements Callable<Integer> {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final CommandContext commandContext;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 10;

    ScheduleCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(commandContext.inExistingApplication(ScheduleService.class, this::schedule));
    }

    private ScheduleOutput schedule(ScheduleService schedule) {
        try {
            return new ScheduleOutput(
                    schedule.statuses().stream().map(this::line).toList(),
                    schedule.next(Math.max(0, limit)).stream()
                            .map(FireTimeDto::of)
                            .toList(),
                    schedule.warnings(commandContext.locale()));
        } catch (ScheduleException e) {
            throw ApplicationServices.invalid(e);
        }
    }

    private ScheduleDto line(ScheduleService.ScheduleStatus status) {
        return new ScheduleDto(
                status.schedule(),
                status.job(),
                status.description().in(commandContext.locale()),
                status.when(),
                status.state(),
                status.next());
    }

    private record ScheduleDto(
            String schedule,
            String job,
            String description,
            List<String> when,
            ScheduleService.State state,
            Optional<Instant> next) {}

    private record FireTimeDto(Instant at, String job, Optional<String> period) {
        static FireTimeDto of(UpcomingRuns.UpcomingRun due) {
            return new FireTimeDto(due.at(), due.job(), due.period().map(Period::code));
        }
    }

    private record ScheduleOutput(List<ScheduleDto> schedules, List<FireTimeDto> next, List<String> warnings)
            implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            TextTable all = new TextTable(
                    printer.word("head.schedule"),
                    printer.word("head.when"),
                    printer.word("head.state"),
                    printer.word("head.next"));
            schedules.forEach(line -> all.row(
                    line.schedule,
                    String.join(", ", line.when),
                    printer.word("schedule." + line.state),
                    line.next.map(AT::format).orElse("-")));
            printer.table(all);
            printer.blank();
            TextTable turns =
                    new TextTable(printer.word("head.next"), printer.word("head.job"), printer.word("head.period"));
            next.forEach(turn -> turns.row(AT.format(turn.at), turn.job, turn.period.orElse("-")));
            printer.table(turns);
            warnings.forEach(warning -> printer.paragraph(warning, ""));
        }
    }
}
