package vn.kontum.report.job.collect;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.Finding;

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
        if (changed.isEmpty()) {
            return List.of();
        }
        return records.ledger().repetitions(changed).stream()
                .filter(repetition -> update(
                        repetition,
                        records.ledger()
                                .find(repetition.duplicateOf().orElseThrow())
                                .orElseThrow()))
                .map(repetition -> repetition.arrival().seq())
                .toList();
    }

    private boolean update(ReceivedFileRecord repetition, ReceivedFileRecord earlier) {
        long seq = repetition.arrival().seq();
        List<Finding> found = records.twins().said(earlier, repetition.unit().orElse("-"));
        FileOutcome outcome = new FileOutcome(
                records.twins().outcome(earlier),
                found.stream().map(Finding::code).toList(),
                repetition.unit(),
                repetition.period(),
                repetition.duplicateOf());
        if (outcome.outcome() == repetition.verdict() && outcome.codes().equals(repetition.codes())) {
            return false;
        }
        records.atomic().all(() -> {
            records.ledger().rejudge(seq, outcome, clock.instant());
            records.findings().replace(seq, found);
            return outcome;
        });
        return true;
    }
}
