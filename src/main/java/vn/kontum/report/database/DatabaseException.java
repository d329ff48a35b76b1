package vn.kontum.report.database;

import java.util.Locale;
import vn.kontum.report.text.Messages;

/** The database cannot be had; one sentence that says what to do about it. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    DatabaseException(String key, Object... arguments) {
        super(new Messages("database", Locale.ENGLISH).text(key, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    DatabaseException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The first line of what the root of a failure says. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).strip();
        return message.lines().findFirst().orElse(message);
    }

    /** The sentence in the language of the reader. */
    public String sentence(Locale locale) {
        return new Messages("database", locale).text(key, arguments);
    }
}
