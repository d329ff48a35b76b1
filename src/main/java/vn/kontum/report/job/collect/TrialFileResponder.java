package vn.kontum.report.job.collect;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.intake.TrialInbox;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.RunContext;
import vn.kontum.report.submission.ValidationResult;

/** Answers files that units only try out, by the same judgement and in the same words, and records nothing. */
public final class TrialFileResponder {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFileResponder.class);

    private final TrialInbox folder;
    private final ReceivedFileValidator judging;
    private final CrossUnitChecks checks;
    private final ResponseService replies;

    public TrialFileResponder(
            TrialInbox folder, ReceivedFileValidator judging, CrossUnitChecks checks, ResponseService replies) {
        this.folder = folder;
        this.judging = judging;
        this.checks = checks;
        this.replies = replies;
    }

    /** Answers what lies there and takes it away; returns how many. */
    int answerAll(RunContext run) throws IOException, InterruptedException, JobInterruptedException {
        List<TrialInbox.TrialFile> attempts = folder.attempts();
        int done = 0;
        for (TrialInbox.TrialFile attempt : attempts) {
            answer(attempt);
            run.at("validateTrialFiles", ++done, attempts.size());
        }
        return done;
    }

    private void answer(TrialInbox.TrialFile attempt) throws IOException {
        try {
            ValidationResult judgement = checks.complete(judging.judge(attempt.arrival(), attempt.content()));
            replies.replyToTrial(attempt.arrival(), judgement, attempt.content());
            folder.remove(attempt);
        } catch (OutboxUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[trial {}] the system failed on it, it will be tried again", attempt.content(), e);
        }
    }
}
