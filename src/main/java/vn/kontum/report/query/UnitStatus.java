package vn.kontum.report.query;

import java.util.Locale;
import vn.kontum.report.publication.UnitStatusRecord;
import vn.kontum.report.publication.status.UnitStatusEntry;
import vn.kontum.report.text.Messages;

/** How a unit stands, as one sign and one word: the same on the console and on the command line. */
public enum UnitStatus {
    ACCEPTED("\u2713"),
    /** A file is not judged yet. */
    CHECKING("\u25F7"),
    /** Nothing counts, and a file waits for an administrator. */
    HELD("?"),
    WARNING("!"),
    RETURNED("\u2717"),
    MISSING("\u25CB"),
    /** Some offices of the unit sent their parts of the form. */
    PARTS("\u25D0"),
    LATE("\u23F0"),
    EXCLUDED("\u2298");

    private static final String RESUBMITTED = "\u21BB";

    private final String sign;

    UnitStatus(String sign) {
        this.sign = sign;
    }

    /** The most telling one of a unit in a quarter. */
    public static UnitStatus of(UnitStatusEntry unitStatusEntry) {
        if (unitStatusEntry.waiting() > 0 && unitStatusEntry.status().mark() != UnitStatusRecord.Punctuality.EXCLUDED) {
            return CHECKING;
        }
        return switch (unitStatusEntry.status().mark()) {
            case EXCLUDED -> EXCLUDED;
            case MISSING -> missing(unitStatusEntry);
            case RETURNED -> unitStatusEntry.held() > 0 ? HELD : RETURNED;
            case LATE -> LATE;
            case ON_TIME -> unitStatusEntry.openWarnings() > 0 ? WARNING : ACCEPTED;
        };
    }

    private static UnitStatus missing(UnitStatusEntry unitStatusEntry) {
        if (unitStatusEntry.held() > 0) {
            return HELD;
        }
        return unitStatusEntry.parts().received() > 0 ? PARTS : MISSING;
    }

    /** The word for it. */
    private String word(Locale locale) {
        return new Messages("overview", locale).text("mark." + name());
    }

    /** Sign, parts received, days late, open warnings of a late unit and number of resubmissions in a few characters. */
    public static String brief(UnitStatusEntry unitStatusEntry) {
        UnitStatusRecord status = unitStatusEntry.status();
        UnitStatus mark = of(unitStatusEntry);
        String late = status.daysLate() > 0 ? LATE.sign + status.daysLate() : "";
        String doubts = mark == LATE && unitStatusEntry.openWarnings() > 0 ? WARNING.sign : "";
        String again = status.versions() > 1 ? RESUBMITTED + (status.versions() - 1) : "";
        String parts = mark == PARTS ? unitStatusEntry.parts().fraction() : "";
        return (mark == LATE ? "" : mark.sign) + parts + late + doubts + again;
    }

    /** What every sign means, in one line. */
    public static String legend(Locale locale) {
        StringBuilder legend = new StringBuilder();
        for (UnitStatus mark : values()) {
            legend.append(mark.sign).append(' ').append(mark.word(locale)).append("  ");
        }
        return legend + RESUBMITTED + " " + new Messages("overview", locale).text("mark.RESUBMITTED");
    }
}
