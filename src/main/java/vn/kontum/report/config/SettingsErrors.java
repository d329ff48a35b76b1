package vn.kontum.report.config;

import java.util.ArrayList;
import java.util.List;
import vn.kontum.report.catalogue.csv.table.CatalogueException;
import vn.kontum.report.text.Messages;

/** Gathers everything that keeps the system from starting, so that one round of mending is enough. */
final class SettingsErrors {
    private final List<InvalidSettingsException.SettingsError> found = new ArrayList<>();

    /** @param place file, line and key, as far as known */
    void add(String place, String key, Object... arguments) {
        found.add(locale -> "[" + place + "] " + new Messages("settings", locale).text(key, arguments));
    }

    void addAll(CatalogueException broken) {
        broken.errors().forEach(error -> found.add(error::text));
    }

    int count() {
        return found.size();
    }

    /** Throws all that was found, if anything was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidSettingsException(found);
        }
    }
}
