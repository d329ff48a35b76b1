package vn.kontum.report.edge;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.catalogue.CatalogueException;
import vn.kontum.report.catalogue.Messages;

/** Gathers everything that keeps the system from starting, so that one round of mending is enough. */
final class SetupMistakes {
    private final List<SetupException.Mistake> found = new ArrayList<>();

    /** @param place file, line and key, as far as known */
    void add(String place, String key, Object... arguments) {
        found.add(locale -> "[" + place + "] " + new Messages("setup", locale).text(key, arguments));
    }

    void addAll(CatalogueException broken) {
        broken.mistakes().forEach(mistake -> found.add(mistake::text));
    }

    /** Throws all that was found, if anything was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SetupException(found);
        }
    }
}
