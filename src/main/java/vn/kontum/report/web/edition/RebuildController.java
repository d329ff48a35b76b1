package vn.kontum.report.web.edition;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.rebuild.RebuildResult;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.background.BackgroundTask;

/** Makes lost files of an edition again: a report of a large province takes longer than anybody waits for a page. */
@Controller
final class RebuildController implements DisposableBean {
    private final EditionRepository editions;
    private final ObjectProvider<ReportRebuilder> rebuilder;
    private final BackgroundTask<RebuildResult> task;
    /** Number of the edition that was asked for last. */
    private final AtomicLong wanted = new AtomicLong();

    RebuildController(EditionRepository editions, ObjectProvider<ReportRebuilder> rebuilder, Clock clock) {
        this.editions = editions;
        this.rebuilder = rebuilder;
        this.task = new BackgroundTask<>("rebuild", clock);
    }

    /**
     * How it stands with the files of an edition.
     *
     * @param address where it is asked again how it stands
     * @param result what came of it since the service started; empty where it was not tried, or could not come to its end
     * @param whole whether the files are as they were published
     * @param failed whether it could not come to its end
     */
    record View(
            long edition,
            String address,
            boolean running,
            Optional<RebuildResult> result,
            boolean whole,
            boolean failed) {}

    View of(Edition edition) {
        boolean mine = wanted.get() == edition.id();
        boolean running = mine && task.running();
        Optional<BackgroundTask.Outcome<RebuildResult>> last = mine && !running ? task.last() : Optional.empty();
        Optional<RebuildResult> result = last.flatMap(BackgroundTask.Outcome::result);
        return new View(
                edition.id(),
                "/reports/" + edition.id() + "/rebuilt",
                running,
                result,
                result.filter(r -> r == RebuildResult.INTACT || r == RebuildResult.RESTORED)
                        .isPresent(),
                last.isPresent() && result.isEmpty());
    }

    /** That part of the page, for a page that waits for the files. */
    @GetMapping("/reports/{id}/rebuilt")
    String part(@PathVariable long id, Model model) {
        View rebuilt = of(editions.find(id).orElseThrow(CurrentUser::missing));
        model.addAttribute("rebuilt", rebuilt);
        model.addAttribute(RunRefreshInterceptor.WATCHING, rebuilt.running());
        return "console/rebuilt :: rebuilt";
    }

    @PostMapping("/reports/{id}/rebuild")
    String rebuild(@PathVariable long id, ActionForm form, CurrentUser user, RedirectAttributes next) {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        Actor by = user.person(form.reason());
        by.authority().require(Authority.OPERATOR);
        boolean begun = task.begin(() -> rebuilder.getObject().rebuild(edition, by));
        if (begun) {
            wanted.set(id);
        }
        next.addFlashAttribute(
                begun ? "notice" : "refusal", user.writing().text(begun ? "rebuild.begun" : "rebuild.busy"));
        return "redirect:/reports/" + id;
    }

    @Override
    public void destroy() {
        task.close();
    }
}
