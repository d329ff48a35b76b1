package vn.kontum.report.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was taken from a catalogue for single periods, so that it is taken once: files and pages ask for it again and again. */
public final class Excerpts {
    private final Map<Period, Catalogue> byPeriod = new ConcurrentHashMap<>();

    /** @implNote Only known periods are kept: an unknown one may come from any file or address, and there are many. */
    Catalogue of(Catalogue whole, Period when) {
        return whole.window(when).isPresent()
                ? byPeriod.computeIfAbsent(when, period -> InForce.catalogue(whole, period))
                : InForce.catalogue(whole, when);
    }
}
