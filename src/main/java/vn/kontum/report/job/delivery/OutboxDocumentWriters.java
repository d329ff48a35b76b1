package vn.kontum.report.job.delivery;

import java.util.function.Supplier;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.docx.DocxTemplate;
import vn.kontum.report.publication.storage.ReportProperties;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.form.ConvertedForm;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.letter.Reminder;
import vn.kontum.report.submission.letter.ReminderLetterWriter;
import vn.kontum.report.submission.response.OutboxFile;

/**
 * What the office sends out unasked. It is made anew for each run, so that an edited template counts at once, and one that is
 * not needed costs nothing.
 */
public record OutboxDocumentWriters(
        Supplier<Forms> forms, Supplier<Conversions> conversions, Supplier<Letters> letters) {
    /** Writes the form that a unit fills in. */
    @FunctionalInterface
    public interface Forms {
        byte[] form(Unit unit, Period period, PriorSubmissions history);
    }

    /** Writes the form with what a unit typed into one of another layout. */
    @FunctionalInterface
    public interface Conversions {
        ConvertedForm convert(Unit unit, Period period, PriorSubmissions history, EnteredForm entered);
    }

    /** Drafts a letter to a unit that owes. */
    @FunctionalInterface
    public interface Letters {
        OutboxFile letter(Reminder reminder);
    }

    /** As the office's own templates have them. */
    public static OutboxDocumentWriters of(Catalogue catalogue, ReportProperties style) {
        return of(() -> catalogue, style, TargetHistory::none);
    }

    /**
     * @param catalogues the one that each period is judged by, asked for anew for each run
     * @param targets what is known of targets when forms are issued
     */
    public static OutboxDocumentWriters of(
            Supplier<Catalogue> catalogues, ReportProperties style, Supplier<TargetHistory> targets) {
        return new OutboxDocumentWriters(
                () -> forms(catalogues.get(), style, targets)::write,
                () -> forms(catalogues.get(), style, targets)::convert,
                () -> new ReminderLetterWriter(
                        DocxTemplate.load(style.templates(), ReminderLetterWriter.TEMPLATE),
                        style.office().contact())::write);
    }

    private static FormWorkbookWriter forms(
            Catalogue catalogue, ReportProperties style, Supplier<TargetHistory> targets) {
        return new FormWorkbookWriter(catalogue, FormTemplate.load(style.templates()), targets.get(), style.office());
    }
}
