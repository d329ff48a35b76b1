package vn.kontum.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was taken from a catalogue, so that it is taken once: files, figures and pages ask for it again and again. */
public final class PeriodCatalogueCache {
    private final Map<Period, Catalogue> byPeriod = new ConcurrentHashMap<>();
    private final Map<Period, List<Unit>> ofYear = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<List<Unit>>> reporting = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ResponsibleUnits>> charged = new AtomicReference<>(Optional.empty());

    /** What is in force in a period; the catalogue of a period asks the whole that it was taken from about others. */
    Catalogue of(Catalogue catalogue, Period when) {
        Optional<Catalogue.Excerpt> excerpt = catalogue.excerpt();
        if (excerpt.isPresent()) {
            return excerpt.get().period().equals(when)
                    ? catalogue
                    : excerpt.get().whole().at(when);
        }
        return kept(byPeriod, catalogue, when, period -> InForce.catalogue(catalogue, period));
    }

    /** The units that hand in workbooks in a year up to a period. */
    List<Unit> ofYear(Catalogue whole, Period upTo) {
        return kept(ofYear, whole, upTo, period -> InForce.reporting(whole.units(), period));
    }

    /** @implNote Only known periods are kept: an unknown one may come from any file or address, and there are many. */
    private static <T> T kept(Map<Period, T> taken, Catalogue whole, Period when, Function<Period, T> take) {
        return whole.window(when).isPresent() ? taken.computeIfAbsent(when, take) : take.apply(when);
    }

    /** The units that hand in workbooks. */
    List<Unit> reporting(Catalogue whole) {
        return once(reporting, () -> InForce.reporting(whole));
    }

    /** Who is in charge of which target. */
    ResponsibleUnits charged(Catalogue whole) {
        return once(charged, () -> ResponsibleUnits.of(whole));
    }

    /** Two may take it at the same time and get the same. */
    private static <T> T once(AtomicReference<Optional<T>> taken, Supplier<T> take) {
        Optional<T> already = taken.get();
        if (already.isPresent()) {
            return already.get();
        }
        T now = take.get();
        taken.set(Optional.of(now));
        return now;
    }
}
