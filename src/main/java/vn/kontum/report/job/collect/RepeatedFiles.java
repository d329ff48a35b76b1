package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;

/**
 * Files that repeat an earlier one are told what that one is worth. When something is decided about the earlier one, what they were
 * told may be so no longer: nothing was to be done, and now its unit owes a report.
 */
public final class RepeatedFiles {
    private final SubmissionItemWriter.ItemRepositories records;
    private final Clock clock;

    public RepeatedFiles(SubmissionItemWriter.ItemRepositories records, Clock clock) {
        this.records = records;
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
                .collect(Collectors.toMap(entry -> entry.arrival().seq(), Function.identity()));
        List<Long> told = new ArrayList<>();
        for (ReceivedFileRecord repetition : repetitions) {
            ReceivedFileRecord original =
                    Objects.requireNonNull(earlier.get(repetition.duplicateOf().orElseThrow()));
            if (update(repetition, records.duplicates().repetition(original, repetition.unit()))) {
                told.add(repetition.arrival().seq());
            }
        }
        return told;
    }

    private boolean update(ReceivedFileRecord repetition, DuplicateFileResolver.Repetition now) {
        if (now.outcome().outcome() == repetition.verdict()
                && now.outcome().codes().equals(repetition.codes())) {
            return false;
        }
        long seq = repetition.arrival().seq();
        records.atomic().all(() -> {
            records.ledger().replaceOutcome(seq, now.outcome(), clock.instant());
            records.findings().replace(seq, now.findings());
            return now;
        });
        return true;
    }
}
