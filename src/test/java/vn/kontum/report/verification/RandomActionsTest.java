package vn.kontum.report.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.submission.VersionState;

/**
 * Random walks of what people do with two units in two quarters. After every step: what is refused changed nothing, what was
 * undone left the state before, final editions stand as they were declared, and the independent checks hold. From where a walk
 * ends every unit can be counted and can be left out.
 */
class RandomActionsTest {
    private static final Actor AN = new Actor("An", "walking");
    private static final List<String> UNITS = List.of("608", "610");
    private static final List<Period> QUARTERS = List.of(new Period(2021, 1), new Period(2021, 2));
    private static final String RULE = "OUT_OF_RANGE";
    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture office;
    private Random random = new Random(0);
    private int files;
    private boolean resumedFinal;
    private final List<String> path = new ArrayList<>();
    private final Map<Slot, Long> rejected = new HashMap<>();

    private enum Action {
        GOOD_FILE,
        BAD_FILE,
        DOUBTFUL_FILE,
        SAME_FILE,
        RELEASE,
        UNDO_RELEASE,
        REJECT,
        RECONSIDER,
        RETURN,
        UNDO_RETURN,
        EXCLUDE,
        INCLUDE,
        WAIVE,
        UNWAIVE,
        CONSOLIDATE,
        FORCE,
        FINAL,
        REOPEN,
        FAILED_RUN,
        FAILED_FINAL,
        RESUME;

        Optional<Action> inverse() {
            return switch (this) {
                case RELEASE -> Optional.of(UNDO_RELEASE);
                case REJECT -> Optional.of(RECONSIDER);
                case RETURN -> Optional.of(UNDO_RETURN);
                case EXCLUDE -> Optional.of(INCLUDE);
                case WAIVE -> Optional.of(UNWAIVE);
                default -> Optional.empty();
            };
        }
    }

    private record Slot(String unit, Period period) {}

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void prepare() {
        begin(root);
    }

    /** A province that has reported nothing, in folders of its own. */
    private void begin(Path folder) {
        PipelineFixture.empty(database);
        office = PipelineFixture.at(Objects.requireNonNull(database.getDataSource()), folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aShortWalkKeepsEveryPromise() throws Exception {
        walk(20211231, 14);
    }

    /** The edition that was made of it is not at fault: somebody had approved it then. */
    @Test
    void anApprovalThatIsTakenBackLeavesEverythingInOrder() throws Exception {
        Slot slot = new Slot(UNITS.get(0), QUARTERS.get(0));
        for (Action action : List.of(
                Action.FINAL,
                Action.GOOD_FILE,
                Action.RELEASE,
                Action.CONSOLIDATE,
                Action.UNDO_RELEASE,
                Action.CONSOLIDATE)) {
            assertThat(take(action, slot)).as(path.toString()).isTrue();
            verified();
        }
    }

    /** A release stands again when what was decided after it was taken back. */
    @Test
    void aReleasedFileThatWasGivenBackByMistakeKeepsCountingAndCanBeHeldAgain() throws Exception {
        Slot slot = new Slot(UNITS.get(0), QUARTERS.get(0));
        for (Action action : List.of(
                Action.DOUBTFUL_FILE,
                Action.RELEASE,
                Action.RETURN,
                Action.UNDO_RETURN,
                Action.WAIVE,
                Action.UNWAIVE)) {
            assertThat(take(action, slot)).as(path.toString()).isTrue();
        }
        assertThat(counting(slot)).isPositive();

        assertThat(take(Action.UNDO_RELEASE, slot)).as(path.toString()).isTrue();

        assertThat(waiting(slot)).isPositive();
        verified();
    }

    /** The second edition lacks a report that was given back; it was made before the first one closed the quarter. */
    @Test
    void anEarlierEditionThatIsCurrentAgainMayBeDeclaredFinal() throws Exception {
        Slot slot = new Slot(UNITS.get(0), QUARTERS.get(0));
        take(Action.GOOD_FILE, new Slot(UNITS.get(1), QUARTERS.get(0)));
        take(Action.GOOD_FILE, slot);
        take(Action.CONSOLIDATE, slot);
        Edition first = office.editions.latest(slot.period()).orElseThrow();
        take(Action.RETURN, slot);
        take(Action.CONSOLIDATE, slot);
        take(Action.UNDO_RETURN, slot);

        Run declared = office.runs.await(office.runs
                .finalise(first, TriggerSource.COMMAND, AN, ProgressListener.none())
                .runId());

        assertThat(declared.state()).isEqualTo(RunState.DONE);
        assertThat(office.editions.of(slot.period())).hasSize(2);
        assertThat(office.editions.official(slot.period())).map(Edition::id).contains(first.id());
        verified();
    }

    @Test
    @Tag("slow")
    void longWalksKeepEveryPromise() throws Exception {
        for (int seed = Integer.getInteger("walks.first", 1); seed <= Integer.getInteger("walks", 30); seed++) {
            office.close();
            begin(root.resolve("walk-" + seed));
            walk(seed, 5 + seed);
        }
    }

    private void walk(int seed, int steps) throws Exception {
        random = new Random(seed);
        path.clear();
        rejected.clear();
        path.add("seed " + seed);
        for (int i = 0; i < steps; i++) {
            Slot slot =
                    new Slot(UNITS.get(random.nextInt(UNITS.size())), QUARTERS.get(random.nextInt(QUARTERS.size())));
            step(Action.values()[random.nextInt(Action.values().length)], slot);
        }
        for (String unit : UNITS) {
            for (Period quarter : QUARTERS) {
                leadsToBoth(new Slot(unit, quarter));
            }
        }
    }

    private void step(Action action, Slot slot) throws Exception {
        Map<String, String> before = status();
        Map<String, String> finals = finals();
        boolean done = take(action, slot);
        if (!done) {
            assertThat(status()).as("refused, so nothing changed: %s", path).isEqualTo(before);
        }
        if (done && action.inverse().isPresent() && !status().equals(before)) {
            Action undo = action.inverse().get();
            assertThat(take(undo, slot))
                    .as("%s can be taken back: %s", action, path)
                    .isTrue();
            assertThat(status()).as("%s left the state before: %s", undo, path).isEqualTo(before);
            take(action, slot);
        }
        if (!declares(action)) {
            assertThat(finals()).as("final editions stand: %s", path).isEqualTo(finals);
        }
        verified();
    }

    private boolean declares(Action action) {
        return switch (action) {
            case FINAL, FAILED_FINAL -> true;
            case RESUME -> resumedFinal;
            default -> false;
        };
    }

    /** Whether it was done. */
    private boolean take(Action action, Slot slot) throws Exception {
        path.add(action + " " + slot.unit() + " " + slot.period());
        try {
            perform(action, slot);
            return true;
        } catch (RequestRejectedException refused) {
            path.set(path.size() - 1, path.get(path.size() - 1) + " " + refused.code());
            return false;
        }
    }

    private void perform(Action action, Slot slot) throws Exception {
        String unit = slot.unit();
        Period period = slot.period();
        switch (action) {
            case GOOD_FILE -> drop(slot, Integer.toString(100 + files++));
            case BAD_FILE -> drop(slot, "1000000");
            case DOUBTFUL_FILE -> drop(slot, "666");
            case SAME_FILE -> again(slot);
            case RELEASE -> office.quarantine().release(waiting(slot), AN, true);
            case UNDO_RELEASE -> office.quarantine().undoRelease(counting(slot), AN);
            case REJECT -> {
                long waiting = waiting(slot);
                office.quarantine().reject(waiting, AN);
                rejected.put(slot, waiting);
            }
            case RECONSIDER -> office.quarantine().reconsider(turnedDown(slot), AN);
            case RETURN -> office.quarantine().giveBack(unit, period, AN);
            case UNDO_RETURN -> office.quarantine().undoReturn(unit, period, AN);
            case EXCLUDE -> office.acts().exclude(unit, period, AN);
            case INCLUDE -> office.acts().include(unit, period, AN);
            case WAIVE -> office.acts().waive(unit, period, RULE, AN);
            case UNWAIVE -> office.acts().unwaive(unit, period, RULE, AN);
            case CONSOLIDATE -> office.consolidate(period);
            case FORCE ->
                office.runs.run(
                        RunRequest.consolidate(period, TriggerSource.COMMAND, "An", "again")
                                .withScope(RerunMode.force()),
                        ProgressListener.none());
            case FINAL -> {
                office.consolidate(period);
                if (office.editions.latest(period).isPresent()) {
                    office.declareFinal(period, AN);
                }
            }
            case REOPEN -> office.acts().reopen(period, AN);
            case FAILED_RUN -> failing(Action.FORCE, slot);
            case FAILED_FINAL -> {
                office.consolidate(period);
                failing(Action.FINAL, slot);
            }
            case RESUME -> resume(period);
        }
    }

    /** Does it while no workbook can be written. */
    private void failing(Action action, Slot slot) throws Exception {
        office.textFileServices.unwritable.set(true);
        try {
            perform(action, slot);
        } finally {
            office.textFileServices.unwritable.set(false);
        }
    }

    /** Takes up the newest run of the quarter that failed, where it was not taken up before. */
    private void resume(Period period) throws Exception {
        resumedFinal = false;
        Optional<Run> newest = office.runs.newest(1000).stream()
                .filter(run -> run.state() == RunState.FAILED)
                .filter(run -> run.request().period().filter(period::equals).isPresent())
                .filter(run -> office.runs.resumedBy(run.id()).isEmpty())
                .findFirst();
        if (newest.isPresent()) {
            resumedFinal = newest.get().request().scope().kind() == RerunMode.Kind.FINAL;
            office.runs.await(office.runs
                    .resume(newest.get().id(), TriggerSource.COMMAND, "An", "disk is free again")
                    .runId());
        }
    }

    private void leadsToBoth(Slot slot) throws Exception {
        if (office.submissions.activeEntry(slot.unit(), slot.period()).isEmpty()) {
            take(Action.GOOD_FILE, slot);
            take(Action.RELEASE, slot);
        }
        assertThat(office.submissions.activeEntry(slot.unit(), slot.period()))
                .as("%s can be counted: %s", slot, path)
                .isPresent();
        take(Action.REOPEN, slot);
        take(Action.INCLUDE, slot);
        assertThat(take(Action.EXCLUDE, slot))
                .as("%s can be left out: %s", slot, path)
                .isTrue();
        assertThat(take(Action.INCLUDE, slot))
                .as("%s can be counted again: %s", slot, path)
                .isTrue();
        verified();
    }

    private void drop(Slot slot, String figure) throws Exception {
        office.drop(slot.unit(), "f" + System.nanoTime() + ".txt", slot.unit() + " " + slot.period() + " " + figure);
        office.collect();
    }

    /** The bytes that the unit sent last. */
    private void again(Slot slot) throws Exception {
        List<ReceivedFileRecord> sent = entries(slot);
        if (!sent.isEmpty()) {
            String bytes = sent.get(sent.size() - 1).receivedFile().sha256();
            office.drop(slot.unit(), "f" + System.nanoTime() + ".txt", Files.readString(store().path(bytes)));
            office.collect();
        }
    }

    private ContentStore store() {
        return new ContentStore(office.folders.store());
    }

    private List<ReceivedFileRecord> entries(Slot slot) {
        return office.ledger.of(slot.unit(), slot.period().code());
    }

    private long waiting(Slot slot) {
        return newest(slot, e -> e.verdict() == Outcome.QUARANTINED);
    }

    /** The file that was rejected last, where it is that still, else the newest one. */
    private long turnedDown(Slot slot) {
        long last = rejected.getOrDefault(slot, -1L);
        boolean still = newest(slot, e -> e.receivedFile().seq() == last && down(e)) == last && last > 0;
        return still ? last : newest(slot, RandomActionsTest::down);
    }

    private static boolean down(ReceivedFileRecord entry) {
        return entry.codes().contains("TURNED_DOWN");
    }

    private long counting(Slot slot) {
        return office.submissions
                .activeEntry(slot.unit(), slot.period())
                .map(v -> v.receivedFileSeq())
                .orElse(-1L);
    }

    private long newest(Slot slot, Predicate<ReceivedFileRecord> which) {
        return entries(slot).stream()
                .filter(which)
                .mapToLong(e -> e.receivedFile().seq())
                .max()
                .orElse(-1);
    }

    /** What counts, what waits, how every file was answered and what was found in it, what is waived, left out and closed. */
    private Map<String, String> status() {
        Map<String, String> status = new TreeMap<>();
        for (String unit : UNITS) {
            for (Period quarter : QUARTERS) {
                Slot slot = new Slot(unit, quarter);
                status.put(slot + " counts", Long.toString(counting(slot)));
                status.put(
                        slot + " waits",
                        office.submissions.chain(unit, quarter).stream()
                                .filter(v -> v.state() == VersionState.AWAITING_APPROVAL)
                                .map(v -> Long.toString(v.receivedFileSeq()))
                                .toList()
                                .toString());
                entries(slot).forEach(e -> status.put("file " + e.receivedFile().seq(), e.verdict() + " " + e.codes()));
            }
        }
        status.put("waived", rows("SELECT CONCAT(unit, ' ', period, ' ', rule) FROM waiver ORDER BY 1"));
        status.put(
                "found", rows("SELECT CONCAT_WS(' ', arrival_seq, code, severity, explained) FROM finding ORDER BY 1"));
        status.put("left out", rows("SELECT CONCAT(unit, ' ', period) FROM exclusion ORDER BY 1"));
        status.put("closed", rows("SELECT period FROM period_state WHERE state = 'FINAL' ORDER BY 1"));
        return status;
    }

    private static String rows(String sql) {
        return database.queryForList(sql, String.class).toString();
    }

    /** The official edition of each quarter, with its digest and its bytes. */
    private Map<String, String> finals() {
        Map<String, String> finals = new TreeMap<>();
        for (Period quarter : QUARTERS) {
            office.editions
                    .official(quarter)
                    .ifPresent(e -> finals.put(
                            quarter.code(), e.number() + " " + e.digest() + " " + e.inputs() + e.workbookSha256()));
        }
        return finals;
    }

    private void verified() {
        PipelineChecks.hold(office, database, path);
    }
}
