package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kontum.report.text.Messages;

/**
 * The catalogue cannot be used; it lists every mistake of every file at once, so that one round of mending is enough.
 */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueError> mistakes;

    CatalogueException(List<CatalogueError> mistakes) {
        super(text(mistakes, Locale.ENGLISH));
        this.mistakes = List.copyOf(mistakes);
    }

    /** In the order of files and lines; never empty. */
    public List<CatalogueError> mistakes() {
        return mistakes;
    }

    /** One headline and one line for every mistake. */
    public String text(Locale locale) {
        return text(mistakes, locale);
    }

    private static String text(List<CatalogueError> mistakes, Locale locale) {
        Messages messages = new Messages("catalogue", locale);
        return mistakes.stream()
                .map(mistake -> mistake.text(messages))
                .collect(Collectors.joining("\n", messages.text("headline", mistakes.size()) + "\n", ""));
    }
}
