package vn.kontum.report.web.schedule;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.administration.schedule.UpcomingRuns;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.RunStarter;
import vn.kontum.report.web.WebConfiguration.Upcoming;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.RunRowFactory;
import vn.kontum.report.web.table.TableCell;
import vn.kontum.report.web.table.TableColumn;
import vn.kontum.report.web.table.TableRequest;
import vn.kontum.report.web.table.TableRow;
import vn.kontum.report.web.table.TableView;

/** The page of schedules, where administrators run, pause and resume them. */
@Controller
final class ScheduleController {
    private static final int AHEAD = 12;

    private final Optional<ScheduleService> schedule;
    private final Clock clock;
    private final RunRepository runs;
    private final RunStarter starter;
    private final PeriodOptions quarters;

    ScheduleController(Upcoming upcoming, Clock clock, RunRepository runs, RunStarter starter, PeriodOptions quarters) {
        this.schedule = upcoming.agenda();
        this.clock = clock;
        this.runs = runs;
        this.starter = starter;
        this.quarters = quarters;
    }

    @GetMapping("/schedule")
    String list(TableRequest tables, CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        Instant now = clock.instant();
        List<UpcomingRuns.UpcomingRun> due = schedule.map(a -> a.next(AHEAD)).orElse(List.of());
        model.addAttribute(
                "rows",
                schedule.map(ScheduleService::statuses).orElse(List.of()).stream()
                        .map(s -> ScheduleRow.of(
                                s,
                                runs.newest(s.job(), Optional.empty(), 1).stream()
                                        .findFirst(),
                                starter.perPeriod(s.job()),
                                formatter))
                        .toList());
        model.addAttribute(
                "warnings",
                schedule.map(a -> a.warnings(formatter.locale())).orElse(List.of()).stream()
                        .map(warning -> RunRowFactory.warning(warning, formatter))
                        .toList());
        model.addAttribute("quarters", quarters.choices(Optional.of(quarters.chosen(Optional.empty())), formatter));
        model.addAttribute(
                "due",
                TableView.of(
                        "due",
                        formatter.text("schedule.due"),
                        List.of(
                                TableColumn.text("at", formatter.text("when")),
                                TableColumn.text("in", formatter.text("schedule.in")),
                                TableColumn.text("job", formatter.text("run.job")),
                                TableColumn.text("period", formatter.text("quarter"))),
                        due.stream()
                                .map(d -> TableRow.of(
                                        TableCell.moment(formatter.moment(d.at()), d.at()),
                                        TableCell.text(formatter.length(Duration.between(now, d.at())))
                                                .sortedBy(BigDecimal.valueOf(d.at().toEpochMilli())),
                                        TableCell.text(RunRowFactory.job(d.job(), formatter)),
                                        TableCell.text(d.period()
                                                .map(formatter::period)
                                                .orElse(""))))
                                .toList(),
                        tables));
        return "console/schedule";
    }

    @PostMapping("/schedule/{name}/pause")
    String pause(@PathVariable String name, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/schedule", () -> {
            Actor by = user.person(form.reason());
            kept().pause(name, by);
            return user.writing().text("schedule.pause.done", name);
        });
    }

    @PostMapping("/schedule/{name}/resume")
    String resume(@PathVariable String name, ActionForm form, CurrentUser user, RedirectAttributes next) {
        return user.reply(next, "/schedule", () -> {
            Actor by = user.person(form.reason());
            ViewFormatter formatter = user.writing();
            String done = formatter.text("schedule.resume.done", name);
            return kept().resume(name, by)
                    .map(at -> done + " " + formatter.text("schedule.resume.skipped", formatter.moment(at)))
                    .orElse(done);
        });
    }

    /** Begins the job of a schedule at once, as an administrator's own run. */
    @PostMapping("/schedule/{name}/run")
    String run(
            @PathVariable String name,
            @RequestParam Optional<String> period,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next) {
        String job = kept().statuses().stream()
                .filter(s -> s.schedule().equals(name))
                .findFirst()
                .orElseThrow(CurrentUser::missing)
                .job();
        return starter.begin(
                () -> {
                    Actor by = user.person(form.reason());
                    return new RunRequest(
                                    job,
                                    starter.perPeriod(job) ? Optional.of(quarters.chosen(period)) : Optional.empty(),
                                    TriggerSource.CONSOLE,
                                    by.name(),
                                    by.reason(),
                                    RerunMode.whole(),
                                    Optional.empty())
                            .withKey(IdempotencyKeys.sent(form.key()));
                },
                user,
                next,
                "/schedule");
    }

    private ScheduleService kept() {
        return schedule.orElseThrow(CurrentUser::missing);
    }
}
