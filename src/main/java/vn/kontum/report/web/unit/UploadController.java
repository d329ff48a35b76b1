package vn.kontum.report.web.unit;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.administration.upload.SubmissionUploadService;
import vn.kontum.report.administration.upload.UploadCollector;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.RunStarter;
import vn.kontum.report.web.UnitNameLookup;

/** Brings the file of a unit that cannot reach the shared folder; it goes the same way as any other. */
@Controller
final class UploadController {
    private final SubmissionUploadService uploads;
    private final FileIntakeService intake;
    private final UploadCollector collector;
    private final RunStarter starter;
    private final UnitNameLookup units;
    private final PeriodOptions quarters;

    UploadController(
            SubmissionUploadService uploads,
            FileIntakeService intake,
            UploadCollector collector,
            RunStarter starter,
            UnitNameLookup units,
            PeriodOptions quarters) {
        this.uploads = uploads;
        this.intake = intake;
        this.collector = collector;
        this.starter = starter;
        this.units = units;
        this.quarters = quarters;
    }

    @PostMapping("/units/{unit}/{period}/upload")
    String upload(
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable MultipartFile file,
            ActionForm form,
            CurrentUser user,
            RedirectAttributes next)
            throws IOException {
        String code = units.at(unit).code();
        Period quarter = quarters.at(period);
        String page = "/units/" + code + "/" + quarter.code();
        Optional<MultipartFile> given = Optional.ofNullable(file).filter(f -> !f.isEmpty());
        if (given.isEmpty()) {
            next.addFlashAttribute("refusal", user.writing().text("upload.empty"));
            return "redirect:" + page;
        }
        String key = IdempotencyKeys.sent(form.key());
        try {
            intake.requireInbox();
        } catch (InboxUnavailableException e) {
            next.addFlashAttribute("refusal", user.writing().text("inbox.unavailable"));
            return "redirect:" + page;
        }
        Actor by = user.person(form.reason());
        String name = uploads.put(
                code,
                Optional.ofNullable(given.get().getOriginalFilename()).orElse(""),
                given.get().getBytes(),
                by);
        String reason = user.writing().text("upload.run", name, code) + " " + by.reason();
        return starter.begun(
                () -> collector.collect(RunRequest.collect(TriggerSource.CONSOLE, by.name(), reason)
                        .withKey(key)),
                user,
                next,
                page);
    }
}
