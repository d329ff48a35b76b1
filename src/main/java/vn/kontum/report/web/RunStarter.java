package vn.kontum.report.web;

import java.util.Optional;
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

    /** Whether a job works on one period, which a form must then ask for. */
    public boolean perPeriod(String job) {
        return runs.perPeriod(job);
    }

    /** Leads on to the run, or back with the sentence that says why there is none. */
    public String begin(Supplier<RunRequest> request, CurrentUser user, RedirectAttributes next, String back) {
        return begun(
                () -> Optional.of(runs.start(request.get(), ProgressListener.none(), user.authority())),
                user,
                next,
                back);
    }

    /**
     * As {@link #begin}.
     *
     * @param start gives nothing where the run begins later
     */
    public String begun(
            Supplier<Optional<LaunchResult>> start, CurrentUser user, RedirectAttributes next, String back) {
        try {
            Optional<LaunchResult> receipt = start.get();
            if (receipt.isEmpty()) {
                next.addFlashAttribute("notice", user.writing().text("run.later"));
                return "redirect:" + back;
            }
            String id = Long.toString(receipt.get().runId());
            next.addFlashAttribute(
                    "notice", user.writing().text(receipt.get().replayed() ? "run.replayed" : "run.begun", id));
            return "redirect:/runs/" + id;
        } catch (RequestRejectedException e) {
            next.addFlashAttribute("refusal", e.onScreen(user.writing().locale()));
            return "redirect:" + back;
        }
    }
}
