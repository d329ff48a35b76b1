package vn.kontum.report.batch;

import java.util.function.Supplier;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.EnteredForm;
import vn.kontum.report.submission.History;
import vn.kontum.report.submission.TargetHistory;
import vn.kontum.report.submission.answer.AnswerFile;
import vn.kontum.report.submission.form.ConvertedForm;
import vn.kontum.report.submission.form.FormDesign;
import vn.kontum.report.submission.form.FormWorkbook;
import vn.kontum.report.submission.letter.LetterTemplate;
import vn.kontum.report.submission.letter.Reminder;
import vn.kontum.report.submission.letter.ReminderLetter;

/**
 * What the office sends out unasked. It is made anew for each run, so that an edited template counts at once, and one that is
 * not needed costs nothing.
 */
record Stationery(Supplier<Forms> forms, Supplier<Conversions> conversions, Supplier<Letters> letters) {
    /** Writes the form that a unit fills in. */
    @FunctionalInterface
    interface Forms {
        byte[] form(Unit unit, Period period, History history);
    }

    /** Writes the form with what a unit typed into one of another layout. */
    @FunctionalInterface
    interface Conversions {
        ConvertedForm convert(Unit unit, Period period, History history, EnteredForm entered);
    }

    /** Drafts a letter to a unit that owes. */
    @FunctionalInterface
    interface Letters {
        AnswerFile letter(Reminder reminder);
    }

    /** As the office's own templates have them. */
    static Stationery of(Catalogue catalogue, ReportStyle style) {
        return of(catalogue, style, TargetHistory::none);
    }

    /** @param targets what is known of targets when forms are issued */
    static Stationery of(Catalogue catalogue, ReportStyle style, Supplier<TargetHistory> targets) {
        return new Stationery(
                () -> forms(catalogue, style, targets)::write,
                () -> forms(catalogue, style, targets)::convert,
                () -> new ReminderLetter(LetterTemplate.reminder(style.templates()))::write);
    }

    private static FormWorkbook forms(Catalogue catalogue, ReportStyle style, Supplier<TargetHistory> targets) {
        return new FormWorkbook(catalogue, FormDesign.load(style.templates()), targets.get());
    }
}
