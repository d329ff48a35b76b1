package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.audit.AuditRepository;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.storage.ReportRenderer;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.validation.FilledForm;
import vn.kontum.report.web.security.Role;
import vn.kontum.report.web.security.TestAccounts;

/** Somebody edits the catalogue or a template while the service runs. */
class CatalogueReloadTest {
    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    private ConsoleServer server;
    private HttpSession office;
    private String before;

    @BeforeEach
    void open() throws Exception {
        Path templates = Files.createDirectories(root.resolve("templates"));
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            for (Path file : files.toList()) {
                Files.copy(file, templates.resolve(file.getFileName()));
            }
        }
        server = ConsoleServer.startAsSaid(
                root,
                Clock.fixed(SampleQuarter.NOW, ZoneOffset.UTC),
                Map.of(),
                "--kontum.templates=" + templates,
                "--server.port=0",
                "--management.server.port=0");
        TestAccounts.add(server, "lan", Role.ADMIN);
        office = HttpSession.signedIn(server, "lan");
        before = version();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void pagesAndTheNextRunsUseAnEditedCatalogueWithoutARestart() throws Exception {
        edit("units.csv", "Huyện Kon Plông,Kon Plong", "Huyện Kon Plông Mới,Kon Plong");
        Files.writeString(
                root.resolve("config/catalogue/unit_aliases.csv"),
                "613,Huyện Kon Plông Mới,konplongmoi,\n",
                StandardOpenOption.APPEND);
        edit("indicators.csv", "Tốc độ tăng trưởng GRDP của tỉnh", "Tốc độ tăng GRDP toàn tỉnh");
        edit("targets.csv", "GE,từ … trở lên,no,10,", "GE,từ … trở lên,no,11,");

        patiently().until(() -> !version().equals(before));

        assertThat(page("/units/613/2021-Q1")).contains("Huyện Kon Plông Mới");
        assertThat(page("/indicators?period=2021-Q1")).contains("Tốc độ tăng GRDP toàn tỉnh");
        assertThat(page("/?period=2021-Q1")).doesNotContain("đã khác danh mục");
        office.send("/checks/system", Map.of());
        patiently().until(() -> page("/checks/system"), page -> page.contains("Kết quả lúc"));
        assertThat(page("/checks/system")).contains(version().substring(0, 12));
        server.drop(FilledForm.of(server.autowired(Catalogue.class), "608", "2021-Q1"), "608", "2021-Q1");
        collect();
        run(RunRequest.consolidate(Q1, TriggerSource.COMMAND, "An", "quarterly"));
        Edition edition = server.autowired(EditionRepository.class).latest(Q1).orElseThrow();
        assertThat(edition.catalogueVersion()).isEqualTo(version());
        assertThat(catalogues()).containsOnly(version());
        assertThat(server.autowired(AuditRepository.class).newest(10))
                .filteredOn(entry -> entry.act().act().equals("catalogue"))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.act().reason()).contains("units.csv");
                    assertThat(entry.act().detail())
                            .startsWith(before + " -> ")
                            .contains("UNIT CHANGED 613 (name_vi) 2021-Q1\u20132021-Q4");
                });
    }

    /** As of a unit that was added; here one whose folders are gone. */
    @Test
    void unitsWithoutFoldersGetThemWithTheCatalogueThatIsTakenOver() throws Exception {
        collect();
        WorkDirectory folders = server.folders();
        Path inbox = folders.inbox().resolve("613");
        Path trial = folders.trial().resolve("613");
        Files.delete(inbox);
        Files.delete(trial);

        edit("targets.csv", "GE,từ … trở lên,no,10,", "GE,từ … trở lên,no,11,");

        patiently().until(() -> Files.isDirectory(inbox) && Files.isDirectory(trial));
    }

    @Test
    void aRunUnderWayEndsWithTheCatalogueThatItBeganWithAndTheNextOneHasTheNew() throws Exception {
        Run first;
        RunGate held = RunGate.shut(server.autowired(DataSource.class));
        try {
            first = server.autowired(RunService.class)
                    .start(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "now"))
                    .run();
            edit("indicators.csv", "Tốc độ tăng trưởng GRDP của tỉnh", "Tốc độ tăng GRDP toàn tỉnh");
            patiently().until(() -> page("/").contains("đã khác danh mục"));
            Awaitility.await()
                    .during(ConsoleServer.RELOAD_DELAY.multipliedBy(5)) // after two looks it would be taken over
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> version().equals(before));
            assertThat(page("/indicators?period=2021-Q1")).doesNotContain("Tốc độ tăng GRDP toàn tỉnh");
        } finally {
            held.close();
        }
        server.autowired(RunService.class).await(first.id());
        collect();

        assertThat(version()).isNotEqualTo(before);
        assertThat(catalogues()).containsExactly(before, version());
        assertThat(page("/indicators?period=2021-Q1")).contains("Tốc độ tăng GRDP toàn tỉnh");
    }

    @Test
    void filesWithAMistakeChangeNothingAndAreToldUntilTheyAreMended() throws Exception {
        edit("targets.csv", "GE,từ … trở lên,no,10,", "GE,từ … trở lên,no,ten,");

        patiently().until(() -> page("/").contains("targets.csv:2"));

        assertThat(page("/")).contains("giữ bản cũ");
        assertThat(monitored("/health")).contains("\"refused\":[", "targets.csv:2", "\"status\":\"UP\"");
        assertThat(monitored("/prometheus")).contains("kontum_catalogue_edited 1.0");
        collect();
        assertThat(version()).isEqualTo(before);
        assertThat(catalogues()).containsExactly(before);

        edit("targets.csv", "GE,từ … trở lên,no,ten,", "GE,từ … trở lên,no,12,");

        patiently().until(() -> !version().equals(before));
        assertThat(page("/")).doesNotContain("giữ bản cũ", "đã khác danh mục");
        assertThat(monitored("/health")).doesNotContain("refused");
    }

    /** Runs look at the files when they begin, but a file that was saved just now may be half a file. */
    @Test
    void aRunThatBeginsRightAfterAnEditDoesNotTakeItOver() throws Exception {
        edit("indicators.csv", "Tốc độ tăng trưởng GRDP của tỉnh", "Tốc độ tăng GRDP toàn tỉnh");
        long edited = System.nanoTime();

        patiently().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50)).until(() -> {
            collect();
            return !version().equals(before);
        });

        assertThat(Duration.ofNanos(System.nanoTime() - edited)).isGreaterThanOrEqualTo(ConsoleServer.RELOAD_DELAY);
    }

    /** More lines change than the audit log tells one by one. */
    @Test
    void aWholeCatalogueOfChangesIsTakenOverAndItsLineInTheAuditLogEnds() throws Exception {
        for (String file : List.of("variables.csv", "indicators.csv")) {
            Path path = root.resolve("config/catalogue").resolve(file);
            Files.writeString(path, Files.readString(path).replaceAll("(?m)^(\\w+,[^,\"\n]*,)([A-Z])", "$1New $2"));
        }

        patiently().until(() -> !version().equals(before));

        assertThat(server.autowired(AuditRepository.class).newest(1).get(0).act())
                .satisfies(act -> assertThat(act.act()).isEqualTo("catalogue"))
                .satisfies(act -> assertThat(act.detail()).containsPattern("; and [1-9]\\d* more$"));
    }

    @Test
    void aFileThatCannotBeReadIsToldInTheLanguageOfTheReader() throws Exception {
        Path file = root.resolve("config/catalogue/unit_aliases.csv");
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        Files.createDirectory(file);

        patiently().until(() -> page("/").contains("giữ bản cũ"));

        assertThat(page("/")).contains("Không đọc được một tệp danh mục").doesNotContain("check its rights");
        Files.delete(file);
        Files.write(file, content);
        patiently().until(() -> !page("/").contains("giữ bản cũ"));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void anEditedTemplateIsTakenOverAndABrokenOneIsNot() throws Exception {
        Path answer = root.resolve("templates/answer.xlsx");
        byte[] good = Files.readAllBytes(answer);
        String cssClass = server.autowired(ReportRenderer.class).designVersion();
        Files.write(answer, new byte[100]);

        patiently().until(() -> page("/").contains("answer.xlsx"));

        Files.write(answer, good);
        Files.write(root.resolve("templates/urgent.docx"), packedAnew(root.resolve("templates/urgent.docx")));
        patiently()
                .until(() ->
                        !server.autowired(ReportRenderer.class).designVersion().equals(cssClass));
        assertThat(page("/")).doesNotContain("answer.xlsx");
        assertThat(version()).isEqualTo(before);
    }

    /** The same document in other bytes. */
    private static byte[] packedAnew(Path document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(document));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            to.setLevel(1);
            for (Optional<ZipEntry> entry = next(from); entry.isPresent(); entry = next(from)) {
                to.putNextEntry(new ZipEntry(entry.get().getName()));
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }

    private static Optional<ZipEntry> next(ZipInputStream from) throws IOException {
        return Optional.ofNullable(from.getNextEntry());
    }

    /** The service takes what stood still over two looks. */
    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private void edit(String file, String text, String other) throws IOException {
        Path path = root.resolve("config/catalogue").resolve(file);
        String content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, other));
    }

    private String version() {
        return server.autowired(Catalogue.class).version();
    }

    private void collect() throws InterruptedException {
        run(RunRequest.collect(TriggerSource.SCHEDULE, "schedule", "now"));
    }

    private void run(RunRequest request) throws InterruptedException {
        Run run = server.autowired(RunService.class).run(request, ProgressListener.none());
        assertThat(run.state()).as(run.message()).isIn(RunState.DONE, RunState.NOTHING);
    }

    /** Of the runs, in their order. */
    private List<String> catalogues() {
        return server.autowired(JdbcTemplate.class).queryForList("SELECT catalogue FROM run ORDER BY id", String.class);
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = office.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String monitored(String path) throws IOException, InterruptedException {
        String port = server.autowired(Environment.class).getRequiredProperty("local.management.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
