package vn.kontum.report.web.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered; the sentence is {@code problem.<key>} of the bundle {@code api}. */
final class ApiRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;

    ApiRejection(HttpStatus status, String key, Object... arguments) {
        super("[api] " + status.value() + " " + key);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** A parameter whose value cannot be used. */
    static ApiRejection parameter(String name, String value, String allowed) {
        return new ApiRejection(HttpStatus.BAD_REQUEST, "parameter", name, value, allowed);
    }

    /** Something that is not there. */
    static ApiRejection missing(String what) {
        return new ApiRejection(HttpStatus.NOT_FOUND, "missing", what);
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
