package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.batch.Board;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.edge.console.words.Writing;

/** The quarters that can be asked for. */
@Component
final class Quarters {
    private final Catalogue catalogue;
    private final Board board;

    Quarters(Catalogue catalogue, Board board) {
        this.catalogue = catalogue;
        this.board = board;
    }

    /** The one asked for, or the current one when none or nonsense was asked for. */
    Period chosen(Optional<String> asked) {
        return filter(asked).orElseGet(board::current);
    }

    /** The one asked for, where "all of them" is an answer too. */
    Optional<Period> filter(Optional<String> asked) {
        return asked.flatMap(Period::parse).filter(p -> catalogue.window(p).isPresent());
    }

    /** The one in an address; nothing is there for others. */
    Period at(String code) {
        return filter(Optional.of(code)).filter(p -> p.code().equals(code)).orElseThrow(Visitor::missing);
    }

    Window window(Period period) {
        return catalogue.window(period).orElseThrow();
    }

    /** Of the same year, in order. */
    List<Period> ofYear(int year) {
        return catalogue.windows().stream()
                .map(Window::period)
                .filter(p -> p.year() == year)
                .sorted()
                .toList();
    }

    /** The newest first. */
    List<Choice> choices(Optional<Period> selected, Writing writing) {
        return catalogue.windows().stream()
                .map(Window::period)
                .sorted(java.util.Comparator.reverseOrder())
                .map(p -> new Choice(p.code(), writing.period(p), selected.equals(Optional.of(p))))
                .toList();
    }
}
