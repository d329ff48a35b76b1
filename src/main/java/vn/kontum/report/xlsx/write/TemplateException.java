package vn.kontum.report.xlsx.write;

import java.util.List;
import java.util.stream.Collectors;

/** A template workbook that cannot be used, with every reason at once. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<TemplateError> mistakes;

    TemplateException(List<TemplateError> mistakes) {
        super(mistakes.stream().map(TemplateError::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Never empty. */
    public List<TemplateError> mistakes() {
        return mistakes;
    }
}
