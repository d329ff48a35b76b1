package vn.kontum.report.xlsx.container;

/**
 * The file as a whole cannot be read as a workbook: one code, the part that shows it, and what was found there
 * (English).
 */
public final class ContainerException extends RuntimeException {
    private final ContainerCode code;
    private final String part;
    private final String detail;

    public ContainerException(ContainerCode code, String part, String detail) {
        super("[" + (part.isEmpty() ? "file" : part) + "] " + code + ": " + detail);
        this.code = code;
        this.part = part;
        this.detail = detail;
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
}
