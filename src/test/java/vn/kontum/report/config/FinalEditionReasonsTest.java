package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.PeriodAdministration;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.Authority;
import vn.kontum.report.run.LaunchResult;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.ProgressListener;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.RunState;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.run.execution.RunService;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.sample.SampleFile;
import vn.kontum.report.submission.sample.SampleYear;
import vn.kontum.report.text.Messages;

/**
 * Insured persons of Kon Tum City typed as 1 instead of 159.221, after 159.376 in the quarter before: the file is held, and once an administrator has released it the draft is published and says
 * so first; the final edition waits for the reasons. 100 × (518.811 − 159.221 + 1) ÷ 568.780 = 63,2; with 159.376 it is 91,2.
 */
class FinalEditionReasonsTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.read();
    private static final Period Q1 = new Period(2021, 1);
    private static final Period Q2 = new Period(2021, 2);
    private static final Actor AN = new Actor("An", "đã đối chiếu với Bảo hiểm xã hội tỉnh");

    @TempDir
    Path root;

    @Test
    void anAbsurdFigureReachesNoFinalEditionWithoutReasons() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh());
        TestRepositories repositories = TestRepositories.of(jdbc);
        WorkDirectory folders = new WorkDirectory(root);
        GenericApplicationContext context = PipelineContext.open(
                Objects.requireNonNull(jdbc.getDataSource()),
                CATALOGUE,
                new PipelineProperties(folders, PipelineFixture.PATIENCE, 2, 200, Duration.ofSeconds(30)),
                Clock.systemUTC());
        RunService runs = context.getBean(RunService.class);
        PeriodAdministration administration = context.getBean(PeriodAdministration.class);
        dropSample(folders, Q1);
        collect(runs);
        dropSample(folders, Q2);
        collect(runs);
        List<ReceivedFileRecord> held = repositories.ledger().withOutcome(Outcome.QUARANTINED);
        assertThat(held)
                .singleElement()
                .satisfies(entry -> assertThat(entry.codes()).contains("BEYOND_LIMIT"));
        long seq = held.get(0).receivedFile().seq();
        Actor operator = new Actor("Oanh", "xem rồi", Authority.OPERATOR);
        QuarantineService quarantine = context.getBean(QuarantineService.class);
        assertThatThrownBy(() -> quarantine.release(seq, operator)).isInstanceOf(RequestRejectedException.class);
        quarantine.release(seq, AN);
        assertThat(repositories.findings().of(seq))
                .filteredOn(finding -> finding.code().equals("BEYOND_LIMIT"))
                .isNotEmpty()
                .allMatch(Finding::explained);

        assertThat(repositories
                        .findings()
                        .toDo(FindingRepository.Filter.none(), 10)
                        .get(0)
                        .finding())
                .satisfies(finding -> assertThat(finding.variable()).contains("insured_persons"))
                .satisfies(finding -> assertThat(finding.messageVi()).contains("63,2 %", "91,2 %", "Với số này"))
                .matches(Finding::needsReason);
        Edition draft = consolidate(runs, repositories);
        assertThat(firstLine(draft))
                .startsWith("CẦN GIẢI TRÌNH TRƯỚC KHI BAN HÀNH")
                .contains("bảo hiểm y tế");

        assertRefused(runs, draft);
        administration.waive("608", Q2, "R48:cattle_total", AN);
        assertThat(repositories.findings().of(seq)).anyMatch(Finding::needsReason);
        administration.waive("608", Q2, "R48:insured_persons", AN);
        assertThat(repositories.findings().of(seq)).noneMatch(Finding::needsReason);
        assertThatThrownBy(() -> administration.waive("608", Q2, "R48:nothing", AN))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.UNKNOWN_VARIABLE));
        assertRefused(runs, consolidate(runs, repositories));
        assertThatThrownBy(() -> administration.waive("62", Q2, "health_insurance_coverage_rate", operator))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.RIGHT_MISSING));
        administration.waive("62", Q2, "health_insurance_coverage_rate", AN);
        assertThatThrownBy(() -> administration.unwaive("62", Q2, "coverage_rate", AN))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.ALREADY_DONE));
        administration.unwaive("62", Q2, "health_insurance_coverage_rate", AN);
        assertRefused(runs, repositories.editions().latest(Q2).orElseThrow());
        administration.waive("62", Q2, "health_insurance_coverage_rate", AN);
        LaunchResult receipt =
                runs.finalise(consolidate(runs, repositories), TriggerSource.COMMAND, AN, ProgressListener.none());

        assertThat(runs.await(receipt.runId()).state()).isEqualTo(RunState.DONE);
        Edition last = repositories.editions().of(Q2).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow();
        assertThat(last.state()).isEqualTo(Edition.State.FINAL);
        assertThat(firstLine(last)).doesNotContain("CẦN GIẢI TRÌNH");
        assertThatThrownBy(() -> administration.waive("62", Q2, "cattle_herd", AN))
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        e -> assertThat(e.code()).isEqualTo(RequestRejectedException.Code.NO_JUMP));
        everyCellOfAFindingIsKept(repositories.findings(), seq);
        context.close();
    }

    private static void everyCellOfAFindingIsKept(FindingRepository findings, long seq) {
        Finding told = findings.of(seq)
                .get(0)
                .with(List.of(
                        new Finding.AffectedCell(
                                new Finding.Location("Số liệu", "F9"), Optional.of("population_end"), "1", "Sai."),
                        Finding.AffectedCell.of(new Finding.Location("Số liệu", "F10"), Optional.empty())));

        findings.replace(seq, List.of(told));

        assertThat(findings.of(seq)).containsExactly(told);
    }

    private static void assertRefused(RunService runs, Edition edition) {
        assertThatThrownBy(() -> runs.finalise(edition, TriggerSource.COMMAND, AN, ProgressListener.none()))
                .isInstanceOfSatisfying(RequestRejectedException.class, e -> {
                    assertThat(e.code()).isEqualTo(RequestRejectedException.Code.FINAL_OBJECTION);
                    assertThat(e.sentence(Messages.VIETNAMESE)).contains("bảo hiểm y tế", "2021-Q2");
                });
    }

    private Edition consolidate(RunService runs, TestRepositories repositories) throws InterruptedException {
        Run run = runs.run(RunRequest.consolidate(Q2, TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
        assertThat(run.state()).as(run.message()).isEqualTo(RunState.DONE);
        return repositories.editions().latest(Q2).orElseThrow();
    }

    /** The row above the headline of the summary; empty where nothing is to be asked. */
    private String firstLine(Edition edition) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(root.resolve(edition.workbook())))) {
            Row row = book.getSheet("Tóm tắt").getRow(3);
            return row == null || row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
        }
    }

    private void dropSample(WorkDirectory folders, Period period) throws IOException {
        SampleYear year = new SampleYear();
        for (SampleFile file : year.files(period)) {
            if (file.unit().startsWith("62.")) {
                continue;
            }
            byte[] bytes = year.bytes(file);
            boolean absurd = file.unit().equals("608") && period.equals(Q2);
            Files.write(
                    Files.createDirectories(folders.inbox().resolve(file.unit()))
                            .resolve(file.name()),
                    absurd ? withOneInsured(bytes) : bytes);
        }
    }

    private static byte[] withOneInsured(byte[] bytes) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellReference at =
                    new CellReference(book.getName("IN_insured_persons").getRefersToFormula());
            book.getSheet(at.getSheetName())
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .setCellValue(1);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void collect(RunService runs) throws InterruptedException {
        Run run = runs.run(RunRequest.collect(TriggerSource.COMMAND, "An", "test"), ProgressListener.none());
        assertThat(run.state()).as(run.message()).isEqualTo(RunState.DONE);
    }
}
