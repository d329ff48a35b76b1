package vn.kontum.report.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kontum.report.intake.ledger.ReceivedFile;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.intake.storage.Sha256;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.response.OutboxFile;
import vn.kontum.report.submission.response.ResponseRenderer;
import vn.kontum.report.submission.response.ResponseRequest;
import vn.kontum.report.submission.response.ResponseTemplate;
import vn.kontum.report.submission.validation.ValidatorFixture;
import vn.kontum.report.xlsx.container.ContainerLimits;
import vn.kontum.report.xlsx.model.Cell;
import vn.kontum.report.xlsx.read.WorkbookReader;

/** What the answer to a file says to its unit, read again as the unit would open it. */
final class AnswerText {
    private static final Instant RECEIVED = Instant.parse("2022-03-01T02:00:00Z");
    private static final WorkbookReader READER = new WorkbookReader(ContainerLimits.standard());

    private final ResponseRenderer renderer =
            new ResponseRenderer(ValidatorFixture.CATALOGUE, ResponseTemplate.load(Optional.of(Path.of("templates"))));
    private final Path directory;

    AnswerText(Path directory) {
        this.directory = directory;
    }

    /** All sentences of the first sheet of the answer, or of the plain text where no workbook could be made. */
    String of(HostileFile file, ValidationResult result) {
        OutboxFile answer = renderer.answer(request(file, result)).get(0);
        return read(answer.name(), answer.content());
    }

    /** What an answer of that name says. */
    static String read(String name, byte[] answer) {
        if (name.endsWith(".txt")) {
            return new String(answer, StandardCharsets.UTF_8);
        }
        return READER.read(answer).sheets().get(0).cells().values().stream()
                .map(Cell::text)
                .collect(Collectors.joining("\n"));
    }

    private ResponseRequest request(HostileFile file, ValidationResult result) {
        ReceivedFileRecord entry = new ReceivedFileRecord(
                new ReceivedFile(7, RECEIVED, file.folder(), file.name(), file.bytes().length, Sha256.of(file.bytes())),
                1,
                Optional.of(result.outcome()),
                List.copyOf(result.codes()),
                Optional.of("608"),
                Optional.of("2021-Q1"),
                Optional.empty(),
                Optional.of(RECEIVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try {
            Path original = Files.write(Files.createTempFile(directory, "a", ".xlsx"), file.bytes());
            return new ResponseRequest(entry, result, Optional.of(original), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
