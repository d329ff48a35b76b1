package vn.kontum.report.edge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kontum.report.batch.Board;
import vn.kontum.report.batch.Board.Place;
import vn.kontum.report.batch.Cause;
import vn.kontum.report.batch.RunRequest;
import vn.kontum.report.batch.Runs;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Messages;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;

/** A quarter in one line, and the one thing to do next: the same on the console and on the command line. */
public final class Outlook {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Period period;
    private final List<Place> places;
    private final Optional<Window> window;
    private final Next next;

    /** What to do next, as programs and as people read it. */
    public enum Step {
        COLLECT,
        DECIDE,
        REMIND,
        WAIT,
        CONSOLIDATE,
        NOTHING
    }

    private record Next(Step step, List<Object> arguments) {}

    private Outlook(Period period, List<Place> places, Optional<Window> window, Next next) {
        this.period = period;
        this.places = List.copyOf(places);
        this.window = window;
        this.next = next;
    }

    /** How a quarter stands now. */
    public static Outlook of(Office office, Period period) {
        List<Place> places = office.the(Board.class).of(period);
        Optional<Window> window = office.the(Catalogue.class).window(period);
        return new Outlook(
                period,
                places,
                window,
                next(office, period, new Outlook(period, places, window, new Next(Step.NOTHING, List.of()))));
    }

    private static Next next(Office office, Period period, Outlook now) {
        Runs runs = office.the(Runs.class);
        int lying = runs.lying().size();
        if (lying > 0) {
            return new Next(Step.COLLECT, List.of(lying));
        }
        int held = runs.quarantine().list().size();
        if (held > 0) {
            return new Next(Step.DECIDE, List.of(held));
        }
        if (runs.plan(RunRequest.consolidate(period, Cause.COMMAND, "outlook", "outlook"))
                        .anythingToDo()
                && now.received() > 0) {
            return new Next(Step.CONSOLIDATE, List.of(period.code()));
        }
        List<String> owing = now.owing();
        if (owing.isEmpty()) {
            return new Next(Step.NOTHING, List.of());
        }
        LocalDate today = LocalDate.ofInstant(office.the(Clock.class).instant(), PROVINCE);
        boolean over = now.window.filter(w -> today.isAfter(w.deadline())).isPresent();
        return new Next(over ? Step.REMIND : Step.WAIT, List.of(owing.size(), String.join(", ", owing), period.code()));
    }

    public Period period() {
        return period;
    }

    public Optional<Window> window() {
        return window;
    }

    /** Every reporting unit, in the order of the catalogue. */
    public List<Place> places() {
        return places;
    }

    /** Units whose figures count. */
    public int received() {
        return (int) places.stream().filter(p -> p.standing().counts()).count();
    }

    /** Units that should report; those left out by an administrator are not among them. */
    public int expected() {
        return (int) places.stream()
                .filter(p -> PlaceMark.of(p) != PlaceMark.EXCLUDED)
                .count();
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

    /** How many came, are missing, were returned. */
    public String headline(Locale locale) {
        return new Messages("outlook", locale)
                .text(
                        "headline",
                        received(),
                        expected(),
                        with(PlaceMark.MISSING).size(),
                        with(PlaceMark.RETURNED).size(),
                        with(PlaceMark.EXCLUDED).size());
    }

    public Step nextStep() {
        return next.step;
    }

    /** The one next thing to do, as a sentence. */
    public String nextSentence(Locale locale) {
        return new Messages("outlook", locale).text("next." + next.step, next.arguments.toArray());
    }
}
