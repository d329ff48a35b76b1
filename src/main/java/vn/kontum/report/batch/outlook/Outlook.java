package vn.kontum.report.batch.outlook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.batch.outlook.Situation.Step;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;

/**
 * How a quarter stands: the same on the console and on the command line.
 *
 * @param places every reporting unit, in the order of the catalogue
 */
public record Outlook(Period period, List<Place> places, Optional<Window> window, Situation situation) {
    public Outlook {
        places = List.copyOf(places);
    }

    public Headline headline() {
        return situation.headline();
    }

    /** Codes of units with that mark. */
    public List<String> with(PlaceMark mark) {
        return places.stream()
                .filter(p -> PlaceMark.of(p) == mark)
                .map(p -> p.standing().unit())
                .toList();
    }

    /** Codes of units whose figures do not count and that were not left out. */
    public List<String> owing() {
        return places.stream()
                .filter(p -> !p.standing().counts() && PlaceMark.of(p) != PlaceMark.EXCLUDED)
                .map(p -> p.standing().unit())
                .toList();
    }

    /** The one next thing to do, as a sentence for the command line. */
    public String nextSentence(Locale locale) {
        Step step = situation.step();
        List<Object> arguments = switch (step) {
            case MEND -> List.of(Long.toString(situation.failed()));
            case DECIDE -> List.of(situation.waiting());
            case COLLECT -> List.of(situation.lying());
            default -> List.of(period.code(), owing().size(), String.join(", ", owing()));
        };
        boolean closed = step == Step.REMIND && situation.report() == Situation.Report.FINAL;
        return new Messages("outlook", locale).text(closed ? "next.REMIND.final" : "next." + step, arguments.toArray());
    }
}
