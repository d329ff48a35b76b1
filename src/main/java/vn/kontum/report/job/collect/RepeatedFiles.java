package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionState;

/**
 * Files that repeat an earlier one are told what that one is worth. When something is decided about the earlier one, what they were
 * told may be so no longer: nothing was to be done, and now its unit owes a report.
 */
public final class RepeatedFiles {
    private final FileValidationService.FileRepositories records;
    private final SubmissionRepository submissions;
    private final Clock clock;

    public RepeatedFiles(
            FileValidationService.FileRepositories records, SubmissionRepository submissions, Clock clock) {
        this.records = records;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Writes down what repetitions of the given files, and of others of their units and periods, are to be told now; returns the
     * numbers of those that are told something new.
     */
    public List<Long> update(Collection<ReceivedFileRecord> changed) {
        List<ReceivedFileRecord> repetitions =
                changed.isEmpty() ? List.of() : records.ledger().repetitions(changed);
        if (repetitions.isEmpty()) {
            return List.of();
        }
        Map<Long, ReceivedFileRecord> earlier = records
                .ledger()
                .find(repetitions.stream()
                        .map(repetition -> repetition.duplicateOf().orElseThrow())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(entry -> entry.receivedFile().seq(), Function.identity()));
        List<Long> told = new ArrayList<>();
        for (ReceivedFileRecord repetition : repetitions) {
            ReceivedFileRecord original =
                    Objects.requireNonNull(earlier.get(repetition.duplicateOf().orElseThrow()));
            if (update(repetition, records.duplicates().repetition(origin(original), repetition.unit()))) {
                told.add(repetition.receivedFile().seq());
            }
        }
        return told;
    }

    /**
     * Closes the files that wait because a person had given the same bytes back, now that these count; returns their numbers.
     *
     * @param decided file about which something was decided; nothing is closed where it does not count
     */
    public List<Long> closeCopies(ReceivedFileRecord decided) {
        if (decided.verdict() != Outcome.ACCEPTED) {
            return List.of();
        }
        List<ReceivedFileRecord> copies =
                records.ledger().of(decided.unit().orElse(""), decided.period().orElse("")).stream()
                        .filter(file -> file.verdict() == Outcome.QUARANTINED)
                        .filter(file -> file.codes().contains(FindingCode.RETURNED_BEFORE.name()))
                        .filter(file -> file.receivedFile()
                                .folder()
                                .equals(decided.receivedFile().folder()))
                        .filter(file -> file.receivedFile()
                                .sha256()
                                .equals(decided.receivedFile().sha256()))
                        .toList();
        copies.forEach(copy -> records.atomic().all(() -> {
            submissions
                    .ofReceivedFile(copy.receivedFile().seq())
                    .ifPresent(version -> submissions.withdraw(version, VersionState.SET_ASIDE));
            return update(copy, records.duplicates().repetition(decided, copy.unit()));
        }));
        return copies.stream().map(copy -> copy.receivedFile().seq()).toList();
    }

    /** The file that a repetition repeats in the end: one that waited may have become a repetition itself. */
    private ReceivedFileRecord origin(ReceivedFileRecord file) {
        return file.duplicateOf()
                .flatMap(records.ledger()::find)
                .map(this::origin)
                .orElse(file);
    }

    private boolean update(ReceivedFileRecord repetition, DuplicateFileResolver.Repetition now) {
        if (now.outcome().outcome() == repetition.verdict()
                && now.outcome().codes().equals(repetition.codes())) {
            return false;
        }
        long seq = repetition.receivedFile().seq();
        records.atomic().all(() -> {
            records.ledger().replaceOutcome(seq, now.outcome(), clock.instant());
            records.findings().replace(seq, now.findings());
            return now;
        });
        return true;
    }
}
