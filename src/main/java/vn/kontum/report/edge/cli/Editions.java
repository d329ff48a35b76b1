package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;

/** Finds the editions that people mean. */
record Editions(Desk desk, Office office) {
    /** The one with that number, else the newest. */
    Edition one(Period period, Optional<Integer> number) {
        desk.requireKnown(period);
        EditionStore editions = office.the(EditionStore.class);
        return number.flatMap(n -> editions.find(period, n))
                .or(() -> number.isEmpty() ? editions.latest(period) : Optional.empty())
                .orElseThrow(() -> missing(period, number));
    }

    /** The one to hand out: with that number, else the official one, else the newest. */
    Edition official(Period period, Optional<Integer> number) {
        return number.isPresent()
                ? one(period, number)
                : office.the(EditionStore.class).official(period).orElseGet(() -> one(period, number));
    }

    /** The one before an edition. */
    Edition before(Edition edition) {
        List<Edition> earlier = office.the(EditionStore.class).of(edition.period()).stream()
                .filter(e -> e.number() < edition.number())
                .toList();
        if (earlier.isEmpty()) {
            throw new CommandException(
                    Exit.NOTHING,
                    "ONE_EDITION",
                    desk.words().text("report.one", edition.period().code()));
        }
        return earlier.get(earlier.size() - 1);
    }

    private CommandException missing(Period period, Optional<Integer> number) {
        String sentence = number.map(n -> desk.words().text("report.no-number", period.code(), n))
                .orElseGet(() -> desk.words().text("report.no-edition", period.code()));
        return new CommandException(Exit.BLOCKED, "NO_EDITION", sentence);
    }
}
