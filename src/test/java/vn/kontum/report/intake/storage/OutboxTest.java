package vn.kontum.report.intake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.intake.ledger.ReceivedFileRepository;

class OutboxTest {
    private static ReceivedFileRepository ledger;

    @TempDir
    Path root;

    @BeforeAll
    static void open() {
        ledger = new ReceivedFileRepository(JdbcClient.create(database()));
    }

    private static DataSource database() {
        return TestDatabase.fresh();
    }

    /** Of a new database, which adopts the folder. */
    private Outbox outbox() {
        return new Outbox(root, new OutboxIdentity(root, new ReceivedFileRepository(JdbcClient.create(database()))));
    }

    @Test
    void anAnswerThatIsOutOfDateIsTakenAwayUnlessSomebodyWorkedInIt() throws Exception {
        Outbox outbox = outbox();
        try (FileBatch files = new FileBatch()) {
            for (String name : List.of("THU_TRA_LAI_0_a", "THU_TRA_LAI_0_b")) {
                outbox.put("608", name + ".xlsx", new byte[] {1});
                outbox.putForPrograms("608", name + ".json", new byte[] {2}, files.of("608"));
            }
            files.complete();
        }
        Path edited = root.resolve("608/THU_TRA_LAI_0_b.xlsx");
        Files.setLastModifiedTime(edited, FileTime.from(Instant.now().plusSeconds(60)));

        outbox.withdraw("608", "THU_TRA_LAI_0_a.xlsx");
        outbox.withdraw("608", "THU_TRA_LAI_0_b.xlsx");
        outbox.withdraw("608", "THU_TRA_LAI_0_c.xlsx");

        assertThat(root.resolve("608/THU_TRA_LAI_0_a.xlsx")).doesNotExist();
        assertThat(root.resolve(".json/608/THU_TRA_LAI_0_a.json")).doesNotExist();
        assertThat(edited).exists();
    }

    @Test
    void aVanishedOutboxIsNeverWrittenInto() throws Exception {
        OutboxIdentity identity = new OutboxIdentity(root, ledger);
        Outbox outbox = new Outbox(root, identity);
        outbox.put("608", "a.json", new byte[] {1});
        String id = Files.readString(root.resolve(OutboxIdentity.SENTINEL));

        Files.delete(root.resolve(OutboxIdentity.SENTINEL));
        assertThatThrownBy(() -> outbox.put("608", "b.json", new byte[] {1}))
                .isInstanceOf(OutboxUnavailableException.class)
                .hasMessageContaining(id);
        assertThatThrownBy(() -> new OutboxIdentity(root, ledger).verify())
                .isInstanceOf(OutboxUnavailableException.class);
        Files.writeString(root.resolve(OutboxIdentity.SENTINEL), "another");
        assertThatThrownBy(() -> outbox.put("608", "b.json", new byte[] {1}))
                .isInstanceOf(OutboxUnavailableException.class)
                .hasMessageContaining("another");
        assertThat(root.resolve("608/b.json")).doesNotExist();

        Files.writeString(root.resolve(OutboxIdentity.SENTINEL), id);
        assertThat(outbox.put("608", "b.json", new byte[] {1})).isEqualTo("608/b.json");
    }

    @Test
    void answersLieInTheFolderOfTheUnitAndNothingElseDoes() throws Exception {
        String path = outbox().put("62.SYT", "BIEN_NHAN_1.json", new byte[] {1});

        assertThat(path).isEqualTo("62.SYT/BIEN_NHAN_1.json");
        try (var files = Files.list(root.resolve("62.SYT"))) {
            assertThat(files).containsExactly(root.resolve(path));
        }
    }

    @Test
    void answersToNobodyHaveAFolderToo() throws Exception {
        assertThat(outbox().put("", "a.json", new byte[0])).isEqualTo("_unknown/a.json");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, __.._etc_passwd",
        "=cmd.xlsx, _cmd.xlsx",
        "-rf.xlsx, _-rf.xlsx",
        "con.xlsx, _con.xlsx",
        ".hidden, _hidden",
        "số liệu Đắk Hà.xlsx, so_lieu_Dak_Ha.xlsx",
        "plain.xlsx, plain.xlsx"
    })
    void namesBecomeHarmless(String name, String safe) {
        assertThat(Outbox.safe(name)).isEqualTo(safe);
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(Outbox.safe("n".repeat(250) + ".xlsx")).hasSize(120).endsWith(".xlsx");
    }
}
