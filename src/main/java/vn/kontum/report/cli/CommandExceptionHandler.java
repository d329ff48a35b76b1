package vn.kontum.report.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.kontum.report.application.TemplateErrorFormatter;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.JsonOutput;
import vn.kontum.report.config.InvalidSettingsException;
import vn.kontum.report.run.DiskSpace;
import vn.kontum.report.run.RequestRejectedException;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.write.TemplateException;

/**
 * Tells why a command failed: a known cause as one line and its exit code, an unknown one as exit 1 with its trace in the log.
 */
final class CommandExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommandExceptionHandler.class);
    private static final Map<RequestRejectedException.Code, ExitCode> REFUSALS = Map.ofEntries(
            Map.entry(RequestRejectedException.Code.ALREADY_RUNNING, ExitCode.BUSY),
            Map.entry(RequestRejectedException.Code.OTHER_CATALOGUE, ExitCode.BUSY),
            Map.entry(RequestRejectedException.Code.REASON_REQUIRED, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.PERSON_REQUIRED, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.PERIOD_REQUIRED, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.EDITION_REQUIRED, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_PERIOD, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.NO_PLAN, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_UNIT, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.NOT_ASKED, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_RULE, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.NO_SUCH_EDITION, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_VARIABLE, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_RUN, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_ARRIVAL, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.NO_SUCH_FILE, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.NOT_A_SCAN, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.DOCUMENT_NUMBER, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.DOCUMENT_DATE, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.NO_SUCH_IMPORT, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.HISTORY_TOO_LARGE, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.UNKNOWN_TOKEN, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.TOKEN_CLIENT, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.TOKEN_SCOPE, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.TOKEN_DAYS, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.CONTACT_EMAIL, ExitCode.USAGE),
            Map.entry(RequestRejectedException.Code.ALREADY_DONE, ExitCode.NOTHING),
            Map.entry(RequestRejectedException.Code.NOT_CLOSED, ExitCode.NOTHING),
            Map.entry(RequestRejectedException.Code.FINAL_ALREADY, ExitCode.NOTHING),
            Map.entry(RequestRejectedException.Code.NOTHING_TO_UNDO, ExitCode.NOTHING));

    private final CommandContext commandContext;
    private final boolean json;

    /** @param json asked for on the line, known even where the line cannot be parsed */
    CommandExceptionHandler(CommandContext commandContext, boolean json) {
        this.commandContext = commandContext;
        this.json = json;
    }

    /** What is said of a failure. */
    private record ErrorMessage(ExitCode exit, String code, List<String> sentences) {}

    /** The command failed. */
    int failed(Exception failure) {
        return leave(message(failure));
    }

    /** The line cannot be understood; a group of commands without one of them shows what there is. */
    int misunderstood(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        if (!json && UsageErrorFormatter.groupOnly(mistake)) {
            command.usage(command.getErr());
            return ExitCode.USAGE.code();
        }
        Messages messages = commandContext.messages();
        String advice = messages.text("usage.advice", command.getCommandSpec().qualifiedName());
        String sentence = new UsageErrorFormatter(messages).sentence(mistake);
        return leave(new ErrorMessage(ExitCode.USAGE, "USAGE", List.of(sentence + " " + advice)));
    }

    private int leave(ErrorMessage message) {
        if (json) {
            commandContext.environment().out().println(JsonOutput.error(message.exit, message.code, message.sentences));
        } else {
            message.sentences.forEach(commandContext.err()::println);
        }
        return message.exit.code();
    }

    private static Optional<TemplateException> templateFailure(Throwable failure) {
        return failure instanceof TemplateException broken
                ? Optional.of(broken)
                : Optional.ofNullable(failure.getCause()).flatMap(CommandExceptionHandler::templateFailure);
    }

    private ErrorMessage message(Exception failure) {
        return templateFailure(failure)
                .map(broken -> new ErrorMessage(
                        ExitCode.UNCONFIGURED,
                        "CONFIGURATION",
                        TemplateErrorFormatter.sentences(broken, commandContext.locale())))
                .orElseGet(() -> known(failure));
    }

    private ErrorMessage known(Exception failure) {
        if (failure instanceof CommandException known) {
            return new ErrorMessage(known.exit(), known.code(), List.of(known.getMessage()));
        }
        if (failure instanceof RequestRejectedException refused) {
            ExitCode exit = REFUSALS.getOrDefault(refused.code(), ExitCode.BLOCKED);
            return new ErrorMessage(
                    exit, refused.code().name(), List.of(refused.onCommandLine(commandContext.locale())));
        }
        if (failure instanceof InvalidSettingsException unusable) {
            LOG.info("not started: {}", unusable.getMessage());
            return new ErrorMessage(
                    ExitCode.UNCONFIGURED, "CONFIGURATION", unusable.sentences(commandContext.locale()));
        }
        Optional<InvalidPathException> path = UsageErrorFormatter.cause(failure, InvalidPathException.class);
        if (path.isPresent()) {
            LOG.debug("failed", failure);
            return new ErrorMessage(
                    ExitCode.UNCONFIGURED,
                    "LOCALE",
                    List.of(commandContext
                            .messages()
                            .text("path.locale", path.get().getInput())));
        }
        commandContext.logToFile();
        LOG.info("failed", failure);
        if (DiskSpace.exhausted(failure)) {
            return new ErrorMessage(
                    ExitCode.INTERNAL,
                    "DISK_FULL",
                    List.of(commandContext.messages().text("disk.full", log())));
        }
        if (failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            return new ErrorMessage(
                    ExitCode.UNCONFIGURED,
                    "DATABASE_LOST",
                    List.of(commandContext.messages().text("database.lost", log())));
        }
        return new ErrorMessage(
                ExitCode.INTERNAL, "INTERNAL", List.of(commandContext.messages().text("internal", log())));
    }

    private String log() {
        return commandContext.setup().log().toString();
    }
}
