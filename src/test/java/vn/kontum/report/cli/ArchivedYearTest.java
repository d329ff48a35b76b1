package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.ProcessIdentity;

/** A year is closed, archived, removed, and put back. The steps are one story and build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchivedYearTest {
    @TempDir
    static Path folder;

    private static CommandResult.Place place;
    private static Map<String, String> before;

    @BeforeAll
    static void playTheYear() throws Exception {
        place = PlayedYear.copy(folder);
    }

    @Test
    @Order(1)
    void aYearThatIsNotClosedIsNotArchived() {
        CommandResult refused = place.line("archive", "create", "--year", "2021", "--reason", "too early", "--json");

        assertThat(refused.exit()).as(refused.out()).isEqualTo(4);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("ARCHIVE_OPEN");
        assertThat(place.work().resolve("archives")).doesNotExist();
    }

    /** As it stands there after the process that declared the edition final was killed. */
    @Test
    @Order(1)
    void whatDeclaringFinalMeansIsShownBeforeABrokenDeclarationIsResumed() {
        JdbcTemplate tables = new JdbcTemplate(place.tables());
        String newest =
                "UPDATE run SET state = ?, rerun_mode = ? WHERE id = (SELECT id FROM (SELECT MAX(id) AS id FROM run"
                        + " WHERE job = 'consolidate-report' AND period = '2021-Q4') newest)";
        tables.update(newest, "FAILED", "FINAL:1:");
        Long broken = tables.queryForObject("SELECT id FROM run WHERE rerun_mode = 'FINAL:1:'", Long.class);

        CommandResult shown = place.line("rerun", "--resume", "" + broken, "--dry-run", "--json");

        assertThat(shown.exit()).as(shown.out()).isZero();
        assertThat(shown.json().get("edition").asInt()).isEqualTo(1);
        assertThat(shown.json().get("closes").toString()).contains("2021-Q1", "2021-Q4");
        tables.update(newest, "DONE", "WHOLE");
    }

    @Test
    @Order(2)
    void thePackageHoldsTheYearAndNothingIsRemoved() throws Exception {
        declareFinal();
        before = files();

        CommandResult written = place.line("archive", "create", "--year", "2021", "--reason", "end of 2026", "--json");

        assertThat(written.exit()).as(written.out()).isZero();
        Path file = Path.of(written.json().get("file").asString());
        assertThat(Sha256.of(Files.readAllBytes(file)))
                .isEqualTo(written.json().get("sha256").asString());
        assertThat(files()).isEqualTo(before);
        assertThat(unpacked(file)).containsAllEntriesOf(before);
        assertThat(Files.readString(file.resolveSibling("unpacked/rows/edition.csv")))
                .contains("2021-Q4")
                .contains("FINAL");
        assertThat(Files.readString(file.resolveSibling("unpacked/rows/audit_event.csv")))
                .contains("final");
        assertThat(file.resolveSibling("unpacked/catalogue")).isDirectoryContaining("glob:**");
        assertThat(place.line("verify").exit()).isZero();
    }

    /** What is in it is checked with the tool that every Linux machine has. */
    private static Map<String, String> unpacked(Path file) throws Exception {
        Path target = Files.createDirectories(file.resolveSibling("unpacked"));
        Map<String, String> listed = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                Path to = target.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.write(to, zip.getInputStream(entry).readAllBytes());
            }
        }
        for (String line : Files.readAllLines(target.resolve("SHA256SUMS"))) {
            String name = line.substring(66);
            assertThat(Sha256.of(Files.readAllBytes(target.resolve(name)))).isEqualTo(line.substring(0, 64));
            listed.put(name, line.substring(0, 64));
        }
        return listed;
    }

    @Test
    @Order(3)
    void aDamagedPackageRemovesNothing() throws Exception {
        Path file = place.work().resolve("archives/KTXH_2021.zip");
        byte[] whole = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.zip");
        whole[whole.length / 2] ^= 1;
        Files.write(damaged, whole);

        CommandResult refused = remove("--package", damaged.toString(), "--yes");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("ARCHIVE_DAMAGED");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void whatIsRemovedIsShownFirst() throws Exception {
        assertThat(remove("--dry-run").json().get("done").asString()).isEqualTo("FORESEEN");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void removedFilesAreNotExaminedAndNotMissed() throws Exception {
        JdbcTemplate tables = new JdbcTemplate(place.tables());
        tables.update(
                "UPDATE run_lease SET run_id = (SELECT MAX(id) FROM run), owner = ?,"
                        + " expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, acquired_at = UTC_TIMESTAMP(6) WHERE name = ?",
                new ProcessIdentity("office", "", 1, 1).text(),
                JobNames.COLLECT);
        CommandResult meanwhile = remove("--yes");
        assertThat(meanwhile.exit()).as(meanwhile.out()).isEqualTo(6);
        assertThat(files()).isEqualTo(before);
        tables.update("UPDATE run_lease SET run_id = NULL, owner = NULL, expires_at = NULL");

        CommandResult removed = remove("--yes");
        assertThat(removed.exit()).as(removed.out()).isZero();
        assertThat(files().keySet()).allMatch(path -> path.startsWith("store/"));
        assertThat(files().size()).isLessThan(before.size() / 3);
        assertThat(removed.out()).doesNotContain(" 0 tệp");
        assertThat(remove("--yes").out()).contains(" 0 tệp");

        CommandResult verified = place.line("verify", "--json");

        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().get("complete").asBoolean()).isFalse();
        assertThat(leftOut(verified, "I3"))
                .contains("ARCHIVED")
                .contains("2021: ")
                .contains("KTXH_2021.zip");
        assertThat(leftOut(verified, "I1")).contains("ARCHIVED");
        assertThat(leftOut(verified, "I4")).contains("ARCHIVED");
        assertThat(leftOut(verified, "I6")).isEqualTo("[]");
        assertThat(check(verified, "I15").get("examined").asInt()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void whatStandsInTablesIsStillUsed() {
        assertThat(place.line("status", "--period", "2021-Q4").exit()).isIn(0, 3);
        assertThat(place.line("report", "trace", "--period", "2021-Q4", "--code", "health_insurance_coverage_rate")
                        .exit())
                .isZero();
        assertThat(place.line("report", "run", "--period", "2021-Q4").exit()).isEqualTo(5);
    }

    @Test
    @Order(7)
    void whatNeedsTheFilesIsRefusedWithAWayOut() {
        CommandResult exported = place.line(
                "report",
                "export",
                "--period",
                "2021-Q4",
                "--out",
                folder.resolve("out").toString(),
                "--json");
        CommandResult opened =
                place.line("report", "reopen", "--period", "2021-Q4", "--reason", "late figures", "--yes", "--json");
        CommandResult foreseen = place.line(
                "report", "reopen", "--period", "2021-Q4", "--reason", "late figures", "--dry-run", "--json");
        CommandResult again = place.line("archive", "create", "--year", "2021", "--reason", "again", "--json");

        assertThat(List.of(exported, opened, foreseen, again)).allSatisfy(refused -> {
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.json().at("/error/code").asString()).isEqualTo("ARCHIVED");
        });
    }

    /** Somebody took the package to another place. */
    @Test
    @Order(8)
    void afterTheRestoreEveryByteIsBackAndEverythingIsExamined() throws Exception {
        Path moved = folder.resolve("cellar.zip");
        Files.move(place.work().resolve("archives/KTXH_2021.zip"), moved);
        CommandResult warned = place.line("verify", "--json");
        assertThat(warned.exit()).isZero();
        assertThat(check(warned, "I15").get("warnings").toString()).contains("does not lie where it was written");

        CommandResult restored = place.line(
                "archive", "restore", "--year", "2021", "--package", moved.toString(), "--reason", "audit", "--json");

        assertThat(restored.exit()).as(restored.out()).isZero();
        assertThat(files()).isEqualTo(before);
        CommandResult verified = place.line("verify", "--json");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.json().get("complete").asBoolean()).isTrue();
        assertThat(place.line("archive", "list").out()).contains("2021");
    }

    /** A file that is lost beside those that were archived is missed as ever. */
    @Test
    @Order(9)
    void aLostFileOfARestoredYearIsMissed() throws Exception {
        Files.delete(place.work().resolve("reports/2021-Q2/KTXH_2021-Q2_b01.xlsx"));

        assertThat(place.line("verify", "--json").exit()).isEqualTo(4);
    }

    private static void declareFinal() {
        CommandResult declared =
                place.line("report", "final", "--period", "2021-Q4", "--edition", "1", "--reason", "signed", "--yes");
        assertThat(declared.exit()).as(declared.toString()).isIn(0, 3);
    }

    private static CommandResult remove(String... more) {
        List<String> words =
                new ArrayList<>(List.of("archive", "remove", "--year", "2021", "--reason", "disk", "--json"));
        words.addAll(List.of(more));
        return place.line(words.toArray(String[]::new));
    }

    private static JsonNode check(CommandResult verified, String invariant) {
        return verified.json()
                .get("checks")
                .valueStream()
                .filter(check -> check.get("invariant").asString().equals(invariant))
                .findFirst()
                .orElseThrow();
    }

    private static String leftOut(CommandResult verified, String invariant) {
        return check(verified, invariant).get("notExamined").toString();
    }

    /** Hashes of originals and reports by their paths below the work folder, but for the anchors, which grow. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String part : List.of("store", "reports")) {
            try (Stream<Path> all = Files.walk(place.work().resolve(part))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = place.work().relativize(file).toString();
                    if (!path.endsWith(".jsonl")) {
                        hashes.put(path, Sha256.of(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return hashes;
    }
}
