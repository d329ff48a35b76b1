package vn.kontum.report.edge;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.kontum.report.batch.PublishedFiles;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.edge.schedule.Schedule;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Looks now and then whether the newest reports have their PDFs, whoever published them, and makes those that lack. Danger: a workbook that failed is left alone until the next start. */
final class PdfFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PdfFollower.class);
    private static final long EVERY_SECONDS = 10;

    private final PdfCompanion pdf;
    private final Office office;
    private final Set<String> failed = new HashSet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "pdf");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    PdfFollower(PdfCompanion pdf, Office office) {
        this.pdf = pdf;
        this.office = office;
    }

    void begin() {
        if (pdf.wanted()) {
            timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            for (Window window : office.the(Catalogue.class).windows()) {
                Optional<Edition> newest = office.the(EditionStore.class).latest(window.period());
                if (newest.isPresent() && !failed.contains(newest.get().workbook())) {
                    follow(newest.get().workbook());
                }
            }
        } catch (DataAccessException e) {
            LOG.warn("the newest reports could not be looked up, which is tried again: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(String workbook) throws InterruptedException {
        PdfCompanion.Result result = pdf.of(workbook);
        if (result == PdfCompanion.Result.MADE) {
            office.the(PublishedFiles.class)
                    .record(PdfCompanion.pdf(workbook), office.the(Clock.class).instant());
        } else if (result == PdfCompanion.Result.FAILED) {
            failed.add(workbook);
            office.the(Schedule.class).warn("report.pdf", "pdf", workbook);
        }
    }

    /** A conversion under way is given up; the next start makes it. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
