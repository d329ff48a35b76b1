package vn.kontum.report.administration;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.ledger.FileOutcome;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.OutboxUnavailableException;
import vn.kontum.report.job.collect.CrossUnitChecks;
import vn.kontum.report.job.collect.ReceivedFileValidator;
import vn.kontum.report.job.delivery.ResponseService;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.FindingFactory;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;

/**
 * What administrators decide about single files: let one count, turn one down, give one back. The unit is told at once.
 */
public final class QuarantineService {
    private static final Logger LOG = LoggerFactory.getLogger(QuarantineService.class);

    private final QuarantineRepositories records;
    private final ContentStore store;
    private final ReceivedFileValidator judging;
    private final CrossUnitChecks checks;
    private final ResponseService replies;
    private final Clock clock;
    private final FindingFactory say = new FindingFactory();

    /** What decisions change. */
    public record QuarantineRepositories(
            SubmissionRepository submissions,
            ReceivedFileRepository ledger,
            FindingRepository findings,
            AuditRepository audit,
            TransactionOperations atomic) {}

    public QuarantineService(
            QuarantineRepositories records,
            ContentStore store,
            ReceivedFileValidator judging,
            CrossUnitChecks checks,
            ResponseService replies,
            Clock clock) {
        this.checks = checks;
        this.records = records;
        this.store = store;
        this.judging = judging;
        this.replies = replies;
        this.clock = clock;
    }

    /** The files that wait for a decision, oldest first. */
    public List<ReceivedFileRecord> list() {
        return records.ledger().withOutcome(Outcome.QUARANTINED);
    }

    /** Lets a quarantined file count, as the version of its unit and period; also how a late correction is approved. */
    public void release(long seq, Actor by) {
        ReceivedFileRecord entry = quarantined(seq);
        Optional<VersionSummary> held = records.submissions().ofArrival(seq);
        Optional<Submission> read = held.isPresent() ? Optional.empty() : Optional.of(readAgain(entry));
        act("release", entry, by, now -> {
            held.ifPresent(records.submissions()::approve);
            read.ifPresent(s -> records.submissions().accept(entry.arrival(), s, now));
            String unit = read.map(Submission::unit).or(entry::unit).orElseThrow();
            String period = read.map(s -> s.period().code()).or(entry::period).orElseThrow();
            rejudge(entry, Outcome.ACCEPTED, entry.codes(), Optional.of(unit), Optional.of(period));
        });
    }

    /** Turns a quarantined file down; its unit is told why. */
    public void reject(long seq, Actor by) {
        ReceivedFileRecord entry = quarantined(seq);
        act("reject", entry, by, now -> {
            records.submissions()
                    .ofArrival(seq)
                    .ifPresent(v -> records.submissions().withdraw(v, VersionState.REJECTED));
            turnBack(entry, FindingCode.TURNED_DOWN, by);
        });
    }

    /** Gives the submission that counts back to its unit; nothing counts until a new one comes. */
    public void giveBack(String unit, Period period, Actor by) {
        VersionSummary active = records.submissions()
                .activeEntry(unit, period)
                .orElseThrow(() -> new RequestRejectedException(Code.NO_SUBMISSION, unit, period.code()));
        ReceivedFileRecord entry = records.ledger().find(active.arrivalSeq()).orElseThrow();
        act("return", entry, by, now -> {
            records.submissions().withdraw(active, VersionState.REJECTED);
            turnBack(entry, FindingCode.GIVEN_BACK, by);
        });
    }

    private ReceivedFileRecord quarantined(long seq) {
        ReceivedFileRecord entry = records.ledger()
                .find(seq)
                .orElseThrow(() -> new RequestRejectedException(Code.UNKNOWN_ARRIVAL, Long.toString(seq)));
        if (entry.verdict() != Outcome.QUARANTINED) {
            throw new RequestRejectedException(
                    Code.NOT_QUARANTINED, Long.toString(seq), entry.verdict().name());
        }
        return entry;
    }

    private Submission readAgain(ReceivedFileRecord entry) {
        String sha256 = entry.arrival().sha256();
        Optional<ValidationResult> judgement =
                sha256.isEmpty() ? Optional.empty() : Optional.of(judging.judge(entry.arrival(), store.path(sha256)));
        return judgement
                .flatMap(ValidationResult::submission)
                .orElseThrow(() -> new RequestRejectedException(
                        Code.NOT_APPROVABLE, Long.toString(entry.arrival().seq())));
    }

    private void turnBack(ReceivedFileRecord entry, FindingCode code, Actor by) {
        long seq = entry.arrival().seq();
        Finding finding = say.ofFile(code, by.reason());
        List<Finding> findings = new ArrayList<>(List.of(finding));
        findings.addAll(records.findings().of(seq));
        records.findings().replace(seq, findings);
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        rejudge(entry, Outcome.RETURNED, codes, entry.unit(), entry.period());
    }

    private void rejudge(
            ReceivedFileRecord entry,
            Outcome outcome,
            List<String> codes,
            Optional<String> unit,
            Optional<String> period) {
        records.ledger()
                .rejudge(
                        entry.arrival().seq(),
                        new FileOutcome(outcome, codes, unit, period, Optional.empty()),
                        clock.instant());
    }

    private void act(String act, ReceivedFileRecord entry, Actor by, Decision work) {
        Instant now = clock.instant();
        long seq = entry.arrival().seq();
        records.atomic().all(() -> {
            work.at(now);
            String detail = entry.unit().orElse("") + " " + entry.period().orElse("");
            records.audit()
                    .append(new AuditRepository.AuditEvent(
                            now, by.name(), act, "arrival " + seq, by.reason(), detail.strip()));
            return true;
        });
        checks.recheck(records.ledger().find(seq).stream().toList());
        tell(seq);
    }

    private void tell(long seq) {
        try {
            replies.reply(records.ledger().find(seq).orElseThrow());
        } catch (IOException | OutboxUnavailableException e) {
            LOG.warn("[arrival {}] the unit will be told by the next collect: {}", seq, e.toString());
        }
    }

    /** Changes something at a moment. */
    @FunctionalInterface
    private interface Decision {
        void at(Instant now);
    }
}
