package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the tables of the embedded server are laid, with a small script in place of the program. */
class ServerBinariesTest {
    @TempDir
    Path directory;

    @Test
    void tablesAreLaidWithTemporaryFilesInTheFolderOfTheServer() throws Exception {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        ServerDirectory folder = new ServerDirectory(directory.resolve("db"));
        folder.prepare();
        Path program = directory.resolve("program");
        Path script = Files.createDirectories(program.resolve("scripts")).resolve("mariadb-install-db");
        Files.writeString(script, "#!/bin/sh\necho \"$TMPDIR $*\" > \"$TMPDIR/seen\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

        ServerBinaries.of(
                        new DatabaseProperties.Embedded(folder.root(), program, 0, 1 << 24, Duration.ofSeconds(30)),
                        folder)
                .layTables();

        assertThat(folder.temporary().resolve("seen"))
                .content()
                .startsWith(folder.temporary().toString())
                .contains("--datadir=" + folder.unfinished(), "--basedir=" + program, "--no-defaults");
        assertThat(folder.data()).isDirectory();
    }
}
