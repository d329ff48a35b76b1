package vn.kontum.report.batch;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.FormLayout;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.answer.AnswerFile;

/** Puts every unit's form of a period into its outbox, earlier figures filled in. */
final class IssueJob {
    private final Office office;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    /** Whose forms, from which figures, on what paper, by which post. */
    record Office(Catalogue catalogue, SubmissionStore submissions, Stationery stationery, Mailing mailing) {}

    private IssueJob(Office office) {
        this.office = office;
    }

    static Recipe of(JobRepository repository, Office office) {
        return new PeriodJob(JobNames.ISSUE, repository, "issue", new IssueJob(office)::issue);
    }

    private Tasklet issue(RunContext run) {
        return (contribution, chunk) -> {
            Period period = run.run().request().period().orElseThrow();
            Rounds rounds = new Rounds(run, office.catalogue().reportingUnits(), "issue");
            Desk desk = new Desk(
                    run,
                    period,
                    office.submissions().history(),
                    office.stationery().forms().get());
            Map<Mailing.Result, Integer> results = new EnumMap<>(Mailing.Result.class);
            rounds.go(unit -> results.merge(issue(desk, unit), 1, Integer::sum));
            int written = results.getOrDefault(Mailing.Result.WRITTEN, 0);
            int beside = results.getOrDefault(Mailing.Result.BESIDE, 0);
            int unchanged = results.getOrDefault(Mailing.Result.UNCHANGED, 0);
            contribution.incrementWriteCount(written + beside);
            String said = messages.text("issue.done", written, beside, unchanged);
            if (written + beside == 0) {
                run.nothing(said);
            } else {
                run.say(said);
            }
            return RepeatStatus.FINISHED;
        };
    }

    /** What stays the same from unit to unit. */
    private record Desk(RunContext run, Period period, History history, Stationery.Forms forms) {}

    private Mailing.Result issue(Desk desk, Unit unit) throws IOException {
        byte[] form = desk.forms().form(unit, desk.period(), desk.history());
        String name = FormLayout.fileName(unit.code(), desk.period().compact());
        Mailing.Label label = new Mailing.Label(unit.code(), desk.period(), Dispatch.FORM);
        return office.mailing()
                .send(label, new AnswerFile(name, form), desk.run().run().id());
    }
}
