package vn.kontum.report.job.issue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.OutboxDeliveryService;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.PerUnitExecutor;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.run.execution.RunJobFactory;
import vn.kontum.report.run.execution.SingleStepPeriodJob;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.response.OutboxFile;
import vn.kontum.report.text.Messages;

/** Puts every unit's form of a period into its outbox, earlier figures filled in. */
public final class IssueFormsJob {
    private final IssueServices issueServices;
    private final Messages messages = new Messages("jobs", Messages.VIETNAMESE);

    /**
     * Whose forms, from which figures, on what paper, by which post.
     *
     * @param layouts records what the forms ask for, before the first of them goes out
     */
    public record IssueServices(
            Catalogue catalogue,
            SubmissionRepository submissions,
            OutboxDocumentWriters stationery,
            OutboxDeliveryService mailing,
            Runnable layouts) {}

    private IssueFormsJob(IssueServices issueServices) {
        this.issueServices = issueServices;
    }

    public static RunJobFactory of(JobRepository repository, IssueServices issueServices) {
        return new SingleStepPeriodJob(
                JobNames.ISSUE, repository, "writeForms", new IssueFormsJob(issueServices)::issue);
    }

    private Tasklet issue(RunContext run) {
        return (contribution, chunk) -> {
            Period period = run.run().request().period().orElseThrow();
            issueServices.layouts().run();
            PerUnitExecutor rounds = new PerUnitExecutor(
                    run, issueServices.catalogue().at(period).reportingUnits(), "writeForms");
            IssueRun desk = new IssueRun(
                    run,
                    period,
                    issueServices.submissions().history(),
                    issueServices.stationery().forms().get());
            Map<OutboxDeliveryService.DeliveryResult, Integer> results =
                    new EnumMap<>(OutboxDeliveryService.DeliveryResult.class);
            rounds.go(unit -> results.merge(issue(desk, unit), 1, Integer::sum));
            int written = results.getOrDefault(OutboxDeliveryService.DeliveryResult.WRITTEN, 0);
            int beside = results.getOrDefault(OutboxDeliveryService.DeliveryResult.BESIDE, 0);
            int unchanged = results.getOrDefault(OutboxDeliveryService.DeliveryResult.UNCHANGED, 0);
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
    private record IssueRun(
            RunContext run, Period period, PriorSubmissions history, OutboxDocumentWriters.Forms forms) {}

    private OutboxDeliveryService.DeliveryResult issue(IssueRun desk, Unit unit) throws IOException {
        byte[] form = desk.forms().form(unit, desk.period(), desk.history());
        String name = FormLayout.fileName(unit.code(), desk.period().compact());
        OutboxDeliveryService.DeliveryLabel label =
                new OutboxDeliveryService.DeliveryLabel(unit.code(), desk.period(), Delivery.FORM);
        return issueServices
                .mailing()
                .send(label, new OutboxFile(name, form), desk.run().run().id());
    }
}
