package vn.kontum.report.intake.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {
    @TempDir
    Path root;

    @Test
    void answersLieInTheFolderOfTheUnitAndNothingElseDoes() throws Exception {
        String path = new Outbox(root).put("62.SYT", "BIEN_NHAN_1.json", new byte[] {1});

        assertThat(path).isEqualTo("62.SYT/BIEN_NHAN_1.json");
        try (var files = Files.list(root.resolve("62.SYT"))) {
            assertThat(files).containsExactly(root.resolve(path));
        }
    }

    @Test
    void answersToNobodyHaveAFolderToo() throws Exception {
        assertThat(new Outbox(root).put("", "a.json", new byte[0])).isEqualTo("_unknown/a.json");
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
