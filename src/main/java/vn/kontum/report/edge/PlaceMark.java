package vn.kontum.report.edge;

import java.util.Locale;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.report.UnitStanding;

/** How a unit stands, as one sign and one word: the same on the console and on the command line. */
public enum PlaceMark {
    ACCEPTED("\u2713"),
    /** A file is not judged yet, or waits for an administrator. */
    CHECKING("\u25F7"),
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
        UnitStanding standing = place.standing();
        if (standing.mark() == UnitStanding.Mark.EXCLUDED) {
            return EXCLUDED;
        }
        if (place.held() > 0 || place.waiting() > 0) {
            return CHECKING;
        }
        if (standing.counts() && place.openWarnings() > 0) {
            return WARNING;
        }
        return switch (standing.mark()) {
            case ON_TIME -> ACCEPTED;
            case LATE -> LATE;
            case RETURNED -> RETURNED;
            default -> MISSING;
        };
    }

    public String sign() {
        return sign;
    }

    /** The word for it. */
    public String word(Locale locale) {
        return new Messages("outlook", locale).text("mark." + name());
    }

    /** Sign, days late and number of resubmissions in a few characters. */
    public static String brief(Place place) {
        UnitStanding standing = place.standing();
        PlaceMark mark = of(place);
        String late = standing.daysLate() > 0 ? LATE.sign + standing.daysLate() : "";
        String again = standing.versions() > 1 ? RESUBMITTED + (standing.versions() - 1) : "";
        return (mark == LATE ? "" : mark.sign) + late + again;
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
