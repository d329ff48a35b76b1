package vn.kontum.report.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.run.Actor;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;

/** Writes what a person's decision makes of a file's verdict and findings, in the caller's transaction. */
final class DecisionFindings {
    private final QuarantineService.QuarantineRepositories quarantineRepositories;
    private final FindingFactory say = new FindingFactory();

    DecisionFindings(QuarantineService.QuarantineRepositories quarantineRepositories) {
        this.quarantineRepositories = quarantineRepositories;
    }

    /** The numbers of files that came after their period was closed, where it is still. */
    Set<Long> late(Collection<ReceivedFileRecord> files) {
        Map<Long, Period> periods = new HashMap<>();
        files.stream()
                .filter(file -> file.codes().contains(FindingCode.LATE_CORRECTION.name()))
                .forEach(file -> file.period()
                        .flatMap(Period::parse)
                        .ifPresent(period -> periods.put(file.receivedFile().seq(), period)));
        Set<Period> closed = quarantineRepositories.periods().closed(periods.values());
        return periods.keySet().stream()
                .filter(seq -> closed.contains(periods.get(seq)))
                .collect(Collectors.toSet());
    }

    /** The file goes back to its unit, the decision as its first finding. */
    void returnToUnit(ReceivedFileRecord entry, FindingCode code, Actor by, Instant now) {
        List<Finding> findings = new ArrayList<>(
                quarantineRepositories.findings().of(entry.receivedFile().seq()));
        findings.add(0, say.ofFile(code, by.reason()));
        write(entry, Outcome.RETURNED, findings, now);
    }

    /** The decision is taken back: what had been found before it stands again. */
    void undoDecision(ReceivedFileRecord entry, FindingCode code, Outcome outcome, Instant now) {
        List<Finding> findings = quarantineRepositories
                .findings()
                .of(entry.receivedFile().seq())
                .stream()
                .filter(f -> !f.code().equals(code.name()))
                .toList();
        write(entry, outcome, findings, now);
    }

    /** What a released file was held for is explained by the reason of the release. */
    void markExplained(long seq) {
        List<Finding> findings = quarantineRepositories.findings().of(seq);
        List<Finding> changed =
                findings.stream().map(f -> holds(f) ? f.asExplained() : f).toList();
        if (!changed.equals(findings)) {
            quarantineRepositories.findings().replace(seq, changed);
        }
    }

    private static boolean holds(Finding finding) {
        return FindingCode.of(finding.code())
                .filter(code -> code.holds() || NewestFiles.HELD.contains(code))
                .isPresent();
    }

    /**
     * A release is taken back: the file waits for a decision as before. What blocked it blocks it again: as long as it counted, that was
     * told as a warning.
     *
     * @param severity of a finding when it was found, empty where it is not known
     */
    void undoRelease(ReceivedFileRecord entry, Function<Finding, Optional<Rule.Severity>> severity, Instant now) {
        List<Finding> findings = quarantineRepositories
                .findings()
                .of(entry.receivedFile().seq())
                .stream()
                .map(f ->
                        holds(f) || !f.explained() ? f.asFound(severity.apply(f).orElse(f.severity())) : f)
                .toList();
        write(entry, Outcome.QUARANTINED, findings, now);
    }

    /** A newer file counts, this one is not needed. */
    void ignoreLowerRevision(ReceivedFileRecord entry, long winner, Instant now) {
        List<Finding> findings = new ArrayList<>(
                quarantineRepositories.findings().of(entry.receivedFile().seq()));
        findings.add(
                0,
                say.ofFile(
                        FindingCode.LOWER_REVISION,
                        Long.toString(winner),
                        entry.receivedFile().fileName()));
        write(entry, Outcome.IGNORED, findings, now);
    }

    /** The file was passed on to another unit. */
    void moved(ReceivedFileRecord entry, String unit, Actor by, Instant now) {
        List<Finding> findings = new ArrayList<>(
                quarantineRepositories.findings().of(entry.receivedFile().seq()));
        findings.add(0, say.ofFile(FindingCode.MOVED, unit, by.reason()));
        write(entry, Outcome.IGNORED, findings, now);
    }

    private void write(ReceivedFileRecord entry, Outcome outcome, List<Finding> findings, Instant now) {
        long seq = entry.receivedFile().seq();
        quarantineRepositories.findings().replace(seq, findings);
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        quarantineRepositories
                .ledger()
                .replaceOutcome(
                        entry, new FileOutcome(outcome, codes, entry.unit(), entry.period(), Optional.empty()), now);
    }
}
