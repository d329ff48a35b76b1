package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.submission.VersionState;

/**
 * Walks every state that a unit's submission and its quarter can get into by what people do: from each there is a way to
 * "counts" and a way to "left out".
 */
@Tag("slow")
class SubmissionStateMachineTest {
    private static final Actor AN = new Actor("An", "walking");
    /** So many things are done one after the other from every state. */
    private static final int DEPTH = 3;
    /** So many more from those states only from which neither way was found by then. */
    private static final int FURTHER = 3;

    private static JdbcTemplate database;

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;
    private int files;

    /** What somebody may do; whatever is refused changes nothing. */
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
        FINAL,
        REOPEN
    }

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestDatabase.fresh());
    }

    @BeforeEach
    void prepare() {
        PipelineFixture.empty(database);
        pipelineFixture =
                new PipelineFixture(Objects.requireNonNull(database.getDataSource()), root, ProcessIdentity.self());
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void fromEveryStateThereIsAWayToCountedAndAWayToLeftOut() throws Exception {
        Map<String, List<Action>> reached = new LinkedHashMap<>();
        Map<String, Set<String>> ways = new HashMap<>();
        reached.put(walk(List.of()), List.of());
        for (int depth = 0; depth < DEPTH; depth++) {
            List.copyOf(reached.keySet()).forEach(state -> go(state, reached, ways));
        }
        Set<String> walked = Set.copyOf(ways.keySet());
        for (int further = 0; further < FURTHER; further++) {
            List.copyOf(reached.keySet()).stream()
                    .filter(state -> stuck(walked, ways).stream().anyMatch(from -> leads(from, state, ways)))
                    .forEach(state -> go(state, reached, ways));
        }

        assertThat(reached).hasSizeGreaterThan(10);
        assertThat(stuck(walked, ways))
                .extracting(state -> state + " by " + reached.get(state))
                .isEmpty();
    }

    /** Does everything once from a state, by the way it was reached first. */
    private void go(String from, Map<String, List<Action>> reached, Map<String, Set<String>> ways) {
        if (ways.containsKey(from)) {
            return;
        }
        Set<String> led = new HashSet<>();
        for (Action action : Action.values()) {
            List<Action> next = new ArrayList<>(reached.get(from));
            next.add(action);
            String to = walk(next);
            led.add(to);
            reached.putIfAbsent(to, next);
        }
        ways.put(from, led);
    }

    private static List<String> stuck(Set<String> states, Map<String, Set<String>> ways) {
        return states.stream()
                .filter(state -> !leads(state, "COUNTS", ways) || !leads(state, "LEFT_OUT", ways))
                .sorted()
                .toList();
    }

    private static boolean leads(String from, String goal, Map<String, Set<String>> ways) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String state = open.remove();
            if (state.startsWith(goal)) {
                return true;
            }
            ways.getOrDefault(state, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** Does all of it with a unit that nobody has touched, and says where that leads. */
    private String walk(List<Action> path) {
        PipelineFixture.empty(database);
        Slot slot = new Slot("608", new Period(2021, 1));
        for (Action action : path) {
            try {
                take(action, slot);
            } catch (RequestRejectedException refused) {
                assertThat(refused.code()).isNotNull();
            } catch (Exception e) {
                throw new AssertionError(path.toString(), e);
            }
        }
        return state(slot);
    }

    private record Slot(String unit, Period period) {}

    private void take(Action action, Slot slot) throws Exception {
        PeriodAdministration acts = pipelineFixture.acts();
        QuarantineService quarantine = pipelineFixture.quarantine();
        switch (action) {
            case GOOD_FILE -> drop(slot, "" + (100 + files++));
            case BAD_FILE -> drop(slot, "1000000");
            case DOUBTFUL_FILE -> drop(slot, "666");
            case SAME_FILE -> again(slot);
            case RELEASE -> quarantine.release(waiting(slot), AN, true);
            case UNDO_RELEASE -> quarantine.undoRelease(newest(slot), AN);
            case REJECT -> quarantine.reject(waiting(slot), AN);
            case RECONSIDER -> quarantine.reconsider(newest(slot), AN);
            case RETURN -> quarantine.giveBack(slot.unit(), slot.period(), AN);
            case UNDO_RETURN -> quarantine.undoReturn(slot.unit(), slot.period(), AN);
            case EXCLUDE -> acts.exclude(slot.unit(), slot.period(), AN);
            case INCLUDE -> acts.include(slot.unit(), slot.period(), AN);
            case WAIVE -> acts.waive(slot.unit(), slot.period(), "OUT_OF_RANGE", AN);
            case UNWAIVE -> acts.unwaive(slot.unit(), slot.period(), "OUT_OF_RANGE", AN);
            case FINAL -> {
                pipelineFixture.consolidate(slot.period());
                pipelineFixture.declareFinal(slot.period(), AN);
            }
            case REOPEN -> acts.reopen(slot.period(), AN);
        }
    }

    private void drop(Slot slot, String figure) throws Exception {
        pipelineFixture.drop(
                slot.unit(), "f" + System.nanoTime() + ".txt", slot.unit() + " " + slot.period() + " " + figure);
        pipelineFixture.collect();
    }

    /** The bytes that the unit sent last. */
    private void again(Slot slot) throws Exception {
        Optional<ReceivedFileRecord> last = entries(slot).stream().reduce((older, newer) -> newer);
        if (last.isPresent()) {
            Path stored = root.resolve("store")
                    .resolve(last.get().receivedFile().sha256().substring(0, 2))
                    .resolve(last.get().receivedFile().sha256());
            pipelineFixture.drop(slot.unit(), "f" + System.nanoTime() + ".txt", Files.readString(stored));
            pipelineFixture.collect();
        }
    }

    private List<ReceivedFileRecord> entries(Slot slot) {
        return pipelineFixture.ledger.of(slot.unit(), slot.period().code());
    }

    private long waiting(Slot slot) {
        return entries(slot).stream()
                .filter(e -> e.verdict() == Outcome.QUARANTINED)
                .mapToLong(e -> e.receivedFile().seq())
                .max()
                .orElse(-1);
    }

    private long newest(Slot slot) {
        return entries(slot).stream()
                .mapToLong(e -> e.receivedFile().seq())
                .max()
                .orElse(-1);
    }

    /** How the unit stands, what its newest file is, and whether the quarter is closed. */
    private String state(Slot slot) {
        UnitStatusRecord.Punctuality punctuality = pipelineFixture.board(Clock.systemUTC()).of(slot.period()).stream()
                .map(UnitStatusEntry::status)
                .filter(s -> s.unit().equals(slot.unit()))
                .findFirst()
                .orElseThrow()
                .mark();
        String status = punctuality == UnitStatusRecord.Punctuality.EXCLUDED
                ? "LEFT_OUT"
                : pipelineFixture
                                .submissions
                                .activeEntry(slot.unit(), slot.period())
                                .isPresent()
                        ? "COUNTS"
                        : punctuality.name();
        String newest = entries(slot).stream()
                .reduce((older, newer) -> newer)
                .map(e -> e.verdict() + " " + e.codes())
                .orElse("-");
        boolean waits = pipelineFixture.submissions.chain(slot.unit(), slot.period()).stream()
                .anyMatch(v -> v.state() == VersionState.AWAITING_APPROVAL);
        boolean waived = !pipelineFixture.waivers.waivers(slot.period()).isEmpty();
        return status + " | " + newest + (waits ? " | waits" : "") + (waived ? " | waived" : "")
                + (pipelineFixture.periods.isClosed(slot.period()) ? " | closed" : "");
    }
}
