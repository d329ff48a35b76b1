package vn.kontum.report.web;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.execution.RunService;

/** Begins runs that forms ask for. */
@Component
public final class RunStarter {
    private final RunService runs;

    RunStarter(RunService runs) {
        this.runs = runs;
    }

    /** Leads on to the run, or back with the sentence that says why there is none. */
    public String begin(Supplier<RunRequest> request, CurrentUser user, RedirectAttributes next, String back) {
        try {
            LaunchResult receipt = runs.start(request.get(), ProgressListener.none(), user.authority());
            String id = Long.toString(receipt.runId());
            next.addFlashAttribute(
                    "notice", user.writing().text(receipt.replayed() ? "run.replayed" : "run.begun", id));
            return "redirect:/runs/" + id;
        } catch (RequestRejectedException e) {
            next.addFlashAttribute("refusal", e.sentence(user.writing().locale()));
            return "redirect:" + back;
        }
    }
}
