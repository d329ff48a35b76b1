package vn.kontum.report.catalogue.csv.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kontum.report.text.Messages;

/**
 * The catalogue cannot be used; it lists every error of every file at once, so that one round of mending is enough.
 */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueError> errors;

    CatalogueException(List<CatalogueError> errors) {
        super(text(errors, Locale.ENGLISH));
        this.errors = List.copyOf(errors);
    }

    /** In the order of files and lines; never empty. */
    public List<CatalogueError> errors() {
        return errors;
    }

    /** One headline and one line for every error. */
    public String text(Locale locale) {
        return text(errors, locale);
    }

    private static String text(List<CatalogueError> errors, Locale locale) {
        Messages messages = new Messages("catalogue", locale);
        return errors.stream()
                .map(error -> error.text(messages))
                .collect(Collectors.joining("\n", messages.text("headline", errors.size()) + "\n", ""));
    }
}
