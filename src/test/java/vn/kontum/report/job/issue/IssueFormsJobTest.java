package vn.kontum.report.job.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.config.PipelineFixture;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.Run;
import vn.kontum.report.run.RunState;
import vn.kontum.report.text.Messages;

class IssueFormsJobTest {
    private static final Period Q1 = new Period(2021, 1);
    private static final Period Q2 = new Period(2021, 2);
    private static final String FORM = "KTXH_608_2021Q2.xlsx";
    private static DataSource database;

    @TempDir
    Path root;

    private PipelineFixture pipelineFixture;

    @BeforeAll
    static void fresh() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void open() {
        PipelineFixture.empty(new JdbcTemplate(database));
        pipelineFixture = PipelineFixture.at(database, root);
    }

    @AfterEach
    void close() {
        pipelineFixture.close();
    }

    @Test
    void everyUnitFindsItsFormInItsOutbox() throws Exception {
        Run run = issue();

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.said(Messages.VIETNAMESE))
                .isEqualTo("Đã ghi 3 biểu, 0 biểu mới đặt cạnh tệp đơn vị đang làm, 0 biểu không đổi");
        assertThat(names("608")).containsExactly(FORM);
        assertThat(names("610")).containsExactly("KTXH_610_2021Q2.xlsx");
        assertThat(names("611")).containsExactly("KTXH_611_2021Q2.xlsx");
        assertThat(form()).isEqualTo("form 608 2021-Q2 before: -");
    }

    @Test
    void aSecondRunFindsNothingToDo() throws Exception {
        issue();

        Run again = issue();

        assertThat(again.state()).isEqualTo(RunState.NOTHING);
        assertThat(again.said(Messages.VIETNAMESE)).contains("3 biểu không đổi");
    }

    @Test
    void aFormNobodyTouchedIsRenewedWithTheFiguresThatCameIn() throws Exception {
        issue();
        reportFirstQuarter();

        Run run = issue();

        assertThat(run.said(Messages.VIETNAMESE)).startsWith("Đã ghi 1 biểu, 0 biểu mới đặt cạnh");
        assertThat(form()).isEqualTo("form 608 2021-Q2 before: 100");
        assertThat(names("608").filter(name -> name.startsWith("KTXH"))).containsExactly(FORM);
    }

    @Test
    void aFormTheUnitWorksInIsNeverWrittenOver() throws Exception {
        issue();
        Files.writeString(outbox("608").resolve(FORM), "half filled in");
        reportFirstQuarter();

        Run run = issue();

        assertThat(run.said(Messages.VIETNAMESE)).startsWith("Đã ghi 0 biểu, 1 biểu mới đặt cạnh");
        assertThat(form()).isEqualTo("half filled in");
        assertThat(outbox("608").resolve("KTXH_608_2021Q2_2.xlsx")).hasContent("form 608 2021-Q2 before: 100");
        assertThat(issue().state()).isEqualTo(RunState.NOTHING);
    }

    @Test
    void aFileOfTheUnitsOwnUnderTheNameOfTheFormIsLeftAlone() throws Exception {
        Files.createDirectories(outbox("608"));
        Files.writeString(outbox("608").resolve(FORM), "mine");

        issue();

        assertThat(form()).isEqualTo("mine");
        assertThat(outbox("608").resolve("KTXH_608_2021Q2_2.xlsx")).exists();
    }

    @Test
    void aFormTakenAwayIsPutThereAgain() throws Exception {
        issue();
        Files.delete(outbox("608").resolve(FORM));

        issue();

        assertThat(outbox("608").resolve(FORM)).exists();
    }

    @Test
    void anOutboxThatCannotBeWrittenDoesNotHoldUpTheOthersAndIsTold() throws Exception {
        Files.createDirectories(outbox("608").getParent());
        Files.writeString(outbox("608"), "a file where a folder should be");

        Run run = issue();

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.unitsLeft()).containsExactly("608");
        assertThat(run.said(Messages.VIETNAMESE)).contains("Không ghi được vào hộp trả lời của 608", "đã được trả lời");
        assertThat(names("611")).containsExactly("KTXH_611_2021Q2.xlsx");
    }

    private Run issue() throws InterruptedException {
        return pipelineFixture.run(JobNames.ISSUE, Optional.of(Q2));
    }

    private void reportFirstQuarter() throws Exception {
        pipelineFixture.drop("608", "KTXH_608_2021Q1.xlsx", "608 " + Q1 + " 100");
        pipelineFixture.collect();
    }

    private Path outbox(String unit) {
        return pipelineFixture.folders.outbox().resolve(unit);
    }

    private String form() throws IOException {
        return Files.readString(outbox("608").resolve(FORM));
    }

    private Stream<String> names(String unit) throws IOException {
        try (Stream<Path> files = Files.list(outbox(unit))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
