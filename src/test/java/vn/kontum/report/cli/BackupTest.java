package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.CommandLineOverrides;
import vn.kontum.report.config.SettingsLoader;
import vn.kontum.report.database.TestServers;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;

/**
 * Backup and restore by the very commands of the operations guide, with parts that belong together and with parts that
 * do not.
 */
@EnabledOnOs(OS.LINUX)
class BackupTest {
    private static final Period Q1 = new Period(2021, 1);

    /** Units whose files are enough for something to be in every table and folder that is saved. */
    private static final int FEW = 5;

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(mariadb-dump.*?|mkdir.*?)```", Pattern.DOTALL);
    private static final Path PROGRAM = Path.of("target", "mariadb").toAbsolutePath();

    @TempDir
    static Path folder;

    private static List<String> guide;
    private static CommandResult.Place office;
    private static CommandResult.Place other;
    private static ApplicationServices running;
    private static ApplicationServices otherRunning;

    /** One unit's file comes between the first backup and the second; it changes the report. */
    @BeforeAll
    static void backUpTwice() throws Exception {
        guide = COMMANDS.matcher(Files.readString(Path.of("src", "docs", "operations.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        office = place("office");
        running = open(office);
        List<SampleFile> files = new SampleYear().files(Q1).subList(0, FEW);
        for (SampleFile file : files.subList(1, FEW)) {
            drop(file);
        }
        collectAndReport();
        backUp("early");
        drop(files.get(0));
        collectAndReport();
        backUp("late");
        running.close();
        other = place("other");
        otherRunning = open(other);
    }

    @AfterAll
    static void close() {
        otherRunning.close();
    }

    private static CommandResult.Place place(String name) throws IOException {
        CommandResult.Place place = CommandResult.Place.at(folder.resolve(name));
        TestServers.copyTables(place.work().resolve("db"));
        return place;
    }

    private static ApplicationServices open(CommandResult.Place place) throws IOException {
        ApplicationServices open = ApplicationServices.open(
                SettingsLoader.read(
                        CommandLineOverrides.none().withConfig(place.config()).withWork(place.work())),
                Clock.systemUTC());
        Properties server = new Properties();
        Path database = place.work().resolve("db");
        server.load(new StringReader(Files.readString(database.resolve("server.properties"))));
        server.load(new StringReader(Files.readString(database.resolve("owner.properties"))));
        Files.writeString(
                place.config().resolve("backup.cnf"),
                "[client]\nhost=127.0.0.1\nport=%s\nuser=kontum_owner\npassword=%s\nskip-ssl\n"
                        .formatted(server.getProperty("port"), server.getProperty("password")));
        for (String box : List.of("inbox", "outbox", "trial")) {
            Files.createDirectories(place.work().resolve(box));
        }
        return open;
    }

    private static void drop(SampleFile file) throws IOException {
        Path unit = Files.createDirectories(office.work().resolve("inbox").resolve(file.unit()));
        Files.write(unit.resolve(file.name()), new SampleYear().bytes(file));
    }

    private static void collectAndReport() {
        assertThat(office.line("collect").exit()).isIn(0, 3);
        assertThat(office.line("report", "run", "--period", Q1.code()).exit()).isIn(0, 3);
    }

    private static void backUp(String name) throws Exception {
        Path backup = Files.createDirectories(folder.resolve(name));
        perform(guide.get(0), Map.of("WORK", office.work(), "CONFIG", office.config(), "BACKUP", backup));
    }

    private static void perform(String commands, Map<String, Path> places) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-eu", "-c", commands).redirectErrorStream(true);
        Path bin = PROGRAM.resolve("bin");
        shell.environment().merge("PATH", bin.toString(), (path, ours) -> ours + ":" + path);
        shell.environment().put("LD_LIBRARY_PATH", PROGRAM.resolve("libs").toString());
        places.forEach((name, place) -> shell.environment().put(name, place.toString()));
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** Restores database and files of these backups, and verifies. */
    private static CommandResult restored(String database, String files) throws Exception {
        for (String part : List.of("inbox", "outbox", "trial", "store", "reports")) {
            FileSystemUtils.deleteRecursively(other.work().resolve(part));
        }
        Path backup = Files.createDirectories(folder.resolve(database + "-" + files));
        Files.copy(folder.resolve(database).resolve("database.sql"), backup.resolve("database.sql"));
        Files.copy(folder.resolve(files).resolve("files.tar"), backup.resolve("files.tar"));
        perform(
                "tar -C \"$CONFIG\" -cf \"$BACKUP/settings.tar\" .",
                Map.of("CONFIG", other.config(), "BACKUP", backup));
        perform(guide.get(1), Map.of("WORK", other.work(), "CONFIG", other.config(), "BACKUP", backup));
        return other.line("verify", "--json");
    }

    private static List<String> broken(CommandResult verified) {
        return verified.json()
                .get("checks")
                .valueStream()
                .filter(check -> !check.get("holds").asBoolean())
                .map(check -> check.get("invariant").asString() + " "
                        + check.get("faults")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                .toList();
    }

    @Test
    void partsThatBelongTogetherFit() throws Exception {
        CommandResult verified = restored("late", "late");

        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().at("/checks/0/examined").asInt()).isEqualTo(FEW);
        CommandResult doctor = other.line("doctor", "--json");
        assertThat(doctor.exit()).as(doctor.out()).isZero();
    }

    @Test
    @Tag("slow")
    void filesSavedAfterTheDatabaseHoldMoreThanItKnowsAndTheGuideSaysHowToTakeThemInAgain() throws Exception {
        CommandResult verified = restored("early", "late");

        assertThat(verified.exit()).isEqualTo(4);
        assertThat(broken(verified)).hasSize(3);
        assertThat(broken(verified).get(0)).startsWith("I1").contains("the database is older than the store");
        assertThat(broken(verified).get(1)).startsWith("I4").contains("is no recorded edition");

        assertThat(broken(verified).get(2)).startsWith("I5").contains("an older backup was restored");
        Files.move(
                other.work().resolve("reports/audit-anchors.jsonl"),
                other.work().resolve("audit-anchors.lost"));

        Matcher bytes = Pattern.compile("[0-9a-f]{64}").matcher(broken(verified).get(0));
        assertThat(bytes.find()).isTrue();
        Path unit = Files.createDirectories(other.work()
                .resolve("inbox")
                .resolve(new SampleYear().files(Q1).get(0).unit()));
        Path stored = other.work()
                .resolve("store")
                .resolve(bytes.group().substring(0, 2))
                .resolve(bytes.group());
        Files.copy(stored, unit.resolve("found.xlsx"));
        Files.delete(other.work().resolve("reports/2021-Q1/KTXH_2021-Q1_b02.xlsx"));
        other.line("collect");
        other.line("report", "run", "--period", "2021-Q1");

        CommandResult again = other.line("verify", "--json");
        assertThat(again.exit()).as(again.out()).isZero();
    }

    @Test
    @Tag("slow")
    void filesOlderThanTheDatabaseAreMissed() throws Exception {
        CommandResult verified = restored("late", "early");

        assertThat(verified.exit()).isEqualTo(4);
        assertThat(broken(verified))
                .anySatisfy(fault -> assertThat(fault).startsWith("I1").contains("are missing in the store"));
        assertThat(broken(verified))
                .anySatisfy(fault -> assertThat(fault).startsWith("I4").contains("_b02.xlsx] is missing"));

        Path stored = firstOnlyIn(office.work().resolve("store"), other.work().resolve("store"));
        Path target = other.work()
                .resolve("store")
                .resolve(office.work().resolve("store").relativize(stored).toString());
        Files.createDirectories(target.getParent());
        Files.copy(stored, target);
        other.line("report", "rebuild", "--period", "2021-Q1", "--edition", "2", "--reason", "restored");

        CommandResult again = other.line("verify", "--json");
        assertThat(again.exit()).as(again.out()).isZero();
    }

    private static Path firstOnlyIn(Path whole, Path part) throws IOException {
        try (Stream<Path> files = Files.walk(whole)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !Files.exists(part.resolve(whole.relativize(file).toString())))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
