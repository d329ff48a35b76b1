package vn.kontum.report.web.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.FileAttachment;
import vn.kontum.report.web.PeriodOptions;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;

/**
 * A unit, and what concerns itself.
 *
 * @implNote The unit is that of the account and never one of the address.
 */
@Controller
final class OwnController {
    private static final String PART = "PART";
    /** What a file that is tried may be worth without anything to be mended. */
    private static final Set<String> GOOD = Set.of(Outcome.ACCEPTED.name(), PART);

    private final OwnPageFactory pages;
    private final OwnFiles files;
    private final OwnUploads uploads;
    private final TrialValidation trials;
    private final UnitNameLookup units;
    private final PeriodOptions periods;

    OwnController(
            OwnPageFactory pages,
            OwnFiles files,
            OwnUploads uploads,
            TrialValidation trials,
            UnitNameLookup units,
            PeriodOptions periods) {
        this.pages = pages;
        this.files = files;
        this.uploads = uploads;
        this.trials = trials;
        this.units = units;
        this.periods = periods;
    }

    /** Others than people of units have no pages here. */
    private Unit unit(CurrentUser user) {
        return units.at(user.user().unit());
    }

    @GetMapping("/own")
    String now(@RequestParam Optional<String> period, CurrentUser user) {
        return "redirect:/own/" + periods.chosen(period, unit(user)).code();
    }

    @GetMapping("/own/{period}")
    String page(@PathVariable String period, CurrentUser user, Model model) {
        model.addAttribute("page", pages.of(unit(user), periods.at(period), user.writing()));
        return "console/own";
    }

    @GetMapping("/own/{period}/form")
    ResponseEntity<Resource> form(@PathVariable String period, CurrentUser user) {
        return attachment(files.form(unit(user).code(), periods.at(period)));
    }

    @GetMapping("/own/answers/{seq}")
    ResponseEntity<Resource> answer(@PathVariable long seq, CurrentUser user) {
        return attachment(files.take(unit(user).code(), seq, user.user().signature()));
    }

    @GetMapping("/own/originals/{seq}")
    ResponseEntity<Resource> original(@PathVariable long seq, CurrentUser user) {
        return attachment(files.original(unit(user).code(), seq));
    }

    @PostMapping("/own/{period}/upload")
    String upload(
            @PathVariable String period,
            @RequestParam Optional<MultipartFile> file,
            CurrentUser user,
            RedirectAttributes next)
            throws IOException {
        String unit = unit(user).code();
        Period page = periods.at(period);
        try {
            MultipartFile given = file.orElseThrow(() -> new UploadRefusedException("own.upload.empty"));
            String name = uploads.upload(
                    unit,
                    page,
                    String.valueOf(given.getOriginalFilename()),
                    given.getBytes(),
                    user.person(user.writing().text("own.upload.reason")));
            next.addFlashAttribute("notice", user.writing().text("own.upload.done", UntrustedText.shown(name)));
        } catch (UploadRefusedException e) {
            next.addFlashAttribute("refusal", e.sentence(page, user.writing()));
        }
        return "redirect:/own/" + page.code();
    }

    @PostMapping("/own/{period}/try")
    String trial(@PathVariable String period, @RequestParam Optional<MultipartFile> file, CurrentUser user, Model model)
            throws IOException {
        Unit unit = unit(user);
        Period page = periods.at(period);
        model.addAttribute("page", pages.of(unit, page, user.writing()));
        try {
            MultipartFile given = file.orElseThrow(() -> new UploadRefusedException("own.upload.empty"));
            Optional<ValidationResult> result =
                    trials.validate(unit.code(), page, String.valueOf(given.getOriginalFilename()), given.getBytes());
            if (result.isEmpty()) {
                throw new UploadRefusedException("own.try.foreign");
            }
            String worth = trial(result.get());
            model.addAttribute(
                    GOOD.contains(worth) ? "notice" : "refusal", user.writing().text("own.try." + worth));
            model.addAttribute("trial", pages.lines(result.get().findings(), user.writing()));
        } catch (UploadRefusedException e) {
            model.addAttribute("refusal", e.sentence(page, user.writing()));
        } catch (CancellationException e) {
            model.addAttribute("refusal", user.writing().text("own.try.too-long"));
        }
        return "console/own";
    }

    private static String trial(ValidationResult result) {
        return result.codes().contains(FindingCode.WAITING_PARTS.name()) ? PART : String.valueOf(result.outcome());
    }

    private static ResponseEntity<Resource> attachment(Optional<Path> file) {
        return FileAttachment.of(file.orElseThrow(CurrentUser::missing));
    }
}
