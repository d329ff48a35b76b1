package vn.kontum.report.xlsx.container;

import java.util.List;

/**
 * The file as a whole cannot be read as a workbook: one code, the part that shows it, and what was found there
 * (English).
 */
public final class ContainerException extends RuntimeException {
    private final ContainerCode code;
    private final List<String> places;
    private final String detail;
    private final String reason;

    public ContainerException(ContainerCode code, String part, String detail) {
        this(code, part, detail, "");
    }

    /** @param reason tells apart what needs different remedies under one code, such as {@code dde} */
    public ContainerException(ContainerCode code, String part, String detail, String reason) {
        this(code, List.of(part), detail, reason);
    }

    /** @param places all that are at fault in the same way, at least one; parts, cells or names */
    public ContainerException(ContainerCode code, List<String> places, String detail, String reason) {
        super("[" + (places.get(0).isEmpty() ? "file" : places.get(0)) + "] " + code + ": " + detail);
        this.code = code;
        this.places = List.copyOf(places);
        this.detail = detail;
        this.reason = reason;
    }

    public static ContainerException corrupt(String part, String detail) {
        return new ContainerException(ContainerCode.CORRUPT, part, detail);
    }

    /** A name of {@link ContainerCode}. */
    public String code() {
        return code.name();
    }

    /** The part of the package at fault, empty when it is the file as a whole. */
    public String part() {
        return places.get(0);
    }

    /** Everything that is at fault in the same way; an empty text stands for the file as a whole. */
    public List<String> places() {
        return places;
    }

    public String detail() {
        return detail;
    }

    /** Which of several causes the code stands for, empty where it has only one. */
    public String reason() {
        return reason;
    }
}
