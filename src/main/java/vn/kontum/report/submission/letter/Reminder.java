package vn.kontum.report.submission.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.ReceivedFileRecord;
import vn.kontum.report.submission.Finding;

/**
 * What a unit that owes is reminded of.
 *
 * @param sender the province, and the plan that figures are held against
 * @param today the day of the letter
 * @param asked how many figures its form asks for
 * @param returned the file that was given back and not corrected; empty when nothing came
 * @param open what is to be mended in that file
 */
public record Reminder(
        Unit unit,
        ReportingWindow window,
        Sender sender,
        LocalDate today,
        int asked,
        Optional<ReceivedFileRecord> returned,
        List<Finding> open) {

    /**
     * Who asks, and for what.
     *
     * @param province name of the province, with its kind
     * @param place the same without it
     * @param plan name, day and issuing body of the plan of the year; empty where there is none
     */
    public record Sender(String province, String place, String plan) {}

    public Reminder {
        open = List.copyOf(open);
    }

    /** Days since the deadline; negative before it. */
    public int daysLate() {
        return (int) ChronoUnit.DAYS.between(window.deadline(), today);
    }
}
