package vn.kontum.report.batch.outlook;

import java.util.Locale;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.report.UnitStanding;

/** How a unit stands, as one sign and one word: the same on the console and on the command line. */
public enum PlaceMark {
    ACCEPTED("\u2713"),
    /** A file is not judged yet. */
    CHECKING("\u25F7"),
    /** Nothing counts, and a file waits for an administrator. */
    HELD("?"),
    WARNING("!"),
    RETURNED("\u2717"),
    MISSING("\u25CB"),
    LATE("\u23F0"),
    EXCLUDED("\u2298");

    private static final String RESUBMITTED = "\u21BB";

    private final String sign;

    PlaceMark(String sign) {
        this.sign = sign;
    }

    /** The most telling one of a unit in a quarter. */
    public static PlaceMark of(Place place) {
        if (place.waiting() > 0 && place.standing().mark() != UnitStanding.Mark.EXCLUDED) {
            return CHECKING;
        }
        return switch (place.standing().mark()) {
            case EXCLUDED -> EXCLUDED;
            case MISSING -> place.held() > 0 ? HELD : MISSING;
            case RETURNED -> place.held() > 0 ? HELD : RETURNED;
            case LATE -> LATE;
            case ON_TIME -> place.openWarnings() > 0 ? WARNING : ACCEPTED;
        };
    }

    public String sign() {
        return sign;
    }

    /** The word for it. */
    public String word(Locale locale) {
        return new Messages("outlook", locale).text("mark." + name());
    }

    /** Sign, days late, open warnings of a late unit and number of resubmissions in a few characters. */
    public static String brief(Place place) {
        UnitStanding standing = place.standing();
        PlaceMark mark = of(place);
        String late = standing.daysLate() > 0 ? LATE.sign + standing.daysLate() : "";
        String doubts = mark == LATE && place.openWarnings() > 0 ? WARNING.sign : "";
        String again = standing.versions() > 1 ? RESUBMITTED + (standing.versions() - 1) : "";
        return (mark == LATE ? "" : mark.sign) + late + doubts + again;
    }

    /** What every sign means, in one line. */
    public static String legend(Locale locale) {
        StringBuilder legend = new StringBuilder();
        for (PlaceMark mark : values()) {
            legend.append(mark.sign).append(' ').append(mark.word(locale)).append("  ");
        }
        return legend + RESUBMITTED + " " + new Messages("outlook", locale).text("mark.RESUBMITTED");
    }
}
