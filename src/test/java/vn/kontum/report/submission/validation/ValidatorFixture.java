package vn.kontum.report.submission.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** A judge with the catalogue of the tests, and forms to put before it. */
public final class ValidatorFixture {
    public static final Catalogue CATALOGUE = FrozenCatalogue.read();

    private final Path directory;
    private PriorSubmissions history = PriorSubmissions.none();
    private Waivers waivers = Waivers.none();

    public ValidatorFixture(Path directory) {
        this.directory = directory;
    }

    public ValidatorFixture knowing(PriorSubmissions known) {
        this.history = known;
        return this;
    }

    public ValidatorFixture waiving(Waivers granted) {
        this.waivers = granted;
        return this;
    }

    /** The form of a district in the first quarter, filled in properly. */
    public static FilledForm district() {
        return FilledForm.of(CATALOGUE, "615", "2021-Q1");
    }

    /** The form of a district in the last quarter, which asks for everything. */
    public static FilledForm wholeYear() {
        return FilledForm.of(CATALOGUE, "615", "2021-Q4");
    }

    public static FilledForm department() {
        return FilledForm.of(CATALOGUE, "62.CTK", "2021-Q1");
    }

    public ValidationResult validate(FilledForm form) {
        return validate(form.candidate(directory));
    }

    public ValidationResult validate(FilledForm form, byte[] bytes) {
        return validate(form.candidate(directory, bytes));
    }

    /** A file of any name in the folder of a unit, long after every period has begun. */
    public ValidationResult validate(String name, String folder, byte[] bytes) {
        try {
            Path file = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            return validate(new SubmissionFile(file, name, folder, Instant.parse("2022-03-01T02:00:00Z")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ValidationResult validate(SubmissionFile submissionFile) {
        ValidationResult result =
                new SubmissionValidator(CATALOGUE, history, waivers, ProgrammedRules.all()).validate(submissionFile);
        result.findings().forEach(EnglishSentences::check);
        return result;
    }

    public SubmissionFile candidate(FilledForm form) {
        return form.candidate(directory);
    }

    /** The one finding of that code. */
    public static Finding only(ValidationResult validationResult, FindingCode code) {
        List<Finding> found = validationResult.findings().stream()
                .filter(f -> f.code().equals(code.name()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("[" + code + "] expected once, found: " + validationResult.codes() + " "
                    + validationResult.findings());
        }
        return found.get(0);
    }
}
