package vn.kontum.report.web.api;

import org.springframework.http.HttpStatus;
import vn.kontum.report.text.Messages;

/** A request that cannot be answered; the sentence is {@code problem.<key>} of the bundle {@code api}. */
final class ApiRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;

    /** An argument that each language says in its own words: {@code phrase.<key>} of the bundle. */
    record Phrase(String key, Object... arguments) {
        String in(Messages messages) {
            return messages.text("phrase." + key, arguments);
        }
    }

    ApiRejection(HttpStatus status, String key, Object... arguments) {
        super("[api] " + status.value() + " " + key);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** A parameter whose value is none of those that there are. */
    static ApiRejection parameter(String name, String value, String allowed) {
        return parameter(name, value, new Phrase("allowed", allowed));
    }

    /** A parameter whose value is not of the form that is asked for. */
    static ApiRejection form(String name, String value, String example) {
        return parameter(name, value, new Phrase("form", example));
    }

    static ApiRejection parameter(String name, String value, Phrase expected) {
        return new ApiRejection(HttpStatus.BAD_REQUEST, "parameter", name, value, expected);
    }

    /** Something that is not there, by its kind and its name. */
    static ApiRejection missing(String kind, Object... name) {
        return new ApiRejection(HttpStatus.NOT_FOUND, "missing", new Phrase(kind, name));
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
