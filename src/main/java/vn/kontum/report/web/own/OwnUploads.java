package vn.kontum.report.web.own;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.upload.SubmissionUploadService;
import vn.kontum.report.administration.upload.UploadCollector;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.PipelineProperties;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;

/** Takes a file from the page of a unit and lets it be collected at once. */
@Component
final class OwnUploads {
    private static final Logger LOG = LoggerFactory.getLogger(OwnUploads.class);

    private final SubmissionUploadService uploads;
    private final UploadCollector collector;
    private final TrialValidation trials;
    private final PipelineProperties settings;

    OwnUploads(
            SubmissionUploadService uploads,
            UploadCollector collector,
            TrialValidation trials,
            PipelineProperties settings) {
        this.trials = trials;
        this.uploads = uploads;
        this.collector = collector;
        this.settings = settings;
    }

    /**
     * Stores the bytes and returns the name that they got.
     *
     * @param by whom the audit log and the run name, and with which reason
     * @param page the period that it is meant for
     * @throws UploadRefusedException when it is no workbook by its name, is empty, reports another period, or the folder of the unit is
     *     not there
     */
    String upload(String unit, Period page, String given, byte[] content, Actor by) throws IOException {
        requireWorkbook(given);
        if (content.length == 0) {
            throw new UploadRefusedException("own.upload.empty");
        }
        if (!Files.isDirectory(settings.folders().inbox().resolve(unit))) {
            throw new UploadRefusedException("own.upload.no-folder");
        }
        requirePeriod(unit, page, given, content);
        String name = uploads.put(unit, given, content, by);
        try {
            collector.collect(RunRequest.collect(TriggerSource.CONSOLE, by.name(), by.reason()));
        } catch (RequestRejectedException e) {
            LOG.info("an upload is collected by the schedule: {}", e.getMessage());
        }
        return name;
    }

    /** What cannot be judged now is the intake's to answer. */
    private void requirePeriod(String unit, Period page, String given, byte[] content) throws IOException {
        try {
            trials.validate(unit, page, given, content);
        } catch (CancellationException e) {
            LOG.info("the period of an upload is not known: {}", e.getMessage());
        }
    }

    static void requireWorkbook(String given) {
        boolean named = given.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (!named
                || !SubmissionUploadService.safe(given).toLowerCase(Locale.ROOT).matches(".+\\.xlsx")) {
            throw new UploadRefusedException("own.upload.not-xlsx");
        }
    }
}
