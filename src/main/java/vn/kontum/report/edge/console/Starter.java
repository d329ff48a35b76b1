package vn.kontum.report.edge.console;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.batch.Progress;
import vn.kontum.report.batch.RefusedException;
import vn.kontum.report.batch.RunReceipt;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Runs;

/** Begins runs that forms ask for. */
@Component
final class Starter {
    private final Runs runs;

    Starter(Runs runs) {
        this.runs = runs;
    }

    /** Leads on to the run, or back with the sentence that says why there is none. */
    String begin(Supplier<RunRequest> request, Visitor visitor, RedirectAttributes next, String back) {
        try {
            RunReceipt receipt = runs.start(request.get(), Progress.none(), visitor.authority());
            String id = Long.toString(receipt.runId());
            next.addFlashAttribute(
                    "notice", visitor.writing().text(receipt.replayed() ? "run.replayed" : "run.begun", id));
            return "redirect:/runs/" + id;
        } catch (RefusedException e) {
            next.addFlashAttribute("refusal", e.sentence(visitor.writing().locale()));
            return "redirect:" + back;
        }
    }
}
