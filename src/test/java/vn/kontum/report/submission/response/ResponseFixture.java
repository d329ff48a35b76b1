package vn.kontum.report.submission.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.validation.ValidatorFixture;

/** Where the files of a unit for a period are judged and answered, as the real service does, without a database. */
record ResponseFixture(Path directory, String unit, Period period, PriorSubmissions history) {
    private static final Instant RECEIVED = Instant.parse("2022-03-01T02:00:00Z");

    String fileName() {
        return FormLayout.fileName(unit, period.compact());
    }

    ValidationResult validate(byte[] bytes) {
        return new ValidatorFixture(directory).knowing(history).validate(fileName(), unit, bytes);
    }

    /** The workbook that goes back to the unit. */
    byte[] answer(byte[] bytes) {
        return answer(bytes, validate(bytes));
    }

    /** The answer for programs. */
    byte[] json(byte[] bytes) {
        return answers(bytes, validate(bytes)).get(1).content();
    }

    byte[] answer(byte[] bytes, ValidationResult validationResult) {
        return answers(bytes, validationResult).get(0).content();
    }

    private List<OutboxFile> answers(byte[] bytes, ValidationResult validationResult) {
        ReceivedFile receivedFile = new ReceivedFile(17, RECEIVED, unit, fileName(), bytes.length, Sha256.of(bytes));
        ReceivedFileRecord entry = new ReceivedFileRecord(
                receivedFile,
                1,
                Optional.of(validationResult.outcome()),
                validationResult.codes(),
                Optional.of(unit),
                Optional.of(period.code()),
                Optional.empty(),
                Optional.of(RECEIVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ResponseRequest responseRequest =
                new ResponseRequest(entry, asKept(validationResult), Optional.of(file(bytes)), Optional.empty());
        return new ResponseRenderer(
                        ValidatorFixture.CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates"))))
                .answer(responseRequest);
    }

    /** Figures are kept of what was accepted only. */
    private static ValidationResult asKept(ValidationResult validation) {
        return validation.outcome() == Outcome.ACCEPTED
                ? validation
                : new ValidationResult(
                        validation.outcome(), validation.findings(), Optional.empty(), validation.answer());
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "a", ".xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
