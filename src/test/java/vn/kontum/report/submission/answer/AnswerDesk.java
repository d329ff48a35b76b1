package vn.kontum.report.submission.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.Sha256;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.JudgeDesk;
import vn.kontum.report.submission.Judgement;

/** Where the files of a unit for a period are judged and answered, as the real service does, without a database. */
record AnswerDesk(Path directory, String unit, Period period, History history) {
    private static final Instant RECEIVED = Instant.parse("2022-03-01T02:00:00Z");

    String fileName() {
        return FormLayout.fileName(unit, period.compact());
    }

    Judgement judge(byte[] bytes) {
        return new JudgeDesk(directory).knowing(history).judge(fileName(), unit, bytes);
    }

    /** The workbook that goes back to the unit. */
    byte[] answer(byte[] bytes) {
        return answer(bytes, judge(bytes));
    }

    byte[] answer(byte[] bytes, Judgement judgement) {
        Arrival arrival = new Arrival(17, RECEIVED, unit, fileName(), bytes.length, Sha256.of(bytes));
        LedgerEntry entry = new LedgerEntry(
                arrival,
                1,
                Optional.of(judgement.outcome()),
                judgement.codes(),
                Optional.of(unit),
                Optional.of(period.code()),
                Optional.empty(),
                Optional.of(RECEIVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Answered answered = new Answered(entry, judgement, Optional.of(file(bytes)), Optional.empty());
        return new Answers(JudgeDesk.CATALOGUE, AnswerDesign.load(Optional.of(Path.of("templates"))))
                .answer(answered)
                .get(0)
                .content();
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "a", ".xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
