package vn.kontum.report.xlsx.container;

/**
 * The file as a whole cannot be read as a workbook: one code, the part that shows it, and what was found there
 * (English).
 */
public final class ContainerException extends RuntimeException {
    private final ContainerCode code;
    private final String part;
    private final String detail;
    private final String reason;

    public ContainerException(ContainerCode code, String part, String detail) {
        this(code, part, detail, "");
    }

    /** @param reason tells apart what needs different remedies under one code, such as {@code dde} */
    public ContainerException(ContainerCode code, String part, String detail, String reason) {
        super("[" + (part.isEmpty() ? "file" : part) + "] " + code + ": " + detail);
        this.code = code;
        this.part = part;
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
        return part;
    }

    public String detail() {
        return detail;
    }

    /** Which of several causes the code stands for, empty where it has only one. */
    public String reason() {
        return reason;
    }
}
