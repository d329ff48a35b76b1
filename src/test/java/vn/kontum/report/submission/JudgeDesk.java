package vn.kontum.report.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.submission.check.StandardChecks;

/** A judge with the shipped catalogue, and forms to put before it. */
public final class JudgeDesk {
    public static final Catalogue CATALOGUE = ShippedCatalogue.read();

    private final Path directory;
    private History history = History.none();
    private Waivers waivers = Waivers.none();

    public JudgeDesk(Path directory) {
        this.directory = directory;
    }

    public JudgeDesk knowing(History known) {
        this.history = known;
        return this;
    }

    public JudgeDesk waiving(Waivers granted) {
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

    public Judgement judge(FilledForm form) {
        return judge(form.candidate(directory));
    }

    public Judgement judge(FilledForm form, byte[] bytes) {
        return judge(form.candidate(directory, bytes));
    }

    /** A file of any name in the folder of a unit, long after every period has begun. */
    public Judgement judge(String name, String folder, byte[] bytes) {
        try {
            Path file = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            return judge(new Candidate(file, name, folder, Instant.parse("2022-03-01T02:00:00Z")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Judgement judge(Candidate candidate) {
        return new SubmissionJudge(CATALOGUE, history, waivers, StandardChecks.all()).judge(candidate);
    }

    public Candidate candidate(FilledForm form) {
        return form.candidate(directory);
    }

    /** The one finding of that code. */
    public static Finding only(Judgement judgement, FindingCode code) {
        List<Finding> found = judgement.findings().stream()
                .filter(f -> f.code().equals(code.name()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "[" + code + "] expected once, found: " + judgement.codes() + " " + judgement.findings());
        }
        return found.get(0);
    }
}
