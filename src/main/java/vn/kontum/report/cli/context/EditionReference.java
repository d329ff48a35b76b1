package vn.kontum.report.cli.context;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import vn.kontum.report.catalogue.Period;

/** An edition as people name it: its number, or its file, which says the quarter too. */
public record EditionReference(Optional<Period> period, int number) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern FILE =
            Pattern.compile("(?:.*[/\\\\])?KTXH_(\\d{4}-(?:Q[1-4]|Y))_b(\\d{1,6})(?:[._].*)?");

    /** Reads names from the command line. */
    public record Converter(CommandContext context) implements ITypeConverter<EditionReference> {
        @Override
        public EditionReference convert(String text) {
            if (NUMBER.matcher(text).matches()) {
                return new EditionReference(Optional.empty(), Integer.parseInt(text));
            }
            Matcher file = FILE.matcher(text);
            if (!file.matches()) {
                throw new ExplainedConversionException(context.messages().text("usage.edition", text));
            }
            return new EditionReference(Period.parse(file.group(1)), Integer.parseInt(file.group(2)));
        }
    }
}
