package vn.kontum.report.web.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kontum.report.intake.FileIntakeService;
import vn.kontum.report.intake.detection.InboxUnavailableException;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.RunRequest;
import vn.kontum.report.run.TriggerSource;
import vn.kontum.report.web.ActionForm;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.IdempotencyKeys;
import vn.kontum.report.web.RunStarter;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;

/** Takes in what lies in the inbox, which is shown before. */
@Controller
final class CollectController {
    private static final int SHOWN = 50;

    private final FileIntakeService intake;
    private final RunStarter starter;
    private final UnitNameLookup units;

    CollectController(FileIntakeService intake, RunStarter starter, UnitNameLookup units) {
        this.intake = intake;
        this.starter = starter;
        this.units = units;
    }

    /**
     * What lies in the inbox.
     *
     * @param folders the first files, by whose they are
     * @param more how many besides
     * @param blocked why nothing can be taken in
     */
    record View(int files, Map<String, List<String>> folders, int more, Optional<String> blocked) {}

    @GetMapping("/collect")
    String ask(CurrentUser user, Model model) {
        model.addAttribute("page", page(user.writing()));
        model.addAttribute("key", IdempotencyKeys.fresh());
        return "console/collect";
    }

    private View page(ViewFormatter formatter) {
        try {
            intake.requireInbox();
            List<String> files = intake.pendingFiles();
            Map<String, List<String>> folders = files.stream()
                    .limit(SHOWN)
                    .collect(Collectors.groupingBy(
                            file -> folder(file, formatter),
                            TreeMap::new,
                            Collectors.mapping(CollectController::name, Collectors.toList())));
            return new View(files.size(), folders, Math.max(0, files.size() - SHOWN), Optional.empty());
        } catch (InboxUnavailableException e) {
            return new View(0, Map.of(), 0, Optional.of(formatter.text("inbox.unavailable")));
        }
    }

    private String folder(String file, ViewFormatter formatter) {
        int end = file.indexOf('/');
        return end < 0 ? formatter.text("collect.loose") : units.name(file.substring(0, end), formatter);
    }

    private static String name(String file) {
        return UntrustedText.shown(file.substring(file.indexOf('/') + 1));
    }

    /** The reason may be left out, everybody knows it. */
    @PostMapping("/collect")
    String collect(ActionForm form, CurrentUser user, RedirectAttributes next) {
        String reason = form.reason().isBlank() ? user.writing().text("collect.reason") : form.reason();
        return starter.begin(
                () -> {
                    Actor by = user.person(reason);
                    return RunRequest.collect(TriggerSource.CONSOLE, by.name(), by.reason())
                            .withKey(IdempotencyKeys.sent(form.key()));
                },
                user,
                next,
                "/runs");
    }
}
