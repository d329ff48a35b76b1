package vn.kontum.report.web.schedule;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.SchedulePauseService;
import vn.kontum.report.administration.ScheduleService;
import vn.kontum.report.administration.UpcomingRuns;
import vn.kontum.report.run.Actor;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.WebConfiguration.Upcoming;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.overview.OverviewPage;
import vn.kontum.report.web.run.RunRows;

/** What runs by itself, and the hand on it. */
@Controller
final class ScheduleController {
    private static final int AHEAD = 10;

    private final Optional<ScheduleService> agenda;
    private final Clock clock;

    ScheduleController(Upcoming upcoming, Clock clock) {
        this.agenda = upcoming.agenda();
        this.clock = clock;
    }

    /** @param pause who holds it back, why and since when */
    record Row(
            String name,
            String job,
            String description,
            String when,
            StatusBadge state,
            String next,
            String pause,
            boolean pausable,
            boolean resumable) {
        static Row of(ScheduleService.ScheduleStatus standing, ViewFormatter formatter) {
            return new Row(
                    standing.schedule(),
                    RunRows.job(standing.job(), formatter),
                    standing.description().in(formatter.locale()),
                    String.join("; ", standing.when()),
                    mark(standing.state(), formatter),
                    standing.next().map(formatter::moment).orElse("–"),
                    standing.pause().map(p -> sentence(p, formatter)).orElse(""),
                    standing.state() == ScheduleService.State.ACTIVE,
                    standing.state() == ScheduleService.State.PAUSED);
        }

        private static StatusBadge mark(ScheduleService.State state, ViewFormatter formatter) {
            String word = formatter.text("schedule." + state);
            return switch (state) {
                case ACTIVE -> new StatusBadge("good", "good", word);
                case PAUSED -> new StatusBadge("out", "warn", word);
                case DISABLED -> new StatusBadge("none", "idle", word);
            };
        }

        private static String sentence(SchedulePauseService.SchedulePause pause, ViewFormatter formatter) {
            return formatter.text(
                    "schedule.paused.by",
                    UntrustedText.shown(pause.by().name()),
                    formatter.moment(pause.since()),
                    UntrustedText.shown(pause.by().reason()));
        }
    }

    @GetMapping("/schedule")
    String list(CurrentUser user, Model model) {
        ViewFormatter formatter = user.writing();
        Instant now = clock.instant();
        List<UpcomingRuns.UpcomingRun> due = agenda.map(a -> a.next(AHEAD)).orElse(List.of());
        model.addAttribute(
                "rows",
                agenda.map(ScheduleService::standings).orElse(List.of()).stream()
                        .map(s -> Row.of(s, formatter))
                        .toList());
        model.addAttribute(
                "warnings", agenda.map(a -> a.warnings(formatter.locale())).orElse(List.of()));
        model.addAttribute(
                "due",
                due.stream()
                        .map(d -> new OverviewPage.Scheduled(
                                RunRows.job(d.job(), formatter),
                                d.period().map(formatter::period).orElse(""),
                                formatter.moment(d.at()),
                                formatter.length(Duration.between(now, d.at()))))
                        .toList());
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

    private ScheduleService kept() {
        return agenda.orElseThrow(CurrentUser::missing);
    }
}
