package vn.kontum.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Makes the folder that the build names as the temporary one of this test process before the first test. Each process has its own,
 * since a MariaDB server that starts, also the short-lived one that lays the first tables, deletes the temporary tables that it
 * finds there, and those of a server that runs for the other test process would be among them.
 */
public final class TemporaryFolder implements TestExecutionListener {
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Optional.ofNullable(System.getenv("TMPDIR")).map(Path::of).ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
