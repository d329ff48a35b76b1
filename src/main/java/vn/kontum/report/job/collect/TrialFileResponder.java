package vn.kontum.report.job.collect;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.intake.TrialInbox;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.text.LogMarkers;

/** Answers files that units only try out, by the same validation and in the same words, and records nothing. */
final class TrialFileResponder {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFileResponder.class);

    private final TrialInbox folder;
    private final ReceivedFileValidator receivedFileValidator;
    private final CrossUnitChecks checks;
    private final ResponseService responseService;

    TrialFileResponder(
            TrialInbox folder,
            ReceivedFileValidator receivedFileValidator,
            CrossUnitChecks checks,
            ResponseService responseService) {
        this.folder = folder;
        this.receivedFileValidator = receivedFileValidator;
        this.checks = checks;
        this.responseService = responseService;
    }

    /** Answers what lies there and takes it away; returns how many. */
    int answerAll(RunContext run) throws IOException, InterruptedException, JobInterruptedException {
        List<TrialInbox.TrialFile> attempts = folder.attempts();
        int done = 0;
        for (TrialInbox.TrialFile trialFile : attempts) {
            answer(trialFile);
            run.at("validateTrialFiles", ++done, attempts.size());
        }
        return done;
    }

    private void answer(TrialInbox.TrialFile trialFile) throws IOException {
        try {
            ValidationResult validationResult =
                    checks.complete(receivedFileValidator.validate(trialFile.receivedFile(), trialFile.content()));
            responseService.replyToTrial(trialFile.receivedFile(), validationResult, trialFile.content());
            folder.remove(trialFile);
        } catch (OutboxUnavailableException e) {
            throw e;
        } catch (IOException e) {
            if (DiskSpace.exhausted(e)) {
                throw e;
            }
            LOG.warn(
                    LogMarkers.LOG_ONLY,
                    "[trial {}] cannot be answered or taken away, the next collect tries again",
                    trialFile.content(),
                    e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("[trial {}] the system failed on it, it will be tried again", trialFile.content(), e);
        }
    }
}
