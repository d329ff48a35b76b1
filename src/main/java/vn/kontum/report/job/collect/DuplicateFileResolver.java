package vn.kontum.report.job.collect;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.ledger.UnprocessedFiles;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRepository;
import vn.kontum.report.submission.FileDecisionRepository;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.WaiverRepository;

/** Earlier received files of the same bytes, and what a repeated file is told because of them. */
final class DuplicateFileResolver {
    /** A verdict with this code depends on the day, so the same bytes may fare better later. */
    private static final String DEPENDS_ON_DAY = FindingCode.WRONG_PERIOD.name();

    private static final String GIVEN_BACK = FindingCode.GIVEN_BACK.name();
    private static final String TURNED_DOWN = FindingCode.TURNED_DOWN.name();
    private static final String MOVED = FindingCode.MOVED.name();
    /** What is said of a good file that does not count because another one does, and of parts of a form. */
    private static final Set<String> GIVEN_WAY =
            Set.of(FindingCode.LOWER_REVISION.name(), FindingCode.WAITING_PARTS.name(), FindingCode.PART_JOINED.name());

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ReceivedFileRepository ledger;
    private final UnprocessedFiles files;
    private final WaiverRepository waivers;
    private final SubmissionRepository submissions;
    private final FileDecisionRepository decisions;
    private final RunRepository runs;
    private final Catalogue catalogue;
    private final FindingFactory say = new FindingFactory();

    DuplicateFileResolver(
            ReceivedFileRepository ledger,
            UnprocessedFiles files,
            WaiverRepository waivers,
            SubmissionRepository submissions,
            FileDecisionRepository decisions,
            RunRepository runs,
            Catalogue catalogue) {
        this.ledger = ledger;
        this.files = files;
        this.waivers = waivers;
        this.submissions = submissions;
        this.decisions = decisions;
        this.runs = runs;
        this.catalogue = catalogue;
    }

    /** The numbers of those files (at least one) whose bytes came before. */
    Set<Long> repeated(List<? extends ReceivedFileRecord> entries) {
        return files.repeated(
                entries.stream().map(entry -> entry.receivedFile().seq()).toList());
    }

    /** Earlier received files of the same bytes, oldest first. */
    List<ReceivedFileRecord> earlier(ReceivedFile receivedFile) {
        return ledger.sameContent(receivedFile);
    }

    /** Of those the one that this one repeats; where that went back, it does so only if this one goes back for the same. */
    Optional<ReceivedFileRecord> of(ReceivedFile receivedFile, List<ReceivedFileRecord> earlier) {
        List<ReceivedFileRecord> same = earlier.stream()
                .filter(e -> e.duplicateOf().isEmpty() && e.outcome().isPresent())
                .filter(e -> !e.codes().contains(GIVEN_BACK) && !e.codes().contains(MOVED))
                .filter(e -> !mayBeJudgedDifferently(e) && !replaced(e))
                .filter(e -> e.receivedFile().folder().equals(receivedFile.folder()) || e.verdict() == Outcome.ACCEPTED)
                .toList();
        return same.stream()
                .filter(e -> e.verdict() == Outcome.ACCEPTED)
                .findFirst()
                .or(() ->
                        same.stream().filter(DuplicateFileResolver::turnedDown).reduce((older, newer) -> newer))
                .or(() -> same.stream().reduce((older, newer) -> newer));
    }

    /**
     * Whether the program returned a file by itself: the program, or what it compares the file with, may be another by now, so that
     * the same bytes are judged again.
     */
    boolean wentBack(ReceivedFileRecord earlier) {
        return earlier.verdict() == Outcome.RETURNED && !turnedDown(earlier);
    }

    /** What is said of a file whose bytes a person gave back in this folder, and which nobody let count since. */
    Optional<Finding> returnedBefore(ReceivedFile receivedFile, List<ReceivedFileRecord> earlier) {
        return earlier.stream()
                .filter(e -> e.receivedFile().folder().equals(receivedFile.folder()))
                .filter(e -> e.codes().contains(GIVEN_BACK))
                .reduce((older, newer) -> newer)
                .map(e -> decided(FindingCode.RETURNED_BEFORE, e));
    }

    /** Whether a person let the file count. */
    boolean released(ReceivedFile receivedFile) {
        return decisions.inForce(receivedFile.seq()).map(FileDecisionRepository.Decision::kind).stream()
                .anyMatch(FileDecisionRepository.Kind.RELEASED::equals);
    }

    /** What becomes of a repeated file. */
    record Repetition(FileOutcome outcome, List<Finding> findings) {}

    /**
     * What becomes of a file that repeats an earlier one.
     *
     * @param unit whose file it is, where that is known
     */
    Repetition repetition(ReceivedFileRecord original, Optional<String> unit) {
        List<Finding> found = findings(original, unit.orElse("-"));
        return new Repetition(
                new FileOutcome(
                        turnedDown(original) ? Outcome.RETURNED : Outcome.IGNORED,
                        found.stream().map(Finding::code).toList(),
                        unit,
                        original.period(),
                        Optional.of(original.receivedFile().seq())),
                found);
    }

    /** @param unit whose file the earlier one was */
    private List<Finding> findings(ReceivedFileRecord original, String unit) {
        if (turnedDown(original)) {
            return List.of(decided(FindingCode.REJECTED_BEFORE, original));
        }
        String seq = Long.toString(original.receivedFile().seq());
        Finding repeated =
                say.ofFile(FindingCode.DUPLICATE, seq, original.receivedFile().fileName(), unit);
        Optional<Long> toMend = toMend(original);
        if (toMend.isEmpty()) {
            return List.of(repeated);
        }
        Finding owed = say.ofFile(FindingCode.STILL_OWED, seq, Long.toString(toMend.get()));
        Finding first = new Finding(
                repeated.code(),
                repeated.severity(),
                Optional.empty(),
                Optional.empty(),
                "",
                repeated.messageVi(),
                owed.remedyVi(),
                repeated.messageEn(),
                owed.remedyEn(),
                false);
        return List.of(first, owed);
    }

    private static boolean turnedDown(ReceivedFileRecord entry) {
        return entry.verdict() == Outcome.RETURNED && entry.codes().contains(TURNED_DOWN);
    }

    /**
     * The number of the file that went back to its unit and is to be mended: the earlier one itself, or the last one that was to take its
     * place; empty where another counts, or none went back.
     */
    private Optional<Long> toMend(ReceivedFileRecord original) {
        if (counts(original)) {
            return Optional.empty();
        }
        return original.verdict() == Outcome.RETURNED
                ? Optional.of(original.receivedFile().seq())
                : Optional.of(original).filter(this::wasReport).flatMap(this::lastReturned);
    }

    private Optional<Long> lastReturned(ReceivedFileRecord original) {
        return ledger.of(original.unit().orElse(""), original.period().orElse("")).stream()
                .filter(file -> file.verdict() == Outcome.RETURNED)
                .map(file -> file.receivedFile().seq())
                .reduce((older, newer) -> newer);
    }

    private boolean counts(ReceivedFileRecord original) {
        return original.unit().isPresent()
                && original.period()
                        .flatMap(Period::parse)
                        .flatMap(p -> submissions.activeEntry(original.unit().get(), p))
                        .isPresent();
    }

    /** Whether another file took the place of the earlier one, and does not count either: then this one may. */
    private boolean replaced(ReceivedFileRecord earlier) {
        return wasReport(earlier) && !counts(earlier);
    }

    /** Whether it was good enough to count. */
    private boolean wasReport(ReceivedFileRecord file) {
        return file.verdict() == Outcome.ACCEPTED
                        && submissions.ofReceivedFile(file.receivedFile().seq()).isPresent()
                || file.verdict() == Outcome.IGNORED && file.codes().stream().anyMatch(GIVEN_WAY::contains);
    }

    private Finding decided(FindingCode code, ReceivedFileRecord entry) {
        long seq = entry.receivedFile().seq();
        Optional<FileDecisionRepository.Decision> decision = decisions.inForce(seq);
        List<Object> arguments = new ArrayList<>(List.of(Long.toString(seq)));
        arguments.add(decision.map(FileDecisionRepository.Decision::author).orElse("-"));
        arguments.add(decision.map(FileDecisionRepository.Decision::at)
                .or(entry::judgedAt)
                .map(MINUTE::format)
                .orElse("-"));
        arguments.add(decision.map(FileDecisionRepository.Decision::reason).orElse("-"));
        return say.ofFile(code, arguments.toArray());
    }

    /** Whether the same bytes might be judged better now than then. */
    private boolean mayBeJudgedDifferently(ReceivedFileRecord earlier) {
        boolean waived = earlier.verdict() == Outcome.RETURNED
                && earlier.unit().isPresent()
                && earlier.period().flatMap(Period::parse).stream()
                        .flatMap(p -> waivers.waivers(p).stream())
                        .anyMatch(w -> w.unit().equals(earlier.unit().get())
                                && earlier.judgedAt().filter(w.at()::isAfter).isPresent());
        return waived || earlier.codes().contains(DEPENDS_ON_DAY) || otherRules(earlier);
    }

    /** Whether it went back by the rules of another catalogue than the one at hand. */
    private boolean otherRules(ReceivedFileRecord earlier) {
        return earlier.verdict() == Outcome.RETURNED
                && !turnedDown(earlier)
                && runs.find(earlier.runId())
                        .flatMap(Run::catalogue)
                        .filter(version -> !version.equals(catalogue.version()))
                        .isPresent();
    }
}
