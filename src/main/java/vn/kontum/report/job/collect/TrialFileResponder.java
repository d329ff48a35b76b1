package vn.kontum.report.job.collect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import vn.kontum.report.intake.TrialInbox;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.text.LogMarkers;

/** Answers files that units only try out, by the same validation and in the same words, and records nothing. */
final class TrialFileResponder {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFileResponder.class);

    private final TrialInbox folder;
    private final ReceivedFileValidator receivedFileValidator;
    private final CrossUnitChecks checks;
    private final ResponseService responseService;
    private final FindingFactory say = new FindingFactory();

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

    /** Answers what lies there and takes it away; returns how many. What cannot be opened is told, and left where it is. */
    int answerAll(RunContext run) throws IOException, InterruptedException, JobInterruptedException {
        TrialInbox.Trials trials = folder.trials();
        trials.unreadable()
                .forEach(unit -> LOG.warn(LogMarkers.LOG_ONLY, "[trial {}] its folder cannot be listed", unit));
        int done = 0;
        for (TrialInbox.TrialFile trialFile : trials.files()) {
            answer(trialFile);
            run.at("validateTrialFiles", ++done, trials.files().size());
        }
        for (TrialInbox.TrialFile trialFile : trials.unopened()) {
            answerUnopened(trialFile);
        }
        return done;
    }

    private void answerUnopened(TrialInbox.TrialFile trialFile) throws IOException {
        LOG.warn(LogMarkers.LOG_ONLY, "[trial {}] cannot be opened", trialFile.content());
        ReceivedFile file = trialFile.receivedFile();
        ValidationResult unopened = new ValidationResult(
                Outcome.RETURNED,
                List.of(say.ofFile(new FindingFactory.Cause(FindingCode.STUCK_UPLOAD, "trial"), file.fileName())),
                Optional.empty());
        answering(trialFile, () -> responseService.replyToTrial(file, unopened, Optional.empty()));
    }

    /** Something that may fail for one file without keeping the others waiting. */
    @FunctionalInterface
    private interface Answering {
        void run() throws IOException;
    }

    private void answer(TrialInbox.TrialFile trialFile) throws IOException {
        answering(trialFile, () -> {
            ValidationResult validationResult =
                    checks.complete(receivedFileValidator.validate(trialFile.receivedFile(), trialFile.content()));
            responseService.replyToTrial(trialFile.receivedFile(), validationResult, Optional.of(trialFile.content()));
            folder.remove(trialFile);
        });
    }

    private static void answering(TrialInbox.TrialFile trialFile, Answering answering) throws IOException {
        try {
            answering.run();
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
