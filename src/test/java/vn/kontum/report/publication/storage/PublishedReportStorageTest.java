package vn.kontum.report.publication.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.WorkDirectory;

/** What is written below the folder of reports. */
class PublishedReportStorageTest {
    private static final Period Q1 = new Period(2021, 1);

    @TempDir
    Path root;

    @Test
    void whatFindsNoRoomLeavesNothing() {
        PublishedReportStorage reports = new PublishedReportStorage(new WorkDirectory(root));

        assertThatThrownBy(() -> reports.draft(Q1, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left");

        assertThat(root.resolve("reports/2021-Q1")).isEmptyDirectory();
    }
}
