package vn.kontum.report.cli.context;

import picocli.CommandLine.TypeConversionException;

/** A value that cannot be used, with a sentence in the language of the user. */
public final class ExplainedConversionException extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    ExplainedConversionException(String sentence) {
        super(sentence);
    }
}
