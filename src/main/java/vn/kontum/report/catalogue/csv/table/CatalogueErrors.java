package vn.kontum.report.catalogue.csv.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers what is wrong in the files while reading goes on, so that all of it is told at once. */
public final class CatalogueErrors {
    private final List<CatalogueError> found = new ArrayList<>();

    public void inFile(String file, String key, Object... arguments) {
        at(file, 0, "", key, arguments);
    }

    public void at(String file, int line, String column, String key, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        found.add(new CatalogueError(file, line, column, key, texts));
    }

    /** Throws all that was found, if anything was. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CatalogueException(found);
        }
    }
}
