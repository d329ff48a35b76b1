package vn.kontum.report.cli;

import java.nio.file.InvalidPathException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.kontum.report.cli.context.ExplainedConversionException;
import vn.kontum.report.text.Messages;

/** Says what is wrong with a line that cannot be understood. */
final class UsageErrorFormatter {
    private final Messages messages;

    UsageErrorFormatter(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong with the line. */
    String sentence(ParameterException mistake) {
        if (groupOnly(mistake)) {
            return messages.text("usage.alone");
        }
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String near = String.join(", ", unmatched.getSuggestions());
            return messages.text(
                    near.isEmpty() ? "usage.unmatched" : "usage.near",
                    String.join(" ", unmatched.getUnmatched()),
                    near);
        }
        if (mistake instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(UsageErrorFormatter::name).collect(Collectors.joining(", "));
            return messages.text("usage.missing", names);
        }
        Optional<InvalidPathException> path = cause(mistake, InvalidPathException.class);
        if (path.isPresent()) {
            return messages.text("path.locale", path.get().getInput());
        }
        if (mistake.getCause() instanceof TypeConversionException wrong) {
            // The parser keeps the name of the cause and not the cause.
            if (String.valueOf(wrong.getMessage()).contains(InvalidPathException.class.getName())) {
                return messages.text("path.locale", String.valueOf(mistake.getValue()));
            }
            return wrong instanceof ExplainedConversionException
                    ? wrong.getMessage()
                    : value(mistake) + expected(mistake.getArgSpec());
        }
        return Stream.of(mistake.getArgSpec()).anyMatch(Objects::nonNull) && mistake.getValue() != null
                ? value(mistake)
                : mistake.getMessage();
    }

    private String value(ParameterException mistake) {
        return messages.text("usage.value", name(mistake.getArgSpec()), mistake.getValue());
    }

    /** What the kind of an argument takes; empty where it does not say. */
    private String expected(CommandLine.Model.ArgSpec argument) {
        Class<?> kind = argument.auxiliaryTypes()[0];
        if (kind.isEnum()) {
            return " "
                    + messages.text(
                            "usage.word",
                            Stream.of(kind.getEnumConstants())
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")));
        }
        if (kind == LocalDate.class) {
            return " " + messages.text("usage.date");
        }
        boolean number =
                Stream.of(int.class, long.class, Integer.class, Long.class).anyMatch(kind::equals);
        return number ? " " + messages.text("usage.number") : "";
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Whether a group of commands was named without one of them. */
    static boolean groupOnly(ParameterException mistake) {
        boolean wrong = mistake instanceof UnmatchedArgumentException || mistake instanceof MissingParameterException;
        return !wrong
                && mistake.getArgSpec() == null
                && !mistake.getCommandLine().getSubcommands().isEmpty();
    }

    /** The failure itself or the nearest cause of that kind. */
    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        return kind.isInstance(failure)
                ? Optional.of(kind.cast(failure))
                : Optional.ofNullable(failure.getCause()).flatMap(inner -> cause(inner, kind));
    }
}
