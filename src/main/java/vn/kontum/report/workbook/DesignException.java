package vn.kontum.report.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** A template workbook that cannot be used, with every reason at once. */
public final class DesignException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DesignMistake> mistakes;

    DesignException(List<DesignMistake> mistakes) {
        super(mistakes.stream().map(DesignMistake::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Never empty. */
    public List<DesignMistake> mistakes() {
        return mistakes;
    }
}
