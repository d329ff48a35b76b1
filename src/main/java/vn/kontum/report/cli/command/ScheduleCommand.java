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
import vn.kontum.report.administration.ScheduleService;
import vn.kontum.report.administration.UpcomingRuns;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;

/** What runs by itself and when; it looks only, the service keeps the schedule. */
@Command(name = "schedule")
public final class ScheduleCommand implements Callable<Integer> {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final CommandContext desk;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 10;

    ScheduleCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return desk.say(desk.inExistingOffice(office -> {
            ScheduleService agenda = office.agenda();
            return new ScheduleOutput(
                    agenda.standings().stream().map(this::line).toList(),
                    agenda.next(Math.max(0, limit)).stream()
                            .map(FireTimeDto::of)
                            .toList(),
                    agenda.warnings(desk.locale()));
        }));
    }

    private ScheduleDto line(ScheduleService.ScheduleStatus standing) {
        return new ScheduleDto(
                standing.schedule(),
                standing.job(),
                standing.description().in(desk.locale()),
                standing.when(),
                standing.state(),
                standing.next());
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
        public ExitCode exit() {
            return ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter page) {
            TextTable all = new TextTable(
                    page.word("head.schedule"),
                    page.word("head.when"),
                    page.word("head.state"),
                    page.word("head.next"));
            schedules.forEach(line -> all.row(
                    line.schedule,
                    String.join(", ", line.when),
                    page.word("schedule." + line.state),
                    line.next.map(AT::format).orElse("-")));
            page.table(all);
            page.blank();
            TextTable turns = new TextTable(page.word("head.next"), page.word("head.job"), page.word("head.period"));
            next.forEach(turn -> turns.row(AT.format(turn.at), turn.job, turn.period.orElse("-")));
            page.table(turns);
            warnings.forEach(warning -> page.paragraph(warning, ""));
        }
    }
}
