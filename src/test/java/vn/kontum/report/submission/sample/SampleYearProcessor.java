package vn.kontum.report.submission.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.indicator.aggregation.Observation;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** Judges the sample year file by file in the order of arrival, knowing what was accepted before. */
final class SampleYearProcessor {
    static final Catalogue CATALOGUE = FrozenCatalogue.read();

    private final Map<SampleFile, ValidationResult> validations = new LinkedHashMap<>();
    private final Map<String, List<ReportedValue>> accepted = new HashMap<>();

    SampleYearProcessor(Path directory) {
        SampleYear year = new SampleYear();
        year.files().forEach(file -> validate(file, year.bytes(file), directory));
    }

    Map<SampleFile, ValidationResult> validations() {
        return validations;
    }

    /** What counts in the year up to a period. */
    List<Observation> observations(Period upTo) {
        List<Observation> all = new ArrayList<>();
        accepted.forEach((key, readings) -> {
            String unit = key.split(" ")[0];
            Period period = Period.parse(key.split(" ")[1]).orElseThrow();
            if (period.compareTo(upTo) <= 0) {
                readings.forEach(r -> all.add(new Observation(unit, period, r.variable(), r.value(), r.status())));
            }
        });
        return all;
    }

    private void validate(SampleFile file, byte[] bytes, Path directory) {
        try {
            Path content = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            SubmissionFile submissionFile = new SubmissionFile(
                    content, file.name(), file.unit(), file.receivedAt().toInstant());
            ValidationResult validationResult = new SubmissionValidator(
                            CATALOGUE, history(), Waivers.none(), ProgrammedRules.all())
                    .validate(submissionFile);
            validations.put(file, validationResult);
            if (validationResult.outcome() == Outcome.ACCEPTED) {
                accepted.put(
                        file.unit() + " " + file.period(),
                        validationResult.submission().orElseThrow().readings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PriorSubmissions history() {
        return (unit, period, variable) -> accepted.getOrDefault(unit + " " + period, List.of()).stream()
                .filter(reportedValue -> reportedValue.variable().equals(variable))
                .findFirst()
                .flatMap(ReportedValue::value);
    }
}
