package vn.kontum.report.edge.console;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.outlook.PlaceMark;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.console.words.Writing;

/** Who owes a report and can be written to. */
@Component
final class Reminders {
    private final Board board;
    private final Units units;

    Reminders(Board board, Units units) {
        this.board = board;
        this.units = units;
    }

    /** @param key one press of the button, however often it is sent */
    record View(String code, List<Choice> units, String key) {}

    View of(Period period, Writing writing) {
        List<Choice> owing = board.of(period).stream()
                .filter(p -> owes(PlaceMark.of(p)))
                .map(p -> p.standing().unit())
                .map(u -> new Choice(u, units.name(u, writing), false))
                .toList();
        return new View(period.code(), owing, Keys.fresh());
    }

    private static boolean owes(PlaceMark mark) {
        return mark == PlaceMark.MISSING || mark == PlaceMark.RETURNED;
    }
}
