package vn.kontum.report.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the server of our own does not start, as its log has it; the lines are those of MariaDB 11.4 on a full disk. */
class ServerProcessTest {
    private static final String BEGUN =
            "2026-12-01 13:38:51 0 [Note] Starting MariaDB 11.4.5-MariaDB source revision 0771110266 as process 31627";
    private static final List<String> FULL = List.of(
            "2026-12-01 13:38:54 0 [ERROR] InnoDB: preallocating 12582912 bytes for file ./ibtmp1 failed with error 28",
            "2026-12-01 13:38:54 0 [ERROR] InnoDB: Could not set the file size of './ibtmp1'. Probably out of disk space");
    private static final String ABORTING = "2026-12-01 13:38:54 0 [ERROR] Aborting";

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsTold() throws Exception {
        ServerProcess server = said(List.of(BEGUN), FULL, List.of(ABORTING));

        assertThat(server.diskFull()).isTrue();
        assertThat(server.lastError()).isEqualTo("Aborting");
    }

    @Test
    void whatWasFullBeforeIsNoReasonNow() throws Exception {
        ServerProcess server = said(List.of(BEGUN), FULL, List.of(BEGUN, ABORTING));

        assertThat(server.diskFull()).isFalse();
    }

    @Test
    void aServerThatSaidNothingHasNoReason() throws Exception {
        ServerProcess server = said();

        assertThat(server.diskFull()).isFalse();
        assertThat(server.lastError()).isEmpty();
    }

    @SafeVarargs
    private ServerProcess said(List<String>... parts) throws Exception {
        ServerDirectory directory = new ServerDirectory(folder);
        for (List<String> part : parts) {
            Files.write(directory.log(), part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return new ServerProcess(TestServers.setup(folder), directory);
    }
}
