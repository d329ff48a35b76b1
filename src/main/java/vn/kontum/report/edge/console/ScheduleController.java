package vn.kontum.report.edge.console;

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
import vn.kontum.report.batch.Agenda;
import vn.kontum.report.batch.Pauses;
import vn.kontum.report.batch.Person;
import vn.kontum.report.batch.Timetable;
import vn.kontum.report.edge.console.WebConfiguration.Upcoming;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;

/** What runs by itself, and the hand on it. */
@Controller
final class ScheduleController {
    private static final int AHEAD = 10;

    private final Optional<Agenda> agenda;
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
            Mark state,
            String next,
            String pause,
            boolean pausable,
            boolean resumable) {
        static Row of(Agenda.Standing standing, Writing writing) {
            return new Row(
                    standing.schedule(),
                    RunRows.job(standing.job(), writing),
                    standing.description().in(writing.locale()),
                    String.join("; ", standing.when()),
                    mark(standing.state(), writing),
                    standing.next().map(writing::moment).orElse("–"),
                    standing.pause().map(p -> sentence(p, writing)).orElse(""),
                    standing.state() == Agenda.State.ACTIVE,
                    standing.state() == Agenda.State.PAUSED);
        }

        private static Mark mark(Agenda.State state, Writing writing) {
            String word = writing.text("schedule." + state);
            return switch (state) {
                case ACTIVE -> new Mark("good", "good", word);
                case PAUSED -> new Mark("out", "warn", word);
                case DISABLED -> new Mark("none", "idle", word);
            };
        }

        private static String sentence(Pauses.Pause pause, Writing writing) {
            return writing.text(
                    "schedule.paused.by",
                    ForeignText.shown(pause.by().name()),
                    writing.moment(pause.since()),
                    ForeignText.shown(pause.by().reason()));
        }
    }

    @GetMapping("/schedule")
    String list(Visitor visitor, Model model) {
        Writing writing = visitor.writing();
        Instant now = clock.instant();
        List<Timetable.Due> due = agenda.map(a -> a.next(AHEAD)).orElse(List.of());
        model.addAttribute(
                "rows",
                agenda.map(Agenda::standings).orElse(List.of()).stream()
                        .map(s -> Row.of(s, writing))
                        .toList());
        model.addAttribute(
                "warnings", agenda.map(a -> a.warnings(writing.locale())).orElse(List.of()));
        model.addAttribute(
                "due",
                due.stream()
                        .map(d -> new Overview.Scheduled(
                                RunRows.job(d.job(), writing),
                                d.period().map(writing::period).orElse(""),
                                writing.moment(d.at()),
                                writing.length(Duration.between(now, d.at()))))
                        .toList());
        return "console/schedule";
    }

    @PostMapping("/schedule/{name}/pause")
    String pause(@PathVariable String name, ActForm form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/schedule", () -> {
            Person by = visitor.person(form.reason());
            kept().pause(name, by);
            return visitor.writing().text("schedule.pause.done", name);
        });
    }

    @PostMapping("/schedule/{name}/resume")
    String resume(@PathVariable String name, ActForm form, Visitor visitor, RedirectAttributes next) {
        return visitor.reply(next, "/schedule", () -> {
            Person by = visitor.person(form.reason());
            Writing writing = visitor.writing();
            String done = writing.text("schedule.resume.done", name);
            return kept().resume(name, by)
                    .map(at -> done + " " + writing.text("schedule.resume.skipped", writing.moment(at)))
                    .orElse(done);
        });
    }

    private Agenda kept() {
        return agenda.orElseThrow(Visitor::missing);
    }
}
