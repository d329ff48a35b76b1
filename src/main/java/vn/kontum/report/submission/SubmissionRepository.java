package vn.kontum.report.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.DigestedRows;
import vn.kontum.report.intake.ledger.ReceivedFile;

/** Accepted workbooks as chains of versions. Every method that writes belongs into the caller's transaction. */
public final class SubmissionRepository {
    private final VersionWriter writer;
    private final VersionRows versions;
    private final StoredSubmissions stored;
    private final ReportedValueRepository readings;
    private final CountingFigures counting;
    private final ExplanationRepository explanations;

    public SubmissionRepository(JdbcTemplate template) {
        this.readings = new ReportedValueRepository(template);
        this.counting = new CountingFigures(template);
        this.versions = new VersionRows(template);
        this.explanations = new ExplanationRepository(template);
        this.writer = new VersionWriter(template, readings, explanations);
        this.stored = new StoredSubmissions(template, readings, explanations);
    }

    /** Adds a version that counts from now on; the one before it is superseded. Returns its id. */
    public long accept(ReceivedFile receivedFile, Submission submission, Instant at) {
        writer.supersede(submission.unit(), submission.period(), receivedFile.seq());
        return add(receivedFile, submission, VersionState.ACTIVE, at);
    }

    /**
     * As {@link #accept(ReceivedFile, Submission, Instant)} for a file that was never validated before.
     *
     * @param chain every version of the unit in the period, as {@link #chain} gives them in the same transaction
     */
    public long acceptFirst(ReceivedFile receivedFile, Submission submission, List<VersionSummary> chain, Instant at) {
        if (chain.stream().anyMatch(v -> v.state() == VersionState.ACTIVE)) {
            writer.supersede(submission.unit(), submission.period(), receivedFile.seq());
        }
        return writer.insert(receivedFile, submission, VersionState.ACTIVE, chain, at);
    }

    /** Adds a version that does not count until an administrator approves it. Returns its id. */
    public long hold(ReceivedFile receivedFile, Submission submission, Instant at) {
        return add(receivedFile, submission, VersionState.AWAITING_APPROVAL, at);
    }

    private long add(ReceivedFile receivedFile, Submission submission, VersionState state, Instant at) {
        return known(receivedFile, state)
                .orElseGet(() -> writer.insert(
                        receivedFile, submission, state, chain(submission.unit(), submission.period()), at));
    }

    /** A received file validated again is the version that it was. */
    private Optional<Long> known(ReceivedFile receivedFile, VersionState next) {
        Optional<VersionSummary> before = ofReceivedFile(receivedFile.seq());
        before.filter(v -> v.state() != next).ifPresent(v -> writer.move(v.id(), v.state(), next));
        return before.map(VersionSummary::id);
    }

    /** Lets a version count that was held or withdrawn; the active one is superseded. */
    public void approve(VersionSummary entry) {
        writer.supersede(entry.unit(), entry.period(), entry.receivedFileSeq());
        writer.move(entry.id(), entry.state(), VersionState.ACTIVE);
    }

    /** Stops a version from counting, for good or until it is approved; nothing takes its place. */
    public void withdraw(VersionSummary entry, VersionState next) {
        writer.move(entry.id(), entry.state(), next);
    }

    /** Lets a superseded version count again, after the one that superseded it was withdrawn. */
    public void restore(long id) {
        writer.move(id, VersionState.SUPERSEDED, VersionState.ACTIVE);
    }

    /** Lets the version count again that counted before a withdrawn one took its place; none where nothing counted then. */
    public void restoreBefore(VersionSummary withdrawn) {
        chain(withdrawn.unit(), withdrawn.period()).stream()
                .filter(withdrawn::supersedes)
                .forEach(v -> restore(v.id()));
    }

    /** Every version of a unit in a period, oldest first. */
    public List<VersionSummary> chain(String unit, Period period) {
        return versions.select("WHERE s.unit = ? AND s.period = ? ORDER BY s.version", unit, period.code());
    }

    public Optional<VersionSummary> ofReceivedFile(long receivedFileSeq) {
        return Optional.ofNullable(ofReceivedFiles(List.of(receivedFileSeq)).get(receivedFileSeq));
    }

    /** What those received files became, by their numbers. */
    public Map<Long, VersionSummary> ofReceivedFiles(Collection<Long> receivedFiles) {
        return versions.ofReceivedFiles(receivedFiles);
    }

    public Optional<VersionSummary> activeEntry(String unit, Period period) {
        return versions.select("WHERE s.unit = ? AND s.period = ? AND s.active = 1", unit, period.code()).stream()
                .findFirst();
    }

    /** The version that counts, with its readings. */
    public Optional<SubmissionVersion> active(String unit, Period period) {
        return activeEntry(unit, period)
                .flatMap(v -> load(List.of(v.id())).stream().findFirst());
    }

    /** All versions of a period, in the order of units and versions. */
    public List<VersionSummary> ofPeriod(Period period) {
        return versions.select("WHERE s.period = ? ORDER BY s.unit, s.version", period.code());
    }

    /** The versions of those periods that count, in the order of periods and units. */
    public List<VersionSummary> activeOf(Collection<Period> periods) {
        return versions.activeOf(periods);
    }

    /** The versions of a unit in those periods that count, with their readings; at least one period. */
    public List<SubmissionVersion> activeOf(String unit, List<Period> periods) {
        return readings.activeOf(unit, periods);
    }

    /** The ids that count in the year of a period up to it, ascending, without units that an administrator excluded. */
    public List<Long> activeIds(Period upTo) {
        return versions.activeIds(upTo);
    }

    /** What counts in each period for itself. */
    public Map<Period, List<Long>> activeIds() {
        return versions.activeIds();
    }

    /** As {@link #activeIds(Period)}, without what those runs took in, which are not over yet: the version before counts. */
    public List<Long> settledIds(Period upTo, List<Long> unsettled) {
        return versions.settledIds(upTo, unsettled);
    }

    /** The versions of those ids with their readings, in the order of periods, units and versions. */
    public List<SubmissionVersion> load(Collection<Long> ids) {
        return readings.load(List.copyOf(ids));
    }

    /** As {@link #load}, with the readings of those variables only; at least one variable. */
    public List<SubmissionVersion> load(Collection<Long> ids, Collection<String> variables) {
        return readings.load(List.copyOf(ids), List.copyOf(variables));
    }

    /** What received files were understood as when they became versions, by their numbers; those that became none are left out. */
    public Map<Long, Submission> submissions(Collection<Long> receivedFiles) {
        return stored.of(receivedFiles);
    }

    /** Holds every version with its cells against the digest that was written beside it. */
    public DigestedRows written() {
        return writer.written();
    }

    /** What units wrote about their targets. */
    public ExplanationRepository explanations() {
        return explanations;
    }

    /** What units reported in any period, read as needed and remembered until told to forget. */
    public CachedPriorSubmissions history() {
        return new CachedPriorSubmissions(counting);
    }

    /** As {@link #history()}, for those units, and maybe a few others. */
    public CachedPriorSubmissions history(Set<String> units) {
        return new CachedPriorSubmissions(counting, units);
    }

    /** As {@link #history()}, for so many units. */
    public CachedPriorSubmissions history(long units) {
        return new CachedPriorSubmissions(counting, units);
    }

    /** What units reported in the year before a period, read at once; nothing else is known by it. */
    public PriorSubmissions yearBefore(Collection<String> units, Period period) {
        return counting.yearBefore(units, period);
    }
}
