package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.administration.rebuild.RebuildResult;
import vn.kontum.report.administration.rebuild.ReportRebuilder;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.FailedSteps;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RerunMode;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.verification.Verification;

/** The office of a province with a catalogue of its own, a clock that can be set, and units that fill in its forms. */
final class ProvinceOffice implements AutoCloseable {
    static final Actor AN = new Actor("An", "thử nghiệm");
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path root;
    private final String database;
    private final TestClock clock;
    private ConsoleServer server;

    /** @param catalogue files of its catalogue; all there are */
    ProvinceOffice(Path root, Path catalogue, String settings, LocalDate today) throws IOException {
        this.root = root;
        this.database = TestDatabase.migratedUrl();
        this.clock =
                new TestClock(today.atTime(LocalTime.of(8, 0)).atZone(PROVINCE).toInstant());
        Files.createDirectories(config().resolve("catalogue"));
        take(catalogue);
        Files.writeString(config().resolve("application.yml"), settings);
        this.server = ConsoleServer.start(root, clock, database, 0);
    }

    private Path config() {
        return root.resolve("config");
    }

    ConsoleServer server() {
        return server;
    }

    <T> T autowired(Class<T> part) {
        return server.autowired(part);
    }

    /** Puts files into the catalogue; they count from the next start. */
    void take(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.toList()) {
                Files.write(
                        config().resolve("catalogue").resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    void restart() throws IOException {
        server.close();
        server = ConsoleServer.start(root, clock, database, 0);
    }

    /** Morning of a day; time does not go back. */
    void today(LocalDate day) {
        clock.advance(Duration.between(
                clock.instant(), day.atTime(LocalTime.of(8, 0)).atZone(PROVINCE).toInstant()));
    }

    Run run(String job, Optional<Period> period) throws InterruptedException {
        Run run = autowired(RunService.class)
                .run(
                        new RunRequest(
                                job,
                                period,
                                TriggerSource.COMMAND,
                                AN.name(),
                                AN.reason(),
                                RerunMode.whole(),
                                Optional.empty()),
                        ProgressListener.none());
        clock.advance(Duration.ofMinutes(1));
        return run;
    }

    /** Makes the forms of a quarter. */
    void issue(Period period) throws InterruptedException {
        Run run = run(JobNames.ISSUE, Optional.of(period));
        assertThat(run.state())
                .as(FailedSteps.of(autowired(JdbcTemplate.class), run))
                .isEqualTo(RunState.DONE);
    }

    /** The form of a unit as it lies in its outbox. */
    Path form(String unit, Period period) throws IOException {
        String name = FormLayout.fileName(unit, period.compact());
        try (Stream<Path> files = Files.walk(server.folders().outbox().resolve(unit))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Fills a form in, sends it, and has it collected. */
    ReceivedFileRecord send(String unit, Period period, Map<String, Integer> figures)
            throws IOException, InterruptedException {
        return send(unit, period, figures, Map.of());
    }

    /** The same with texts in named cells. */
    ReceivedFileRecord send(String unit, Period period, Map<String, Integer> figures, Map<String, String> texts)
            throws IOException, InterruptedException {
        fill(unit, period, figures, texts);
        run(JobNames.COLLECT, Optional.empty());
        return autowired(ReceivedFileRepository.class).newest(1).get(0);
    }

    /** Fills a form in and sends it; the next collect takes it in. */
    void fill(String unit, Period period, Map<String, Integer> figures) throws IOException {
        fill(unit, period, figures, Map.of());
    }

    private void fill(String unit, Period period, Map<String, Integer> figures, Map<String, String> texts)
            throws IOException {
        Path form = form(unit, period);
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            figures.forEach((variable, figure) ->
                    cell(book, FormLayout.INPUT + variable).setCellValue(figure));
            texts.forEach((name, text) -> cell(book, name).setCellValue(text));
            book.write(filled);
        }
        server.drop(unit, form.getFileName().toString(), filled.toByteArray());
    }

    static Cell cell(XSSFWorkbook book, String name) {
        CellReference at = new CellReference(book.getName(name).getRefersToFormula());
        return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
    }

    /** Makes the report of a quarter and returns its new edition. */
    Edition consolidate(Period period) throws InterruptedException {
        Run run = run(JobNames.CONSOLIDATE, Optional.of(period));
        assertThat(run.state())
                .as(FailedSteps.of(autowired(JdbcTemplate.class), run))
                .isEqualTo(RunState.DONE);
        return editions().latest(period).orElseThrow();
    }

    void declareFinal(Edition edition) throws InterruptedException {
        Run run = autowired(RunService.class)
                .await(autowired(RunService.class)
                        .finalise(edition, TriggerSource.COMMAND, AN, ProgressListener.none())
                        .runId());
        assertThat(run.state())
                .as(FailedSteps.of(autowired(JdbcTemplate.class), run))
                .isEqualTo(RunState.DONE);
        clock.advance(Duration.ofMinutes(1));
    }

    /** An edition is made again byte for byte, with the figures that it said. */
    void requireMadeAgain(Edition edition) throws IOException {
        assertThat(autowired(ReportRebuilder.class).rebuild(edition, AN))
                .as(edition.workbook())
                .isEqualTo(RebuildResult.INTACT);
        assertThat(autowired(DryRunService.class).same(edition))
                .as(edition.workbook())
                .isTrue();
    }

    /** What the independent check finds wrong. */
    List<String> faults() {
        return autowired(Verification.class).perform().stream()
                .flatMap(result -> result.faults().stream())
                .map(Object::toString)
                .toList();
    }

    EditionRepository editions() {
        return autowired(EditionRepository.class);
    }

    /** Every file that units and readers get. */
    List<Path> documents() throws IOException {
        try (Stream<Path> files = Stream.concat(
                        Files.walk(server.folders().outbox()),
                        Files.walk(server.folders().reports()))
                .filter(Files::isRegularFile)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
