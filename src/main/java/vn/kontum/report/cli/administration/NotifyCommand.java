package vn.kontum.report.cli.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.notification.DeliveryFailedException;
import vn.kontum.report.notification.Notification;
import vn.kontum.report.notification.NotificationService;

/** Messages to units, to the office and to programs. */
@Command(
        name = "notify",
        subcommands = {NotifyCommand.ListCommand.class, NotifyCommand.SendCommand.class, NotifyCommand.TestCommand.class
        })
public final class NotifyCommand {
    /** A message, as programs read it; a contract. */
    record NotificationDto(
            long id,
            String event,
            String channel,
            String recipient,
            String subject,
            Notification.State state,
            int attempts,
            Instant createdAt,
            Optional<Instant> sentAt,
            String lastError) {
        static NotificationDto of(Notification notification) {
            return new NotificationDto(
                    notification.id(),
                    notification.event().name(),
                    notification.channel().name(),
                    notification.recipient(),
                    notification.subject(),
                    notification.state(),
                    notification.attempts(),
                    notification.createdAt(),
                    notification.sentAt(),
                    notification.lastError());
        }
    }

    private record NotificationsOutput(List<NotificationDto> notifications) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (notifications.isEmpty()) {
                printer.print("notify.none");
                return;
            }
            TextTable table = new TextTable(
                    printer.word("head.seq"),
                    printer.word("head.state"),
                    printer.word("head.recipient"),
                    printer.word("head.subject"));
            notifications.forEach(n -> table.row(
                    n.id(),
                    printer.word("notify." + n.state()),
                    n.recipient(),
                    (n.subject() + " " + reason(n.lastError(), printer.locale())).strip()));
            printer.table(table);
        }
    }

    private static String reason(String noted, Locale locale) {
        return DeliveryFailedException.sentence(noted, locale).orElse(noted);
    }

    /** The newest first. */
    @Command(name = "list")
    static final class ListCommand implements Callable<Integer> {
        private static final int MOST = 200;

        private final CommandContext commandContext;

        ListCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return commandContext.print(new NotificationsOutput(
                    commandContext
                            .inExistingApplication(NotificationService.class, services -> services.newest(MOST))
                            .stream()
                            .map(NotificationDto::of)
                            .toList()));
        }
    }

    /** @param received messages that were received now */
    private record SentOutput(boolean on, int received) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return on && received > 0 ? ExitCode.DONE : ExitCode.NOTHING;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.print(on ? "notify.sent" : "notify.off", received);
        }
    }

    /** Sends what is due now, where no service does it. */
    @Command(name = "send")
    static final class SendCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        SendCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return commandContext.print(commandContext.inExistingApplication(
                    NotificationService.class,
                    notifications -> new SentOutput(notifications.isEnabled(), notifications.deliverDue())));
        }
    }

    /** Sends a message that says that it is a test. */
    @Command(name = "test")
    static final class TestCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Option(names = "--to", paramLabel = "ADDRESS", required = true)
        private @Nullable String to;

        TestCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            String recipient = Optional.ofNullable(to).orElseThrow();
            Notification.Channel channel =
                    recipient.startsWith("http") ? Notification.Channel.WEBHOOK : Notification.Channel.MAIL;
            return commandContext.print(commandContext.inExistingApplication(
                    NotificationService.class, notifications -> {
                        try {
                            notifications.test(channel, recipient);
                            return new SentOutput(true, 1);
                        } catch (DeliveryFailedException e) {
                            throw new CommandException(
                                    ExitCode.BLOCKED,
                                    "NOT_RECEIVED",
                                    commandContext
                                            .messages()
                                            .text(
                                                    "notify.failed",
                                                    recipient,
                                                    reason(String.valueOf(e.getMessage()), commandContext.locale())));
                        }
                    }));
        }
    }
}
