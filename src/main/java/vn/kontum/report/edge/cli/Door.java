package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.kontum.report.batch.RefusedException;
import vn.kontum.report.edge.BrokenTemplate;
import vn.kontum.report.edge.SetupException;
import vn.kontum.report.workbook.DesignException;

/** Where everything that goes wrong leaves: a known cause as one line and its exit code, an unknown one as exit 1 with its trace in the log. */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Map<RefusedException.Code, Exit> REFUSALS = Map.ofEntries(
            Map.entry(RefusedException.Code.ALREADY_RUNNING, Exit.BUSY),
            Map.entry(RefusedException.Code.REASON_REQUIRED, Exit.USAGE),
            Map.entry(RefusedException.Code.PERSON_REQUIRED, Exit.USAGE),
            Map.entry(RefusedException.Code.PERIOD_REQUIRED, Exit.USAGE),
            Map.entry(RefusedException.Code.EDITION_REQUIRED, Exit.USAGE),
            Map.entry(RefusedException.Code.UNKNOWN_PERIOD, Exit.USAGE),
            Map.entry(RefusedException.Code.UNKNOWN_UNIT, Exit.USAGE),
            Map.entry(RefusedException.Code.UNKNOWN_RULE, Exit.USAGE),
            Map.entry(RefusedException.Code.UNKNOWN_RUN, Exit.USAGE),
            Map.entry(RefusedException.Code.UNKNOWN_ARRIVAL, Exit.USAGE),
            Map.entry(RefusedException.Code.ALREADY_DONE, Exit.NOTHING),
            Map.entry(RefusedException.Code.FINAL_ALREADY, Exit.NOTHING),
            Map.entry(RefusedException.Code.NOTHING_TO_UNDO, Exit.NOTHING));

    private final Desk desk;
    private final boolean json;

    /** @param json asked for on the line, known even where the line cannot be parsed */
    Door(Desk desk, boolean json) {
        this.desk = desk;
        this.json = json;
    }

    /** What is said of a failure. */
    private record Saying(Exit exit, String code, List<String> sentences) {}

    /** The command failed. */
    int failed(Exception failure) {
        return leave(saying(failure));
    }

    /** The line cannot be understood; a group of commands without one of them shows what there is. */
    int misunderstood(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        if (!json && alone(mistake)) {
            command.usage(command.getErr());
            return Exit.USAGE.code();
        }
        String advice =
                desk.words().text("usage.advice", command.getCommandSpec().qualifiedName());
        return leave(new Saying(Exit.USAGE, "USAGE", List.of(sentence(mistake) + " " + advice)));
    }

    private static boolean alone(ParameterException mistake) {
        boolean wrong = mistake instanceof UnmatchedArgumentException || mistake instanceof MissingParameterException;
        return !wrong
                && mistake.getArgSpec() == null
                && !mistake.getCommandLine().getSubcommands().isEmpty();
    }

    private int leave(Saying saying) {
        if (json) {
            desk.around().out().println(JsonText.error(saying.exit, saying.code, saying.sentences));
        } else {
            saying.sentences.forEach(desk.err()::println);
        }
        return saying.exit.code();
    }

    private static Optional<DesignException> design(Throwable failure) {
        return failure instanceof DesignException broken
                ? Optional.of(broken)
                : Optional.ofNullable(failure.getCause()).flatMap(Door::design);
    }

    private Saying saying(Exception failure) {
        return design(failure)
                .map(broken ->
                        new Saying(Exit.UNCONFIGURED, "CONFIGURATION", BrokenTemplate.sentences(broken, desk.locale())))
                .orElseGet(() -> known(failure));
    }

    private Saying known(Exception failure) {
        if (failure instanceof CommandException known) {
            return new Saying(known.exit(), known.code(), List.of(known.getMessage()));
        }
        if (failure instanceof RefusedException refused) {
            Exit exit = REFUSALS.getOrDefault(refused.code(), Exit.BLOCKED);
            return new Saying(exit, refused.code().name(), List.of(refused.sentence(desk.locale())));
        }
        if (failure instanceof SetupException unusable) {
            LOG.info("not started: {}", unusable.getMessage());
            return new Saying(Exit.UNCONFIGURED, "CONFIGURATION", unusable.sentences(desk.locale()));
        }
        desk.logToFile();
        LOG.info("failed", failure);
        if (failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            return new Saying(
                    Exit.UNCONFIGURED, "DATABASE_LOST", List.of(desk.words().text("database.lost", log())));
        }
        return new Saying(Exit.INTERNAL, "INTERNAL", List.of(desk.words().text("internal", said(failure), log())));
    }

    private String log() {
        return desk.setup().log().toString();
    }

    private static String said(Exception failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + ": " + message;
    }

    private String sentence(ParameterException mistake) {
        if (alone(mistake)) {
            return desk.words().text("usage.alone");
        }
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String near = String.join(", ", unmatched.getSuggestions());
            return desk.words()
                    .text(
                            near.isEmpty() ? "usage.unmatched" : "usage.near",
                            String.join(" ", unmatched.getUnmatched()),
                            near);
        }
        if (mistake instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Door::name).collect(Collectors.joining(", "));
            return desk.words().text("usage.missing", names);
        }
        if (mistake.getCause() instanceof TypeConversionException wrong) {
            return wrong.getMessage();
        }
        return Stream.of(mistake.getArgSpec()).anyMatch(java.util.Objects::nonNull) && mistake.getValue() != null
                ? desk.words().text("usage.value", name(mistake.getArgSpec()), mistake.getValue())
                : mistake.getMessage();
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
