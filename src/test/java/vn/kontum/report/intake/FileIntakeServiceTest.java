package vn.kontum.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.database.TransactionOperations;
import vn.kontum.report.intake.detection.Inbox;
import vn.kontum.report.intake.detection.InboxRemoval;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.intake.detection.IntakeProperties;
import vn.kontum.report.intake.detection.ObservedFileRepository;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.intake.storage.WorkDirectory;

class FileIntakeServiceTest {
    private static final byte[] ARCHIVE = archive("a");
    private static DataSource database;

    @TempDir
    Path root;

    private final TestClock clock = new TestClock(Instant.parse("2021-03-16T02:00:00Z"));
    private WorkDirectory folders;
    private ContentStore store;
    private ReceivedFileRepository ledger;
    private FileIntakeService intake;

    @BeforeAll
    static void connect() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void prepare() throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        List.of("observed_file", "answer_file", "received_file", "inbox_identity")
                .forEach(t -> jdbc.update("DELETE FROM " + t));
        folders = new WorkDirectory(root);
        store = new ContentStore(folders.store());
        ledger = new ReceivedFileRepository(JdbcClient.create(database));
        intake = intakeOf(10);
        intake.verifyInbox();
        Files.createDirectories(folders.inbox().resolve("608"));
    }

    @Test
    void takesAFileThatStoodStillOverTwoLooks() throws Exception {
        Path source = drop("608", "a.xlsx", ARCHIVE);

        assertThat(intake.receiveRound(1).taken()).isZero();
        assertThat(intake.receiveRound(1).taken()).isOne();

        ReceivedFile receivedFile = ledger.ofRun(1).get(0).receivedFile();
        assertThat(receivedFile.folder()).isEqualTo("608");
        assertThat(Files.readAllBytes(store.path(receivedFile.sha256()))).isEqualTo(ARCHIVE);
        assertThat(source).doesNotExist();
    }

    /** Rights to one folder were taken away: the others are served, and nothing in it counts as gone. */
    @Test
    void aFolderThatCannotBeListedKeepsNobodyElseWaiting() throws Exception {
        drop("608", "a.xlsx", ARCHIVE);
        drop("610", "b.xlsx", archive("b"));
        intake.receiveRound(1);
        Set<String> closed = new TreeSet<>(Set.of("610"));
        FileIntakeService behindRights = intakeOf(10, folder -> listing(folder, closed));

        assertThat(behindRights.receiveRound(1)).isEqualTo(new IntakeRound(1, 0, false, Set.of("610")));
        closed.clear();
        assertThat(behindRights.receiveRound(1)).isEqualTo(new IntakeRound(1, 0, false, Set.of()));
    }

    @Test
    void whereNoFolderCanBeListedTheInboxIsNotThere() throws Exception {
        drop("608", "a.xlsx", ARCHIVE);
        FileIntakeService behindRights = intakeOf(10, folder -> listing(folder, Set.of("608")));

        assertThatThrownBy(() -> behindRights.receiveRound(1)).isInstanceOf(InboxUnavailableException.class);
    }

    private static List<Path> listing(Path folder, Set<String> closed) throws IOException {
        if (closed.contains(folder.getFileName().toString())) {
            throw new AccessDeniedException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    @Test
    void aFileThatStillMovesWaits() throws Exception {
        Path source = drop("608", "a.xlsx", ARCHIVE);
        intake.receiveRound(1);
        Files.write(source, archive("longer"));

        assertThat(intake.receiveRound(1)).isEqualTo(new IntakeRound(0, 1, false, Set.of()));
        assertThat(intake.receiveRound(1).taken()).isOne();
    }

    @Test
    void anArchiveWithoutItsEndWaitsWhileItIsRecentAndIsTakenWhenItIsQuiet() throws Exception {
        drop("608", "cut.xlsx", Arrays.copyOf(ARCHIVE, 20));
        twoLooks();
        assertThat(ledger.ofRun(1)).isEmpty();

        clock.advance(Duration.ofSeconds(11));

        assertThat(intake.receiveRound(1).taken()).isOne();
    }

    @Test
    void whatLacksItsEndIsGivenOneRestAndThenTakenAsItIs() throws Exception {
        drop("608", "cut.xlsx", Arrays.copyOf(ARCHIVE, 20));
        twoLooks();
        clock.advance(Duration.ofMillis(9_990));

        assertThat(intake.rest()).isTrue();
        clock.advance(Duration.ofMillis(20));

        assertThat(intake.receiveRound(1).taken()).isOne();
        assertThat(intake.rest()).isFalse();
    }

    @Test
    void anEmptyFileWaitsLikeAnUnfinishedOne() throws Exception {
        drop("608", "empty.xlsx", new byte[0]);
        twoLooks();
        assertThat(ledger.ofRun(1)).isEmpty();

        clock.advance(Duration.ofSeconds(11));

        assertThat(intake.receiveRound(1).taken()).isOne();
    }

    @Test
    void anUploadThatNeverEndsIsQuarantined() throws Exception {
        Path source = drop("608", "endless.xlsx", ARCHIVE);
        for (int i = 0; i < 8; i++) {
            Files.write(source, archive("x".repeat(i + 2)));
            intake.receiveRound(1);
            clock.advance(Duration.ofMinutes(5));
        }

        assertThat(ledger.ofRun(1)).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).contains(Outcome.QUARANTINED);
            assertThat(entry.codes()).containsExactly("STUCK_UPLOAD");
        });
        assertThat(source).exists();
    }

    @Test
    void junkIsCountedOnceAndLeftAlone() throws Exception {
        Path lock = drop("608", "~$a.xlsx", new byte[] {1});
        drop("608", "b.part", new byte[] {2});
        twoLooks();
        Files.write(lock, new byte[] {1, 2, 3});
        twoLooks();

        assertThat(ledger.ofRun(1))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.codes()).containsExactly("JUNK"));
        assertThat(lock).exists();
    }

    @Test
    void namesThatDifferOnlyInTheSpellingOfLettersOrInTheirCaseAreFilesOfTheirOwn() throws Exception {
        String composed = "bi\u1ec3u.xlsx";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        drop("608", composed, ARCHIVE);
        drop("608", decomposed, archive("b"));
        drop("62.STC", "KTXH.xlsx", archive("c"));
        drop("62.stc", "KTXH.xlsx", archive("d"));
        drop("62.stc", "ktxh.xlsx", archive("e"));
        drop("\u0110\u1eafk", "a.xlsx", archive("f"));
        drop(Normalizer.normalize("\u0110\u1eafk", Normalizer.Form.NFD), "a.xlsx", archive("g"));
        twoLooks();

        assertThat(ledger.ofRun(1))
                .extracting(e -> e.receivedFile().sha256())
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(intake.pendingFiles()).isEmpty();
    }

    @Test
    void whatProgramsLeaveBehindIsIgnoredWhateverItIsCalled() throws Exception {
        List<String> names = List.of(
                "~$KTXH_608_2021Q1.xlsx",
                ".~lock.KTXH_608_2021Q1.xlsx#",
                "._KTXH_608_2021Q1.xlsx",
                "Thumbs.db",
                "THUMBS.DB:encryptable",
                "ehthumbs.db",
                "Desktop.ini",
                ".DS_Store",
                ".nfs000000000a8f1",
                ".fuse_hidden0000a8f1",
                ".goutputstream-X1Y2Z3",
                ".KTXH_608_2021Q1.xlsx.swp",
                "KTXH.xlsx.TMP",
                "~WRL0001.tmp",
                "KTXH.xlsx.crdownload",
                "KTXH.xlsx.download",
                "KTXH.xlsx.opdownload");
        for (String name : names) {
            drop("608", name, new byte[] {1});
        }
        drop("608", "KTXH_608_2021Q1.xlsx", ARCHIVE);
        twoLooks();

        assertThat(ledger.ofRun(1).stream().filter(e -> e.codes().equals(List.of("JUNK"))))
                .extracting(e -> e.receivedFile().fileName())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(ledger.ofRun(1)).hasSize(names.size() + 1);
    }

    @Test
    void linksPipesAndFoldersNamedLikeWorkbooksAreNoFilesAndTheirContentIsNotLost() throws Exception {
        Path outside = Files.write(root.resolve("secret.xlsx"), ARCHIVE);
        Files.createSymbolicLink(folders.inbox().resolve("608/link.xlsx"), outside);
        Path directory = Files.createDirectories(folders.inbox().resolve("608/folder.xlsx"));
        Files.write(directory.resolve("inside.xlsx"), ARCHIVE);
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                folders.inbox().resolve("608/pipe.xlsx").toString())
                        .start()
                        .waitFor())
                .isZero();
        twoLooks();

        assertThat(ledger.ofRun(1))
                .extracting(e -> e.receivedFile().fileName(), ReceivedFileRecord::codes)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("link.xlsx", List.of("NOT_A_REGULAR_FILE")),
                        Tuple.tuple("pipe.xlsx", List.of("NOT_A_REGULAR_FILE")),
                        Tuple.tuple("folder.xlsx", List.of("NOT_A_REGULAR_FILE")),
                        Tuple.tuple("folder.xlsx/inside.xlsx", List.of()));
        assertThat(outside).exists();
    }

    @Test
    void oneOfEachFolderIsTakenInTurnAndNoMoreThanTheCap() throws Exception {
        intake = intakeOf(3);
        for (int i = 0; i < 4; i++) {
            drop("608", "many" + i + ".xlsx", archive("608-" + i));
        }
        drop("610", "one.xlsx", archive("610"));
        intake.receiveRound(1);

        IntakeRound round = intake.receiveRound(1);

        assertThat(round).isEqualTo(new IntakeRound(3, 0, true, Set.of()));
        assertThat(ledger.ofRun(1)).extracting(e -> e.receivedFile().folder()).containsExactly("608", "610", "608");
    }

    @Test
    void aFileInTheInboxItselfHasNoFolder() throws Exception {
        drop("", "lost.xlsx", ARCHIVE);
        twoLooks();

        assertThat(ledger.ofRun(1).get(0).receivedFile().folder()).isEmpty();
    }

    @Test
    void oddNamesAreData() throws Exception {
        drop("608", "=cmd|' \u202Egnp.xlsx", ARCHIVE);
        drop("608", "-rf ..xlsx", archive("b"));
        drop("608", "n".repeat(250) + ".xlsx", archive("c"));
        twoLooks();

        assertThat(ledger.ofRun(1)).extracting(e -> e.receivedFile().fileName()).contains("=cmd|' \u202Egnp.xlsx");
    }

    @Test
    void theSameFileDroppedAgainIsANewArrival() throws Exception {
        FileTime time = FileTime.from(Instant.parse("2021-03-01T00:00:00Z"));
        Files.setLastModifiedTime(drop("608", "a.xlsx", ARCHIVE), time);
        twoLooks();
        Files.setLastModifiedTime(drop("608", "a.xlsx", ARCHIVE), time);
        twoLooks();

        assertThat(ledger.ofRun(1)).hasSize(2);
    }

    /** A share may let the program read and not remove; nothing is left to do about such a file. */
    @Test
    void aFileThatMayNotBeRemovedIsTakenOnceAndIsNotPendingUntilItChanges() throws Exception {
        drop("608", "a.xlsx", ARCHIVE);
        twoLooks();
        long next = ledger.ofRun(1).get(0).receivedFile().seq() + 1;
        Path inTheWay = Files.createDirectories(folders.inbox().resolve("608/" + InboxRemoval.SET_ASIDE + next));
        Path source = drop("608", "b.xlsx", archive("b"));
        assertThat(intake.pendingFiles()).containsExactly("608/b.xlsx");
        twoLooks();
        twoLooks();

        assertThat(source).exists();
        assertThat(ledger.ofRun(1))
                .extracting(e -> e.receivedFile().fileName())
                .filteredOn("b.xlsx"::equals)
                .hasSize(1);
        assertThat(intake.pendingFiles()).isEmpty();

        drop("608", "b.xlsx", archive("changed"));
        assertThat(intake.pendingFiles()).containsExactly("608/b.xlsx");
    }

    @Test
    void aFileSetAsideByAStoppedProcessIsRemovedOrGivenBack() throws Exception {
        drop("608", "a.xlsx", ARCHIVE);
        twoLooks();
        long seq = ledger.ofRun(1).get(0).receivedFile().seq();
        Path aside = drop("608", InboxRemoval.SET_ASIDE + seq, archive("another"));

        intake.awaitStability();

        assertThat(aside).doesNotExist();
        assertThat(folders.inbox().resolve("608/a.xlsx")).exists();
    }

    @Test
    void whatUnitsNameLikeFilesSetAsideIsNeitherLostNorInTheWay() throws Exception {
        drop("608", "a.xlsx", ARCHIVE);
        twoLooks();
        long seq = ledger.ofRun(1).get(0).receivedFile().seq();
        drop("608", "a.xlsx", archive("newer"));
        drop("608", InboxRemoval.SET_ASIDE + seq, archive("another"));
        drop("608", InboxRemoval.SET_ASIDE + "999999999", archive("unknown"));
        Files.createDirectories(folders.inbox().resolve("608/" + InboxRemoval.SET_ASIDE + "5"));

        intake.awaitStability();
        twoLooks();

        assertThat(ledger.ofRun(1))
                .extracting(e -> e.receivedFile().fileName())
                .containsExactlyInAnyOrder("a.xlsx", "a.xlsx", "2_a.xlsx", "file.taken-999999999");
    }

    @Test
    void anInboxWithoutItsSentinelIsUnavailable() throws Exception {
        Files.delete(folders.inbox().resolve(Inbox.SENTINEL));

        assertThatThrownBy(intake::verifyInbox)
                .isInstanceOf(InboxUnavailableException.class)
                .hasMessageContaining("INBOX_UNAVAILABLE");
    }

    @Test
    void anInboxWithAnotherIdIsUnavailable() throws Exception {
        Files.writeString(folders.inbox().resolve(Inbox.SENTINEL), "00000000-0000-0000-0000-000000000000");

        assertThatThrownBy(intake::verifyInbox).isInstanceOf(InboxUnavailableException.class);
    }

    @Test
    void whenTheStoreCannotBeWrittenNothingIsHalfTaken() throws Exception {
        Path source = drop("608", "a.xlsx", ARCHIVE);
        intake.receiveRound(1);
        Files.deleteIfExists(folders.store());
        Files.writeString(folders.store(), "a file where the store should be");

        assertThatThrownBy(() -> intake.receiveRound(1)).isInstanceOf(IOException.class);

        assertThat(source).exists();
        assertThat(ledger.ofRun(1)).isEmpty();
    }

    private void twoLooks() throws IOException {
        intake.receiveRound(1);
        intake.receiveRound(1);
    }

    private FileIntakeService intakeOf(int cap) {
        return intakeOf(cap, new Inbox(folders.inbox()));
    }

    private FileIntakeService intakeOf(int cap, Inbox.FolderReader reader) {
        return intakeOf(cap, new Inbox(folders.inbox(), reader));
    }

    private FileIntakeService intakeOf(int cap, Inbox inbox) {
        IntakeProperties limits =
                new IntakeProperties(Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofMinutes(30), cap);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        TransactionOperations transactionOperations = new TransactionOperations() {
            @Override
            public <T> T all(Supplier<T> work) {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            }
        };
        ObservedFileRepository sightings = new ObservedFileRepository(new JdbcTemplate(database));
        return new FileIntakeService(
                inbox,
                store,
                new FileIntakeService.IntakeRepositories(ledger, sightings, transactionOperations),
                limits,
                clock);
    }

    private Path drop(String folder, String name, byte[] content) throws IOException {
        Path directory = Files.createDirectories(folders.inbox().resolve(folder));
        Path file = Files.write(directory.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** Begins and ends like a zip archive, which is all the intake looks at. */
    private static byte[] archive(String content) {
        byte[] begin = ("PK\u0003\u0004" + content).getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(begin, begin.length + 22);
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, bytes, begin.length, 4);
        return bytes;
    }
}
