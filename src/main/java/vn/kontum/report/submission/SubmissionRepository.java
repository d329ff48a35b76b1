package vn.kontum.report.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.database.UtcColumns;
import vn.kontum.report.intake.ledger.ReceivedFile;

/**
 * Accepted workbooks as chains of versions.
 *
 * @implNote Every method that writes belongs into the caller's transaction.
 */
public final class SubmissionRepository {
    private static final String ENTRY = "SELECT s.*, a.run_id, a.sha256, a.received_at FROM submission s"
            + " JOIN received_file a ON a.seq = s.arrival_seq ";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ReportedValueRepository readings;
    private final ExplanationRepository explanations;

    public SubmissionRepository(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.readings = new ReportedValueRepository(template);
        this.explanations = new ExplanationRepository(template);
    }

    /** Adds a version that counts from now on; the one before it is superseded. Returns its id. */
    public long accept(ReceivedFile receivedFile, Submission submission, Instant at) {
        supersede(submission.unit(), submission.period());
        return known(receivedFile, VersionState.ACTIVE)
                .orElseGet(() -> insert(receivedFile, submission, VersionState.ACTIVE, at));
    }

    /** Adds a version that does not count until an administrator approves it. Returns its id. */
    public long hold(ReceivedFile receivedFile, Submission submission, Instant at) {
        return known(receivedFile, VersionState.AWAITING_APPROVAL)
                .orElseGet(() -> insert(receivedFile, submission, VersionState.AWAITING_APPROVAL, at));
    }

    /** An arrival judged again is the version that it was. */
    private Optional<Long> known(ReceivedFile receivedFile, VersionState next) {
        Optional<VersionSummary> before = ofArrival(receivedFile.seq());
        before.filter(v -> v.state() != next).ifPresent(v -> move(v.id(), v.state(), next));
        return before.map(VersionSummary::id);
    }

    /** Lets a version count that was held; the active one is superseded. */
    public void approve(VersionSummary entry) {
        supersede(entry.unit(), entry.period());
        move(entry.id(), VersionState.AWAITING_APPROVAL, VersionState.ACTIVE);
    }

    /** Stops a version from counting, for good or until it is approved; nothing takes its place. */
    public void withdraw(VersionSummary entry, VersionState next) {
        move(entry.id(), entry.state(), next);
    }

    /** Lets the newest superseded version count again, after the one that superseded it was withdrawn. */
    public void restorePrevious(String unit, Period period) {
        chain(unit, period).stream()
                .filter(v -> v.state() == VersionState.SUPERSEDED)
                .reduce((older, newer) -> newer)
                .ifPresent(v -> move(v.id(), VersionState.SUPERSEDED, VersionState.ACTIVE));
    }

    /** Every version of a unit in a period, oldest first. */
    public List<VersionSummary> chain(String unit, Period period) {
        return entries("WHERE s.unit = ? AND s.period = ? ORDER BY s.version", unit, period.code());
    }

    public Optional<VersionSummary> ofArrival(long arrivalSeq) {
        return entries("WHERE s.arrival_seq = ?", arrivalSeq).stream().findFirst();
    }

    public Optional<VersionSummary> activeEntry(String unit, Period period) {
        return entries("WHERE s.unit = ? AND s.period = ? AND s.active = 1", unit, period.code()).stream()
                .findFirst();
    }

    /** The version that counts, with its readings. */
    public Optional<SubmissionVersion> active(String unit, Period period) {
        return activeEntry(unit, period)
                .flatMap(v -> load(List.of(v.id())).stream().findFirst());
    }

    /** Versions held for an administrator, oldest first. */
    public List<VersionSummary> awaiting() {
        return entries("WHERE s.state = 'AWAITING_APPROVAL' ORDER BY s.id");
    }

    /** All versions of a period, in the order of units and versions. */
    public List<VersionSummary> ofPeriod(Period period) {
        return entries("WHERE s.period = ? ORDER BY s.unit, s.version", period.code());
    }

    /** The versions of a period that count, in the order of units. */
    public List<VersionSummary> activeOf(Period period) {
        return activeOf(List.of(period));
    }

    /** The versions of those periods that count, in the order of periods and units. */
    public List<VersionSummary> activeOf(Collection<Period> periods) {
        String marks = String.join(", ", Collections.nCopies(periods.size(), "?"));
        return periods.isEmpty()
                ? List.of()
                : entries(
                        "WHERE s.period IN (" + marks + ") AND s.active = 1 ORDER BY s.period, s.unit",
                        periods.stream().map(Period::code).toArray());
    }

    /** The ids that count in the year of a period up to it, ascending, without units that an administrator excluded. */
    public List<Long> activeIds(Period upTo) {
        return jdbc.sql("""
            SELECT s.id FROM submission s
            WHERE s.active = 1 AND s.period BETWEEN :first AND :last AND NOT EXISTS
              (SELECT 1 FROM exclusion e WHERE e.unit = s.unit AND e.period = s.period)
            ORDER BY s.id\
            """)
                .param("first", new Period(upTo.year(), 1).code())
                .param("last", upTo.code())
                .query(Long.class)
                .list();
    }

    /** As {@link #activeIds}, without what those runs took in, which are not over yet: the version before counts. */
    public List<Long> settledIds(Period upTo, List<Long> unsettled) {
        List<Long> active = activeIds(upTo);
        if (unsettled.isEmpty()) {
            return active;
        }
        return active.stream()
                .flatMap(id -> settled(id, unsettled).stream())
                .sorted()
                .toList();
    }

    private Optional<Long> settled(long id, List<Long> unsettled) {
        VersionSummary entry = entries("WHERE s.id = ?", id).get(0);
        if (!unsettled.contains(entry.runId())) {
            return Optional.of(id);
        }
        return chain(entry.unit(), entry.period()).stream()
                .filter(v -> v.state() == VersionState.SUPERSEDED && !unsettled.contains(v.runId()))
                .map(VersionSummary::id)
                .reduce((older, newer) -> newer);
    }

    /** The versions of those ids with their readings, in the order of periods, units and versions. */
    public List<SubmissionVersion> load(Collection<Long> ids) {
        return readings.load(List.copyOf(ids));
    }

    /** What an arrival was understood as when it became a version. */
    public Optional<Submission> submission(long arrivalSeq) {
        return ofArrival(arrivalSeq).map(entry -> {
            List<ReportedValue> cells = load(List.of(entry.id())).get(0).readings();
            return template.queryForObject(
                    "SELECT * FROM submission WHERE id = ?",
                    (row, n) -> submission(row, entry, cells, explanations.ofArrival(arrivalSeq)),
                    entry.id());
        });
    }

    private static Submission submission(
            ResultSet row, VersionSummary entry, List<ReportedValue> cells, List<Explanation> explanations)
            throws SQLException {
        return new Submission(
                entry.unit(),
                entry.period(),
                row.getString("form"),
                Optional.ofNullable(row.getString("template_version")),
                entry.revision(),
                cells,
                row.getInt("cells_read"),
                row.getInt("cells_ignored"),
                explanations);
    }

    /** What units wrote about their targets. */
    public ExplanationRepository explanations() {
        return explanations;
    }

    /** What units reported in any period, read as needed and remembered until told to forget. */
    public CachedPriorSubmissions history() {
        return new CachedPriorSubmissions(readings);
    }

    /** What a unit reported in the year before a period, read at once; nothing else is known by it. */
    public PriorSubmissions yearBefore(String unit, Period period) {
        return readings.yearBefore(unit, period);
    }

    private long insert(ReceivedFile receivedFile, Submission submission, VersionState state, Instant at) {
        List<VersionSummary> chain = chain(submission.unit(), submission.period());
        int version = chain.stream().mapToInt(VersionSummary::version).max().orElse(0) + 1;
        Instant first = chain.stream()
                .filter(v -> v.state() != VersionState.REJECTED)
                .map(VersionSummary::firstReceivedAt)
                .min(Instant::compareTo)
                .orElse(receivedFile.receivedAt());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
            INSERT INTO submission (arrival_seq, unit, period, form, version, state, active, revision, template_version,
              accepted_at, first_received_at, cells_read, cells_ignored)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(receivedFile.seq())
                .param(submission.unit())
                .param(submission.period().code())
                .param(submission.form())
                .param(version)
                .param(state.name())
                .param(state == VersionState.ACTIVE ? 1 : null)
                .param(submission.revision().orElse(null))
                .param(submission.templateVersion().orElse(null))
                .param(UtcColumns.column(at))
                .param(UtcColumns.column(first.isBefore(receivedFile.receivedAt()) ? first : receivedFile.receivedAt()))
                .param(submission.cellsRead())
                .param(submission.cellsIgnored())
                .update(key, "id");
        long id = Optional.ofNullable(key.getKey()).orElseThrow().longValue();
        readings.insert(id, submission.readings());
        explanations.replace(receivedFile.seq(), submission.unit(), submission.period(), submission.explanations());
        return id;
    }

    private void supersede(String unit, Period period) {
        jdbc.sql("UPDATE submission SET state = 'SUPERSEDED', active = NULL WHERE unit = ? AND period = ? AND"
                        + " active = 1")
                .param(unit)
                .param(period.code())
                .update();
    }

    private void move(long id, VersionState from, VersionState to) {
        int rows = jdbc.sql("UPDATE submission SET state = ?, active = ? WHERE id = ? AND state = ?")
                .param(to.name())
                .param(to == VersionState.ACTIVE ? 1 : null)
                .param(id)
                .param(from.name())
                .update();
        if (rows != 1) {
            throw new IncorrectUpdateSemanticsDataAccessException(
                    "[submission " + id + "] is no longer " + from + ", somebody else decided meanwhile; look again");
        }
    }

    private List<VersionSummary> entries(String where, Object... arguments) {
        return new ArrayList<>(template.query(ENTRY + where, (row, n) -> VersionSummary.of(row), arguments));
    }
}
