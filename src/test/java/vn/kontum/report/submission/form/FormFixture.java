package vn.kontum.report.submission.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.SubmissionValidator;

/** Generated forms of the catalogue of the tests and the shipped look, and the judge that they come back to. */
public final class FormFixture {
    static final Catalogue CATALOGUE = FrozenCatalogue.read();
    private static final FormWorkbookWriter FORMS =
            new FormWorkbookWriter(CATALOGUE, FormTemplate.load(Optional.of(Path.of("templates"))));

    /** Without history every test that asks for a unit and a period gets the same bytes. */
    private static final Map<String, byte[]> UNTOUCHED = new ConcurrentHashMap<>();

    private FormFixture() {}

    static byte[] form(String unit, String period) {
        return UNTOUCHED
                .computeIfAbsent(unit + " " + period, form -> form(unit, period, PriorSubmissions.none()))
                .clone();
    }

    public static byte[] form(String unit, String period, PriorSubmissions history) {
        return FORMS.write(unit(unit), period(period), history);
    }

    static EditedForm typed(String unit, String period) {
        return new EditedForm(form(unit, period));
    }

    static Unit unit(String code) {
        return CATALOGUE.unit(code).orElseThrow();
    }

    static Period period(String code) {
        return Period.parse(code).orElseThrow();
    }

    /** A judge with the given coded checks, over files of a directory. */
    record Judge(Path directory, PriorSubmissions history, List<ProgrammedRule> coded) {
        ValidationResult validate(String unit, String period, byte[] bytes) {
            try {
                Path file = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
                String name = FormLayout.fileName(unit, period(period).compact());
                SubmissionFile submissionFile =
                        new SubmissionFile(file, name, unit, Instant.parse("2022-03-01T02:00:00Z"));
                return new SubmissionValidator(CATALOGUE, history, Waivers.none(), coded).validate(submissionFile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
