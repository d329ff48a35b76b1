package vn.kontum.report.workbook;

import java.util.List;

/** A template workbook that cannot be used, with every reason at once. */
public final class DesignException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    DesignException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** English sentences of the form {@code [file name] what is, what was expected, what to do}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
