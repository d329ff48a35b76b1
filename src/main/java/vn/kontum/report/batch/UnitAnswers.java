package vn.kontum.report.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.VersionEntry;
import vn.kontum.report.submission.answer.AnswerFile;
import vn.kontum.report.submission.answer.Answered;
import vn.kontum.report.submission.answer.Answers;
import vn.kontum.report.submission.answer.Correction;

/** Answers with workbooks; of a correction it also says what it changes. */
final class UnitAnswers implements Answering {
    private final Answers answers;
    private final SubmissionStore submissions;
    private final CorrectionEffects effects;
    private final BlankForms forms;

    UnitAnswers(Answers answers, SubmissionStore submissions, CorrectionEffects effects, BlankForms forms) {
        this.answers = answers;
        this.submissions = submissions;
        this.effects = effects;
        this.forms = forms;
    }

    @Override
    public List<Enclosure> enclosures(LedgerEntry entry, Judgement judgement, Optional<Path> original) {
        return forms.enclosures(entry, judgement, original);
    }

    @Override
    public List<AnswerFile> answer(LedgerEntry entry, Judgement judgement, Optional<Path> original) {
        Optional<Correction> correction = judgement.outcome() == Outcome.ACCEPTED
                ? submissions.ofArrival(entry.arrival().seq()).flatMap(this::correction)
                : Optional.empty();
        return answers.answer(new Answered(entry, judgement, original, correction));
    }

    private Optional<Correction> correction(VersionEntry now) {
        return submissions.chain(now.unit(), now.period()).stream()
                .filter(v -> v.version() < now.version() && v.state() == SubmissionState.SUPERSEDED)
                .reduce((older, newer) -> newer)
                .map(before -> correction(before, now));
    }

    private Correction correction(VersionEntry before, VersionEntry now) {
        SubmissionVersion old = version(before);
        List<String> changed = now.state() == SubmissionState.ACTIVE ? effects.of(old, version(now)) : List.of();
        return new Correction(now.version(), old.readings(), changed);
    }

    private SubmissionVersion version(VersionEntry entry) {
        return submissions.load(List.of(entry.id())).get(0);
    }
}
