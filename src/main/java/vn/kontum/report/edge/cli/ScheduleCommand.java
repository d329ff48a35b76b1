package vn.kontum.report.edge.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.batch.Timetable;
import vn.kontum.report.catalogue.Period;

/** What runs by itself and when; it looks only, the service keeps the schedule. */
@Command(name = "schedule")
final class ScheduleCommand implements Callable<Integer> {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Desk desk;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 10;

    ScheduleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return desk.say(desk.inExistingOffice(office -> {
            Agenda agenda = office.agenda();
            return new Ahead(
                    agenda.standings().stream().map(this::line).toList(),
                    agenda.next(Math.max(0, limit)).stream().map(Turn::of).toList(),
                    agenda.warnings(desk.locale()));
        }));
    }

    private Line line(Agenda.Standing standing) {
        return new Line(
                standing.schedule(),
                standing.job(),
                standing.description().in(desk.locale()),
                standing.when(),
                standing.state(),
                standing.next());
    }

    private record Line(
            String schedule,
            String job,
            String description,
            List<String> when,
            Agenda.State state,
            Optional<Instant> next) {}

    private record Turn(Instant at, String job, Optional<String> period) {
        static Turn of(Timetable.Due due) {
            return new Turn(due.at(), due.job(), due.period().map(Period::code));
        }
    }

    private record Ahead(List<Line> schedules, List<Turn> next, List<String> warnings) implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            Table all = new Table(
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
            Table turns = new Table(page.word("head.next"), page.word("head.job"), page.word("head.period"));
            next.forEach(turn -> turns.row(AT.format(turn.at), turn.job, turn.period.orElse("-")));
            page.table(turns);
            warnings.forEach(warning -> page.paragraph(warning, ""));
        }
    }
}
