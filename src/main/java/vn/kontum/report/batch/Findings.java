package vn.kontum.report.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerVerdict;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingText;

/** Writes what a person's decision makes of a file's verdict and findings, in the caller's transaction. */
final class Findings {
    private final Quarantine.Records records;
    private final FindingText say = new FindingText();

    Findings(Quarantine.Records records) {
        this.records = records;
    }

    /** The file goes back to its unit, the decision as its first finding. */
    void turnBack(LedgerEntry entry, FindingCode code, Person by, Instant now) {
        List<Finding> findings = new ArrayList<>(records.findings().of(entry.arrival().seq()));
        findings.add(0, say.ofFile(code, by.reason()));
        write(entry, Outcome.RETURNED, findings, now);
    }

    /** The decision is taken back: what had been found before it stands again. */
    void lift(LedgerEntry entry, FindingCode code, Outcome outcome, Instant now) {
        List<Finding> findings = records.findings().of(entry.arrival().seq()).stream()
                .filter(f -> !f.code().equals(code.name()))
                .toList();
        write(entry, outcome, findings, now);
    }

    /** A newer file counts, this one is not needed. */
    void giveWay(LedgerEntry entry, long winner, Instant now) {
        List<Finding> findings = new ArrayList<>(records.findings().of(entry.arrival().seq()));
        findings.add(
                0,
                say.ofFile(
                        FindingCode.LOWER_REVISION,
                        Long.toString(winner),
                        entry.arrival().fileName()));
        write(entry, Outcome.IGNORED, findings, now);
    }

    /** The file was passed on to another unit. */
    void moved(LedgerEntry entry, String unit, Person by, Instant now) {
        List<Finding> findings = new ArrayList<>(records.findings().of(entry.arrival().seq()));
        findings.add(0, say.ofFile(FindingCode.MOVED, unit, by.reason()));
        write(entry, Outcome.IGNORED, findings, now);
    }

    private void write(LedgerEntry entry, Outcome outcome, List<Finding> findings, Instant now) {
        long seq = entry.arrival().seq();
        records.findings().replace(seq, findings);
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        records.ledger()
                .rejudge(
                        seq,
                        new LedgerVerdict(outcome, codes, entry.unit(), entry.period(), Optional.empty()),
                        now);
    }
}
