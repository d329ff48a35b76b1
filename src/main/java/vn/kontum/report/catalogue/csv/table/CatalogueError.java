package vn.kontum.report.catalogue.csv.table;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.text.Messages;

/**
 * One thing wrong in the files of the catalogue, with the place where it is mended.
 *
 * @param file name of the file, e.g. {@code rules.csv}
 * @param line line in the file, 1 is the header; 0 when the file as a whole is meant
 * @param column name of the column, empty when the whole line is meant
 * @param key message in {@code messages/catalogue}
 * @param arguments of the message
 */
public record CatalogueError(String file, int line, String column, String key, List<String> arguments) {

    public CatalogueError {
        arguments = List.copyOf(arguments);
    }

    /** Where, what is, what was expected, what to do next. */
    public String text(Locale locale) {
        return text(new Messages("catalogue", locale));
    }

    public String text(Messages messages) {
        String place = line == 0 ? file : file + ":" + line + (column.isEmpty() ? "" : " " + column);
        return "[" + place + "] " + messages.text(key, arguments.toArray());
    }
}
