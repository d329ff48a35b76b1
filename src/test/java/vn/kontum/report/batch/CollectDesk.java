package vn.kontum.report.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.Arrival;
import vn.kontum.report.intake.Inbox;
import vn.kontum.report.intake.Intake;
import vn.kontum.report.intake.IntakeLimits;
import vn.kontum.report.intake.LedgerEntry;
import vn.kontum.report.intake.LedgerStore;
import vn.kontum.report.intake.Outbox;
import vn.kontum.report.intake.Outcome;
import vn.kontum.report.intake.SightingStore;
import vn.kontum.report.intake.Store;
import vn.kontum.report.intake.TrialFolder;
import vn.kontum.report.intake.WorkFolder;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Judgement;
import vn.kontum.report.submission.Reading;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionStore;

/**
 * Collecting on a real database and real folders, with plain text instead of workbooks: {@code 608 2021-Q1 100} is a good
 * submission, with {@code r2} at its end one that declares revision 2; {@code bad} is returned, {@code crash} breaks the system.
 */
final class CollectDesk {
    final WorkFolder folders;
    final LedgerStore ledger;
    final SubmissionStore submissions;
    final FindingStore findings;
    final PeriodStore periods;
    final List<String> judged = new ArrayList<>();
    final Runs runs;

    CollectDesk(RunDesk desk, Path root) {
        folders = new WorkFolder(root);
        ledger = new LedgerStore(JdbcClient.create(desk.jdbc));
        submissions = new SubmissionStore(desk.jdbc);
        findings = new FindingStore(desk.jdbc);
        periods = new PeriodStore(desk.jdbc);
        runs = desk.runs(Owner.self(), Duration.ofSeconds(30), recipe(desk));
    }

    private CollectJob recipe(RunDesk desk) {
        Clock clock = Clock.systemUTC();
        IntakeLimits limits =
                new IntakeLimits(Duration.ofMillis(20), Duration.ofSeconds(10), Duration.ofMinutes(30), 5);
        Store store = new Store(folders.store());
        Intake intake = new Intake(
                new Inbox(folders.inbox()),
                store,
                new Intake.Records(ledger, new SightingStore(desk.jdbc), desk.atomic),
                limits,
                clock);
        Replies replies = new Replies(
                new Replies.Records(ledger, findings, submissions),
                new Outbox(folders.outbox()),
                CollectDesk::answer,
                clock);
        Settlement settlement = new Settlement(
                new Settlement.Records(ledger, findings, desk.atomic),
                store,
                new Acceptance(
                        new Acceptance.Records(submissions, ledger, findings, periods), submissions.history(), clock),
                this::judge,
                clock);
        TrialBox trial = new TrialBox(new TrialFolder(folders.trial(), limits, clock), this::judge, replies);
        CollectSteps steps =
                new CollectSteps(new CollectSteps.Parts(intake, store, ledger, () -> settlement, replies, trial));
        return new CollectJob(desk.repository(), steps, new Settings(folders, limits, 2, 4, Duration.ofSeconds(30)));
    }

    Path drop(String folder, String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folders.inbox().resolve(folder)).resolve(name), content);
    }

    /** Collects and returns what the run took in. */
    List<LedgerEntry> collect() throws InterruptedException {
        Run run = runs.run(RunRequest.collect(Cause.COMMAND, "An", "test"), Progress.none());
        if (run.state() != RunState.DONE) {
            throw new IllegalStateException(run.toString());
        }
        return ledger.ofRun(run.id());
    }

    private Judgement judge(Arrival arrival, Path content) {
        String text = read(content);
        synchronized (judged) {
            judged.add(arrival.fileName());
        }
        if (text.startsWith("crash")) {
            throw new IllegalStateException("the reader broke");
        }
        if (text.startsWith("bad")) {
            return new Judgement(Outcome.RETURNED, List.of(finding("CORRUPT")), Optional.empty());
        }
        String[] words = text.strip().split(" ");
        Reading reading = new Reading(
                "population_start",
                Reading.Status.NUMBER,
                Optional.of(new BigDecimal(words[2])),
                words[2],
                "Bieu",
                "F14",
                Optional.empty(),
                Optional.empty());
        Optional<Integer> revision =
                words.length > 3 ? Optional.of(Integer.parseInt(words[3].substring(1))) : Optional.empty();
        return new Judgement(
                Outcome.ACCEPTED,
                List.of(),
                Optional.of(new Submission(
                        words[0],
                        Period.parse(words[1]).orElseThrow(),
                        "district",
                        Optional.of("1"),
                        revision,
                        List.of(reading),
                        1,
                        0)));
    }

    private static List<Answering.AnswerFile> answer(LedgerEntry entry, Judgement judgement) {
        String text = judgement.outcome() + " " + judgement.codes();
        return List.of(new Answering.AnswerFile(
                "answer-" + entry.arrival().seq() + ".txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    static Finding finding(String code) {
        return new Finding(
                code, Rule.Severity.BLOCK, Optional.empty(), Optional.empty(), "", "sai", "sửa", "wrong", false);
    }

    private static String read(Path content) {
        try {
            return Files.readString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
