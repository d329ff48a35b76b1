package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.kontum.report.TableContents;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.SignedDocumentService;
import vn.kontum.report.administration.archive.YearArchiveService;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.ProcessIdentity;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RequestRejectedException.Code;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.confirmation.ConfirmationProperties;
import vn.kontum.report.run.confirmation.SensitiveAction;

/**
 * Everything that people do, by everybody: who may not is refused before anything is changed or asked, and where two are needed nothing
 * is changed, in tables and in files, before another person asks for the same.
 */
class EveryActTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Map<Authority, Actor> PEOPLE = Map.of(
            Authority.VIEWER, new Actor("Vy", "only looking", Authority.VIEWER),
            Authority.OPERATOR, new Actor("Oanh", "the day's work", Authority.OPERATOR),
            Authority.ADMINISTRATOR, new Actor("An", "asked by telephone", Authority.ADMINISTRATOR));
    private static final Actor AN = PEOPLE.get(Authority.ADMINISTRATOR);
    private static final Actor BINH = new Actor("Bình", "seen as well");
    /** Written by looking and asking: who waits for whom, what is noted, and the rows that runs queue for. */
    private static final Set<String> ASKING = Set.of("requested_act", "audit_event", "audit_head", "run_lease");

    private static HikariDataSource database;
    private static JdbcTemplate jdbc;

    @TempDir
    Path root;

    private PipelineFixture office;

    /** What a person does. */
    @FunctionalInterface
    private interface PreparedAct {
        void by(Actor person) throws Exception;
    }

    /** Makes that a preparedAct has something to work on. */
    @FunctionalInterface
    private interface Preparation {
        PreparedAct prepare() throws Exception;
    }

    /** @param needed whoever may do less is refused */
    private record Act(String kind, Authority needed, Preparation preparation) {
        /** A late correction is approved by being released. */
        boolean sensitive() {
            return kind.equals("approve")
                    || Arrays.stream(SensitiveAction.values())
                            .anyMatch(action -> action.act().equals(kind));
        }
    }

    @BeforeAll
    static void open() {
        database = (HikariDataSource) TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void prepare() {
        office = PipelineFixture.at(database, root, new ConfirmationProperties(EnumSet.allOf(SensitiveAction.class)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoMayNotIsRefusedAndNothingIsChangedBeforeASecondPersonAsksForTheSame() throws Exception {
        Set<String> tried = new TreeSet<>(Set.of(SensitiveAction.EXPLAIN.act())); // needs a figure that jumped
        Set<String> sensitive = Arrays.stream(SensitiveAction.values())
                .map(SensitiveAction::act)
                .collect(Collectors.toSet());
        for (Act act : acts()) {
            tried.add(act.kind());
            PreparedAct preparedAct = prepared(act);
            List<String> before = everything();
            for (Authority less : EnumSet.range(Authority.VIEWER, act.needed())) {
                if (less != act.needed()) {
                    assertThat(code(preparedAct, PEOPLE.get(less)))
                            .as(act.kind() + " by " + less)
                            .isEqualTo(Code.RIGHT_MISSING);
                }
            }
            assertThat(changed(before, Set.of())).as(act.kind()).isEmpty();

            if (act.sensitive()) {
                agreed(act, preparedAct, before);
            } else {
                preparedAct.by(PEOPLE.get(act.needed()));
            }

            assertThat(changed(before, ASKING)).as(act.kind()).isNotEmpty();
        }
        assertThat(tried).containsAll(sensitive);
    }

    /** The first one asks twice, in whichever letters, then another person agrees. */
    private void agreed(Act act, PreparedAct preparedAct, List<String> before) throws Exception {
        Actor first = PEOPLE.get(act.needed());
        Actor again = new Actor(" " + first.name().toUpperCase(Locale.ROOT), "the same person", first.authority());
        assertThat(code(preparedAct, first)).as(act.kind()).isEqualTo(Code.SECOND_PERSON);
        assertThat(code(preparedAct, again)).as(act.kind()).isEqualTo(Code.SECOND_PERSON);
        assertThat(changed(before, ASKING)).as(act.kind()).isEmpty();

        preparedAct.by(BINH);

        assertThat(office.secondPerson().waiting()).as(act.kind()).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT detail FROM audit_event WHERE who = 'Bình' AND detail LIKE ?",
                        String.class,
                        "%requested by " + first.name() + ": " + first.reason()))
                .as(act.kind())
                .isNotEmpty();
    }

    private List<Act> acts() {
        return Stream.of(ofFiles(), ofUnits(), ofQuarters(), ofRuns(), ofEditions())
                .flatMap(List::stream)
                .toList();
    }

    private List<Act> ofFiles() {
        return List.of(
                new Act("release", Authority.OPERATOR, () -> {
                    long seq = arrives("611", "611 2021-Q1 666");
                    return by -> office.quarantine().release(seq, by, true);
                }),
                new Act("release-undo", Authority.OPERATOR, () -> {
                    long seq = arrives("611", "611 2021-Q1 666");
                    settle(by -> office.quarantine().release(seq, by, true));
                    return by -> office.quarantine().undoRelease(seq, by);
                }),
                new Act("reject", Authority.OPERATOR, () -> {
                    long seq = arrives("611", "611 2021-Q1 666");
                    return by -> office.quarantine().reject(seq, by);
                }),
                new Act("reconsider", Authority.OPERATOR, () -> {
                    long seq = arrives("611", "611 2021-Q1 666");
                    settle(by -> office.quarantine().reject(seq, by));
                    return by -> office.quarantine().reconsider(seq, by);
                }),
                new Act("move", Authority.OPERATOR, () -> {
                    long seq = arrives("608", "610 2021-Q1 666");
                    return by -> office.quarantine().move(seq, "610", by);
                }),
                new Act("approve", Authority.ADMINISTRATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    declared(Q1);
                    long late = arrives("608", "608 2021-Q1 101");
                    return by -> office.quarantine().release(late, by, true);
                }));
    }

    private List<Act> ofUnits() {
        return List.of(
                new Act("return", Authority.OPERATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    return by -> office.quarantine().giveBack("608", Q1, by);
                }),
                new Act("return-undo", Authority.OPERATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    settle(by -> office.quarantine().giveBack("608", Q1, by));
                    return by -> office.quarantine().undoReturn("608", Q1, by);
                }),
                new Act("waive", Authority.OPERATOR, () -> {
                    arrives("608", "608 2021-Q1 1000000");
                    return by -> office.acts().waive("608", Q1, "OUT_OF_RANGE", by);
                }),
                new Act("waive-undo", Authority.OPERATOR, () -> {
                    arrives("608", "608 2021-Q1 1000000");
                    settle(by -> office.acts().waive("608", Q1, "OUT_OF_RANGE", by));
                    return by -> office.acts().unwaive("608", Q1, "OUT_OF_RANGE", by);
                }),
                new Act(
                        "exclude",
                        Authority.ADMINISTRATOR,
                        () -> by -> office.acts().exclude("608", Q1, by)),
                new Act("include", Authority.ADMINISTRATOR, () -> {
                    settle(by -> office.acts().exclude("608", Q1, by));
                    return by -> office.acts().include("608", Q1, by);
                }));
    }

    private List<Act> ofQuarters() {
        return List.of(
                new Act("final", Authority.ADMINISTRATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    office.consolidate(Q1);
                    return finalising(Q1);
                }),
                new Act("reopen", Authority.ADMINISTRATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    declared(Q1);
                    return by -> office.acts().reopen(Q1, by);
                }),
                new Act("archive", Authority.ADMINISTRATOR, () -> {
                    closedYear();
                    return by -> archives().write(2021, Optional.empty(), by);
                }),
                new Act("archive-remove", Authority.ADMINISTRATOR, () -> {
                    closedYear();
                    settle(by -> archives().write(2021, Optional.empty(), by));
                    return by -> archives().remove(2021, Optional.empty(), by);
                }),
                new Act("archive-restore", Authority.ADMINISTRATOR, () -> {
                    closedYear();
                    settle(by -> archives().write(2021, Optional.empty(), by));
                    settle(by -> archives().remove(2021, Optional.empty(), by));
                    return by -> archives().restore(2021, Optional.empty(), by);
                }));
    }

    private List<Act> ofRuns() {
        return List.of(
                new Act(
                        "collect",
                        Authority.OPERATOR,
                        () -> by -> begin(RunRequest.collect(TriggerSource.CONSOLE, by.name(), by.reason()), by)),
                new Act("force", Authority.OPERATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    return by -> begin(consolidation(by, Q1).withScope(RerunMode.force()), by);
                }),
                new Act("resume", Authority.OPERATOR, () -> {
                    long broken = ended(office.consolidate(Q1), RunState.FAILED);
                    return by -> begin(office.runs.resumption(broken, TriggerSource.CONSOLE, by), by);
                }),
                new Act("resume-final", Authority.ADMINISTRATOR, () -> {
                    long broken = ended(brokenFinal(), RunState.FAILED);
                    return by -> begin(office.runs.resumption(broken, TriggerSource.CONSOLE, by), by);
                }),
                new Act("stop", Authority.OPERATOR, () -> {
                    long running = underWay(office.consolidate(Q1));
                    return by -> office.runs.stop(running, by);
                }),
                new Act("stop-final", Authority.ADMINISTRATOR, () -> {
                    long running = underWay(brokenFinal());
                    return by -> office.runs.stop(running, by);
                }),
                new Act("pause", Authority.ADMINISTRATOR, () -> by -> pauses().pause("daily", by)),
                new Act("resume-schedule", Authority.ADMINISTRATOR, () -> {
                    pauses().pause("daily", AN);
                    return by -> pauses().resume("daily", by);
                }));
    }

    private List<Act> ofEditions() {
        return List.of(
                new Act("rebuild", Authority.OPERATOR, () -> {
                    arrives("608", "608 2021-Q1 100");
                    office.consolidate(Q1);
                    Edition edition = office.editions.latest(Q1).orElseThrow();
                    Files.delete(root.resolve(edition.workbook()));
                    return by -> office.part(ReportRebuilder.class).rebuild(edition, by);
                }),
                new Act("attach-signed", Authority.OPERATOR, () -> {
                    office.consolidate(Q1);
                    Edition edition = office.editions.latest(Q1).orElseThrow();
                    Path scan = Files.writeString(root.resolve("scan.pdf"), "%PDF-1.7 signed");
                    return by -> office.part(SignedDocumentService.class)
                            .attach(edition, scan, "12/BC", LocalDate.of(2022, 1, 5), by);
                }));
    }

    private PreparedAct prepared(Act act) throws Exception {
        PipelineFixture.empty(jdbc);
        List.of("archived_file", "year_archive", "schedule_pause")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
        for (String folder : List.of("reports", "archives")) {
            FileSystemUtils.deleteRecursively(root.resolve(folder));
        }
        return act.preparation().prepare();
    }

    /** Done by as many as it takes. */
    private static void settle(PreparedAct preparedAct) throws Exception {
        try {
            preparedAct.by(BINH);
        } catch (RequestRejectedException e) {
            assertThat(e.code()).isEqualTo(Code.SECOND_PERSON);
            preparedAct.by(AN);
        }
    }

    private PreparedAct finalising(Period period) {
        Edition edition = office.editions.latest(period).orElseThrow();
        return by ->
                begin(consolidation(by, period).withScope(RerunMode.makeFinal(edition.number(), edition.digest())), by);
    }

    private void declared(Period period) throws Exception {
        office.consolidate(period);
        settle(finalising(period));
    }

    private void closedYear() throws Exception {
        arrives("608", "608 2021-Q1 100");
        office.consolidate(Q1);
        for (int quarter = 1; quarter <= 4; quarter++) {
            office.periods.close(new Period(2021, quarter), "An", Instant.now());
        }
    }

    /** A run that declared an edition final, of whose end something is about to be said. */
    private Run brokenFinal() throws Exception {
        declared(Q1);
        settle(by -> office.acts().reopen(Q1, by));
        return office.runs.newest(1).get(0);
    }

    private static long ended(Run run, RunState state) {
        jdbc.update("UPDATE run SET state = ?, ended_at = NULL WHERE id = ?", state.name(), run.id());
        return run.id();
    }

    /** Its process holds the lease. */
    private static long underWay(Run run) {
        jdbc.update(
                "UPDATE run_lease SET run_id = ?, owner = ?, acquired_at = UTC_TIMESTAMP(6),"
                        + " expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE name = ?",
                run.id(),
                ProcessIdentity.self().text(),
                run.request().leaseName());
        return ended(run, RunState.RUNNING);
    }

    private static RunRequest consolidation(Actor by, Period period) {
        return RunRequest.consolidate(period, TriggerSource.CONSOLE, by.name(), by.reason());
    }

    private void begin(RunRequest request, Actor by) throws InterruptedException {
        long run = office.runs
                .start(request, ProgressListener.none(), by.authority())
                .runId();
        assertThat(office.runs.await(run).state()).isIn(RunState.DONE, RunState.NOTHING);
    }

    private YearArchiveService archives() {
        return office.part(YearArchiveService.class);
    }

    private SchedulePauseService pauses() {
        return office.part(SchedulePauseService.class);
    }

    private long arrives(String unit, String content) throws Exception {
        office.drop(unit, "f" + System.nanoTime() + ".txt", content);
        return office.collect().get(0).receivedFile().seq();
    }

    private static Code code(PreparedAct preparedAct, Actor by) {
        return catchThrowableOfType(RequestRejectedException.class, () -> preparedAct.by(by))
                .code();
    }

    /** What is there now and was not, or is not any more, but for some tables and for what guards the log itself. */
    private List<String> changed(List<String> before, Set<String> except) throws Exception {
        Set<String> then = Set.copyOf(before);
        Set<String> now = Set.copyOf(everything());
        return Stream.concat(
                        before.stream().filter(line -> !now.contains(line)),
                        now.stream().filter(line -> !then.contains(line)))
                .filter(line -> except.stream().noneMatch(table -> line.startsWith(table + " ")))
                .filter(line -> !line.startsWith("reports/audit-anchors.jsonl "))
                .toList();
    }

    /** All rows of all tables, and all files with their hashes. */
    private List<String> everything() throws Exception {
        List<String> lines = new ArrayList<>();
        TableContents.of(database.getJdbcUrl())
                .rows()
                .forEach((table, rows) ->
                        rows.forEach(row -> lines.add(table + " " + Arrays.deepToString(row.toArray()))));
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                lines.add(root.relativize(file) + " " + Sha256.of(file));
            }
        }
        return lines;
    }
}
