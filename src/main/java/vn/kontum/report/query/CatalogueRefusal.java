package vn.kontum.report.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Why edited files of the catalogue or templates are not in use: what was wrong when they were last looked at. Thread-safe. */
public final class CatalogueRefusal {
    private volatile List<Function<Locale, String>> mistakes = List.of();

    /** @param found with file, line and column; empty where nothing is wrong */
    public void because(List<Function<Locale, String>> found) {
        mistakes = List.copyOf(found);
    }

    /** Empty where nothing is wrong. */
    public List<String> sentences(Locale locale) {
        return mistakes.stream().map(mistake -> mistake.apply(locale)).toList();
    }
}
