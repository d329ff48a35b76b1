package vn.kontum.report.web.edition;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.RunRefreshInterceptor;
import vn.kontum.report.web.background.BackgroundTask;

/** Makes the PDF of an edition when somebody asks for it; LibreOffice takes seconds. */
@Controller
final class PaperController implements DisposableBean {
    private final PdfWriter writer;
    private final EditionRepository editions;
    private final DownloadService downloads;
    private final BackgroundTask<String> task;
    /** Number of the edition that was asked for last. */
    private final AtomicLong wanted = new AtomicLong();

    PaperController(PdfWriter writer, EditionRepository editions, DownloadService downloads, Clock clock) {
        this.writer = writer;
        this.editions = editions;
        this.downloads = downloads;
        this.task = new BackgroundTask<>("pdf", clock);
    }

    /**
     * How it stands with the PDF of an edition.
     *
     * @param address where it is asked again how it stands
     * @param offered whether one can be made that is not there
     * @param absent whether there is no program to make it with
     */
    record View(long edition, String address, boolean running, boolean failed, boolean offered, boolean absent) {}

    View of(Edition edition) {
        boolean there = downloads.companion(edition, "pdf").isPresent();
        boolean mine = wanted.get() == edition.id();
        boolean running = mine && task.running();
        boolean failed = mine
                && !there
                && !running
                && task.last().filter(last -> last.result().isEmpty()).isPresent();
        return new View(
                edition.id(),
                "/reports/" + edition.id() + "/paper",
                running,
                failed,
                !there && !running && writer.available(),
                !there && !writer.available());
    }

    /** That part of the page, for a page that waits for the PDF. */
    @GetMapping("/reports/{id}/paper")
    String part(@PathVariable long id, Model model) {
        View paper = of(editions.find(id).orElseThrow(CurrentUser::missing));
        model.addAttribute("paper", paper);
        model.addAttribute(RunRefreshInterceptor.WATCHING, paper.running());
        return "console/paper :: paper";
    }

    @PostMapping("/reports/{id}/pdf")
    String make(@PathVariable long id, CurrentUser user, RedirectAttributes next) {
        Edition edition = editions.find(id).orElseThrow(CurrentUser::missing);
        boolean begun = writer.available()
                && task.begin(() -> {
                    String workbook = editions.workbook(edition);
                    writer.write(workbook);
                    return workbook;
                });
        if (begun) {
            wanted.set(edition.id());
        }
        String said = begun ? "paper.begun" : writer.available() ? "paper.busy" : "paper.absent";
        next.addFlashAttribute(begun ? "notice" : "refusal", user.writing().text(said));
        return "redirect:/reports/" + id;
    }

    @Override
    public void destroy() {
        task.close();
    }
}
