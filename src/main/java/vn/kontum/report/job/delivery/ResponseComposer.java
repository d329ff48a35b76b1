package vn.kontum.report.job.delivery;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.response.Correction;
import vn.kontum.report.submission.response.OutboxFile;
import vn.kontum.report.submission.response.ResponseRenderer;
import vn.kontum.report.submission.response.ResponseRequest;

/**
 * Answers with workbooks; of a correction it also says what it changes. What several answers need is read once where they are made
 * together, see {@link #together}.
 */
final class ResponseComposer implements ResponseFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseComposer.class);

    private final ResponseRenderer responseRenderer;
    private final SubmissionRepository submissions;
    private final FileDecisionRepository decisions;
    private final CorrectionImpact effects;
    private final CurrentFormProvider forms;
    private final Supplier<Catalogue> judging;
    private final Optional<AnsweredVersions> known;

    ResponseComposer(
            ResponseRenderer responseRenderer,
            SubmissionRepository submissions,
            FileDecisionRepository decisions,
            CorrectionImpact effects,
            CurrentFormProvider forms,
            Supplier<Catalogue> judging) {
        this(responseRenderer, submissions, decisions, effects, forms, judging, Optional.empty());
    }

    private ResponseComposer(
            ResponseRenderer responseRenderer,
            SubmissionRepository submissions,
            FileDecisionRepository decisions,
            CorrectionImpact effects,
            CurrentFormProvider forms,
            Supplier<Catalogue> judging,
            Optional<AnsweredVersions> known) {
        this.responseRenderer = responseRenderer;
        this.submissions = submissions;
        this.decisions = decisions;
        this.effects = effects;
        this.forms = forms;
        this.judging = judging;
        this.known = known;
    }

    @Override
    public ResponseFactory together(Map<Long, ValidationResult> validations) {
        Catalogue once = judging.get();
        return new ResponseComposer(
                responseRenderer,
                submissions,
                decisions,
                effects,
                forms,
                () -> once,
                Optional.of(AnsweredVersions.read(submissions, decisions, validations)));
    }

    @Override
    public List<EnclosedForm> enclosures(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        return forms.enclosures(entry, validationResult, original);
    }

    @Override
    public List<OutboxFile> answer(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        try {
            return complete(entry, validationResult, original);
        } catch (DataAccessException | TransactionException | UncheckedIOException system) {
            throw system;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "[arrival {}] its answer cannot be made, plain text is sent instead",
                    entry.receivedFile().seq(),
                    e);
            return List.of(renderer(entry, validationResult)
                    .plain(new ResponseRequest(entry, validationResult, original, Optional.empty())));
        }
    }

    private List<OutboxFile> complete(
            ReceivedFileRecord entry, ValidationResult validationResult, Optional<Path> original) {
        long seq = entry.receivedFile().seq();
        AnsweredVersions versions =
                known.orElseGet(() -> AnsweredVersions.read(submissions, decisions, Map.of(seq, validationResult)));
        Optional<Correction> correction = validationResult.outcome() == Outcome.ACCEPTED
                ? versions.version(seq).flatMap(version -> correction(version, versions))
                : Optional.empty();
        PriorSubmissions history = validationResult
                .submission()
                .map(submission -> versions.yearBefore(submission.unit(), submission.period()))
                .orElseGet(PriorSubmissions::none);
        return renderer(entry, validationResult)
                .answer(new ResponseRequest(
                        entry,
                        validationResult,
                        original,
                        correction,
                        history,
                        Optional.ofNullable(versions.restored().get(seq))));
    }

    /** One that speaks of what is asked as the catalogue does by which the period is judged. */
    private ResponseRenderer renderer(ReceivedFileRecord entry, ValidationResult validationResult) {
        return validationResult
                .submission()
                .map(Submission::period)
                .or(() -> entry.period().flatMap(Period::parse))
                .map(period -> responseRenderer.speaking(judging.get().whole(period)))
                .orElse(responseRenderer);
    }

    private Optional<Correction> correction(VersionSummary now, AnsweredVersions versions) {
        return now.version() == 1
                ? Optional.empty()
                : submissions.chain(now.unit(), now.period()).stream()
                        .filter(now::supersedes)
                        .findFirst()
                        .map(before -> correction(before, now, versions));
    }

    private Correction correction(VersionSummary before, VersionSummary now, AnsweredVersions versions) {
        SubmissionVersion old = version(before);
        List<String> changed =
                now.state() == VersionState.ACTIVE ? effects.of(old, version(now), versions.standing()) : List.of();
        return new Correction(now.version(), old.readings(), changed);
    }

    private SubmissionVersion version(VersionSummary entry) {
        return submissions.load(List.of(entry.id())).get(0);
    }
}
