package vn.kontum.report.web.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;
import vn.kontum.report.web.background.BackgroundTask;

/** Verifies in the background: ten years take longer than anybody waits for a page. */
@Component
final class VerificationRunner implements DisposableBean {
    private final ObjectProvider<Verification> verification;
    private final BackgroundTask<List<CheckResult>> task;

    VerificationRunner(ObjectProvider<Verification> verification, Clock clock) {
        this.verification = verification;
        this.task = new BackgroundTask<>("verify", clock);
    }

    /**
     * What the last verification found.
     *
     * @param failed whether it could not come to its end; the log says why
     */
    record Outcome(Instant at, List<CheckResult> results, boolean failed) {
        Outcome {
            results = List.copyOf(results);
        }

        boolean holds() {
            return !failed && results.stream().allMatch(CheckResult::holds);
        }
    }

    /** Begins one; false where one is running already. */
    boolean begin() {
        return task.begin(() -> verification.getObject().perform());
    }

    boolean running() {
        return task.running();
    }

    Optional<Outcome> last() {
        return task.last()
                .map(last -> new Outcome(
                        last.at(),
                        last.result().orElse(List.of()),
                        last.result().isEmpty()));
    }

    @Override
    public void destroy() {
        task.close();
    }
}
