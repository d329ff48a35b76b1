package vn.kontum.report.batch;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.intake.OutboxUnavailableException;
import vn.kontum.report.intake.TrialFolder;
import vn.kontum.report.submission.Judgement;

/** Answers files that units only try out, by the same judgement and in the same words, and records nothing. */
final class TrialBox {
    private static final Logger LOG = LoggerFactory.getLogger(TrialBox.class);

    private final TrialFolder folder;
    private final Judging judging;
    private final Replies replies;

    TrialBox(TrialFolder folder, Judging judging, Replies replies) {
        this.folder = folder;
        this.judging = judging;
        this.replies = replies;
    }

    /** Answers what lies there and takes it away; returns how many. */
    int answerAll(RunContext run) throws IOException, InterruptedException, JobInterruptedException {
        List<TrialFolder.Attempt> attempts = folder.attempts();
        int done = 0;
        for (TrialFolder.Attempt attempt : attempts) {
            answer(attempt);
            run.at("trial", ++done, attempts.size());
        }
        return done;
    }

    private void answer(TrialFolder.Attempt attempt) throws IOException {
        try {
            Judgement judgement = judging.judge(attempt.arrival(), attempt.content());
            replies.replyToTrial(attempt.arrival(), judgement, attempt.content());
            folder.remove(attempt);
        } catch (OutboxUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[trial {}] the system failed on it, it will be tried again", attempt.content(), e);
        }
    }
}
