package vn.kontum.report.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.publication.model.ReportModel;
import vn.kontum.report.publication.model.SampleSnapshot;
import vn.kontum.report.publication.workbook.ReportWorkbookWriter;
import vn.kontum.report.publication.workbook.layout.ReportTemplate;
import vn.kontum.report.text.OfficeProperties;

/**
 * Writes the report of the fourth quarter again and again: figures, what the book says, the book with its last look.
 * Every round must give the same bytes.
 */
public final class ReportHarness {
    private static final int ROUNDS = 20;

    private ReportHarness() {}

    public static void main(String... arguments) throws Exception {
        SampleSnapshot sample = new SampleSnapshot(Files.createTempDirectory("sample"));
        ReportWorkbookWriter books = new ReportWorkbookWriter(ReportTemplate.load(Optional.empty()), OfficeProperties.unknown());
        String first = "";
        for (int round = 1; round <= ROUNDS; round++) {
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ReportModel report = sample.report(4);
            byte[] book = books.write(report);
            double thread = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %2d: %.2f s, %.2f of the thread, %d bytes%n",
                    round,
                    (System.nanoTime() - wall) / 1e9,
                    thread,
                    book.length);
            String now = Sha256.of(book);
            if (!first.isEmpty() && !first.equals(now)) {
                throw new IllegalStateException("[report] round " + round + " gave other bytes than the first");
            }
            first = now;
        }
    }
}
