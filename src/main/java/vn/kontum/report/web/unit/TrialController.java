package vn.kontum.report.web.unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.FindingRepository;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;
import vn.kontum.report.web.CurrentUser;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.table.TableRequest;

/** Judges a file as collecting would, and records nothing. */
@Controller
final class TrialController {
    private final TrialServices services;
    private final FindingTable table;
    private final UnitNameLookup units;

    /** What a file is judged by. */
    @Component
    record TrialServices(
            EditionCatalogues catalogues,
            SubmissionRepository submissions,
            WaiverRepository waivers,
            IssuedLayoutRepository layouts,
            Clock clock) {
        SubmissionValidator validator() {
            return new SubmissionValidator(
                    catalogues.judging(), submissions.history(), waivers, ProgrammedRules.all(), layouts);
        }
    }

    TrialController(TrialServices services, FindingTable table, UnitNameLookup units) {
        this.services = services;
        this.table = table;
        this.units = units;
    }

    /** @param outcome what would become of it, as a word */
    record View(String file, String unit, String outcome, String tone) {}

    @PostMapping("/try/{unit}")
    String judge(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            TableRequest tables,
            CurrentUser user,
            Model model)
            throws IOException {
        String code = units.at(unit).code();
        ViewFormatter formatter = user.writing();
        Optional<MultipartFile> given = Optional.ofNullable(file).filter(f -> !f.isEmpty());
        String name = Normalizer.normalize(
                given.map(MultipartFile::getOriginalFilename).orElse(""), Normalizer.Form.NFC);
        List<FindingRepository.FoundFinding> found = List.of();
        View page = new View(
                UntrustedText.shown(name), units.name(code, formatter), formatter.text("upload.empty"), "warn");
        if (given.isPresent()) {
            ValidationResult result = judged(given.get(), name, code);
            found = result.findings().stream()
                    .map(f -> new FindingRepository.FoundFinding(
                            0,
                            name,
                            code,
                            result.submission().map(s -> s.period().code()).orElse(""),
                            f))
                    .toList();
            page = new View(
                    UntrustedText.shown(name),
                    units.name(code, formatter),
                    formatter.text("outcome." + result.outcome()),
                    result.codes().isEmpty() ? "good" : "warn");
        }
        model.addAttribute("page", page);
        model.addAttribute("findings", table.of(formatter.text("unit.findings"), found, false, tables, formatter));
        return "console/try";
    }

    private ValidationResult judged(MultipartFile given, String name, String unit) throws IOException {
        Path copy = Files.createTempFile("kontum-try", ".xlsx");
        try {
            given.transferTo(copy);
            return services.validator()
                    .validate(new SubmissionFile(
                            copy, name, unit, services.clock().instant()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
