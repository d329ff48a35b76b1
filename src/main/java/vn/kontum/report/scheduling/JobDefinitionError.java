package vn.kontum.report.scheduling;

import java.util.List;
import java.util.Locale;
import vn.kontum.report.text.Messages;

/**
 * One thing wrong in a file of {@code jobs}, with the place where it is mended.
 *
 * @param line in the file; 0 when the file as a whole is meant
 * @param field its name, empty when the whole line is meant
 * @param key message in {@code messages/jobs}
 */
record JobDefinitionError(String file, int line, String field, String key, List<String> arguments) {
    JobDefinitionError {
        arguments = List.copyOf(arguments);
    }

    /** Where, what is, what was expected, what to do next. */
    String text(Locale locale) {
        String place = "jobs/" + file + (line == 0 ? "" : ":" + line) + (field.isEmpty() ? "" : " " + field);
        return "[" + place + "] " + new Messages("jobs", locale).text("mistake." + key, arguments.toArray());
    }
}
