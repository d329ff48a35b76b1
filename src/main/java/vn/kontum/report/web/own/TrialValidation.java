package vn.kontum.report.web.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.administration.upload.SubmissionUploadService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.TimeLimiter;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.layout.IssuedLayoutRepository;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/**
 * Judges a file as collecting would and records nothing. Rules that compare units are left out: what they say of another unit is not for
 * this one.
 */
@Component
final class TrialValidation {
    private final EditionCatalogues catalogues;
    private final SubmissionRepository submissions;
    private final WaiverRepository waivers;
    private final IssuedLayoutRepository layouts;
    private final Clock clock;
    private final TimeLimiter limit = new TimeLimiter(Duration.ofSeconds(5));

    TrialValidation(
            EditionCatalogues catalogues,
            SubmissionRepository submissions,
            WaiverRepository waivers,
            IssuedLayoutRepository layouts,
            Clock clock) {
        this.catalogues = catalogues;
        this.submissions = submissions;
        this.waivers = waivers;
        this.layouts = layouts;
        this.clock = clock;
    }

    /**
     * What the file is worth; empty when it says that it is another unit's, of which nothing is told.
     *
     * @throws UploadRefusedException when it is no workbook by its name, or reports another period than the page
     */
    Optional<ValidationResult> validate(String unit, Period page, String given, byte[] content) throws IOException {
        Optional<ValidationResult> result = validate(unit, given, content);
        result.flatMap(ValidationResult::submission)
                .map(Submission::period)
                .filter(said -> !said.equals(page))
                .ifPresent(said -> {
                    throw UploadRefusedException.ofPeriod(said);
                });
        return result;
    }

    /** The same of whatever period. */
    Optional<ValidationResult> validate(String unit, String given, byte[] content) throws IOException {
        OwnUploads.requireWorkbook(given);
        String name = SubmissionUploadService.safe(given);
        Path file = Files.createTempFile("trial", ".xlsx");
        try {
            Files.write(file, content);
            SubmissionValidator validator = new SubmissionValidator(
                    catalogues.judging(), submissions.history(), waivers, ProgrammedRules.all(), layouts, true);
            ValidationResult result =
                    limit.within(() -> validator.validate(new SubmissionFile(file, name, unit, clock.instant())));
            boolean foreign = result.submission()
                    .map(Submission::unit)
                    .filter(u -> !u.equals(unit))
                    .isPresent();
            return foreign ? Optional.empty() : Optional.of(result);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
