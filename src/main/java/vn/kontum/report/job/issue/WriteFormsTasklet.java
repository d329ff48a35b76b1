package vn.kontum.report.job.issue;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.job.delivery.Delivery;
import vn.kontum.report.job.delivery.LayoutRecorder;
import vn.kontum.report.job.delivery.OutboxDeliveryService;
import vn.kontum.report.job.delivery.OutboxDeliveryService.DeliveryResult;
import vn.kontum.report.job.delivery.OutboxDocumentWriters;
import vn.kontum.report.job.delivery.PerUnitExecutor;
import vn.kontum.report.run.RunNote;
import vn.kontum.report.run.execution.ActiveRuns;
import vn.kontum.report.run.execution.RunContext;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.response.OutboxFile;

/** Writes the form of every reporting unit, earlier figures filled in; what the forms ask for is recorded before. */
final class WriteFormsTasklet implements Tasklet {
    private final Catalogue catalogue;
    private final SubmissionRepository submissions;
    private final OutboxDocumentWriters writers;
    private final OutboxDeliveryService deliveries;
    private final LayoutRecorder layouts;
    private final ActiveRuns runs;

    WriteFormsTasklet(
            Catalogue catalogue,
            SubmissionRepository submissions,
            OutboxDocumentWriters writers,
            OutboxDeliveryService deliveries,
            LayoutRecorder layouts,
            ActiveRuns runs) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.writers = writers;
        this.deliveries = deliveries;
        this.layouts = layouts;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        RunContext run = runs.of(contribution.getStepExecution());
        layouts.record(catalogue);
        PriorSubmissions history = submissions.history();
        OutboxDocumentWriters.Forms forms = writers.forms().get();
        Map<DeliveryResult, Integer> results = new EnumMap<>(DeliveryResult.class);
        new PerUnitExecutor(run, catalogue.owing(run.period()), "writeForms")
                .go(unit -> results.merge(issue(run, unit, forms, history), 1, Integer::sum));
        int written = results.getOrDefault(DeliveryResult.WRITTEN, 0);
        int beside = results.getOrDefault(DeliveryResult.BESIDE, 0);
        int unchanged = results.getOrDefault(DeliveryResult.UNCHANGED, 0);
        contribution.incrementWriteCount((long) written + beside);
        run.setNote(RunNote.counted(RunNote.Code.FORMS_ISSUED, written, beside, unchanged));
        if (written + beside == 0) {
            contribution.setExitStatus(ExitStatus.NOOP);
        }
        return RepeatStatus.FINISHED;
    }

    private DeliveryResult issue(RunContext run, Unit unit, OutboxDocumentWriters.Forms forms, PriorSubmissions history)
            throws IOException {
        Period period = run.period();
        byte[] form = forms.form(unit, period, history);
        return deliveries.send(
                new OutboxDeliveryService.DeliveryLabel(unit.code(), period, Delivery.FORM),
                new OutboxFile(FormLayout.fileName(unit.code(), period.compact()), form),
                run.run().id());
    }
}
