package vn.kontum.report.application.pdf;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.PublishedFileRecorder;
import vn.kontum.report.scheduling.QuartzScheduleService;

/**
 * Makes the PDFs that the newest reports lack, every few seconds and whoever published them.
 *
 * @implNote A workbook that failed is left alone until the next start.
 */
public final class PdfExportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PdfExportWorker.class);
    private static final long EVERY_SECONDS = 10;

    private final PdfExporter pdf;
    private final EditionRepository editions;
    private final PublishedFileRecorder files;
    private final QuartzScheduleService schedule;
    private final Clock clock;
    private final Set<String> failed = new HashSet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "pdf");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /** @param schedule where a report without a PDF is told of */
    public PdfExportWorker(
            PdfExporter pdf,
            EditionRepository editions,
            PublishedFileRecorder files,
            QuartzScheduleService schedule,
            Clock clock) {
        this.pdf = pdf;
        this.editions = editions;
        this.files = files;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** From now on, until it is closed; does nothing where no PDFs are made by themselves. */
    public void begin() {
        if (pdf.wanted()) {
            timer.scheduleWithFixedDelay(this::poll, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void poll() {
        try {
            for (String workbook : editions.finals().newestWorkbooks()) {
                if (!failed.contains(workbook)) {
                    export(workbook);
                }
            }
        } catch (DataAccessException e) {
            LOG.warn("the newest reports could not be looked up, which is tried again: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void export(String workbook) throws InterruptedException {
        PdfExporter.ExportResult result = pdf.of(workbook);
        if (result == PdfExporter.ExportResult.MADE) {
            files.record(PdfExporter.pdf(workbook), clock.instant());
        } else if (result == PdfExporter.ExportResult.FAILED) {
            failed.add(workbook);
            schedule.warn("report.pdf", "pdf", workbook);
        }
    }

    /** A conversion under way is given up; the next start makes it. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
