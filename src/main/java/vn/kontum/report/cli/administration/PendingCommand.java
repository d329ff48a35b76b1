package vn.kontum.report.cli.administration;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.run.Actor;
import vn.kontum.report.run.confirmation.RequestedAction;
import vn.kontum.report.run.confirmation.SecondPerson;

/** Acts that wait for a second person. */
@Command(
        name = "pending",
        subcommands = {PendingCommand.ListCommand.class, PendingCommand.WithdrawCommand.class})
public final class PendingCommand {
    /** What waits, oldest first. */
    @Command(name = "list")
    static final class ListCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        ListCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return commandContext.print(commandContext.inExistingApplication(
                    SecondPerson.class,
                    second -> new Output(second.waiting().stream().map(Line::of).toList())));
        }
    }

    private record Line(long request, String act, String subject, String by, String reason, String at) {
        static Line of(RequestedAction one) {
            return new Line(
                    one.id(),
                    one.act(),
                    one.subject(),
                    one.author(),
                    one.reason(),
                    one.at().toString());
        }
    }

    private record Output(List<Line> requests) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (requests.isEmpty()) {
                printer.print("pending.none");
                return;
            }
            TextTable table =
                    new TextTable(printer.word("head.request"), printer.word("head.act"), printer.word("head.by"));
            requests.forEach(
                    line -> table.row(line.request, line.act + " " + line.subject, line.by + " (" + line.reason + ")"));
            printer.table(table);
            printer.print("pending.how");
        }
    }

    /** Takes a request back. */
    @Command(name = "withdraw")
    static final class WithdrawCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Parameters(index = "0", paramLabel = "REQUEST")
        private long request;

        @Mixin
        private final ActorOptions person = new ActorOptions();

        WithdrawCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            Actor by = person.person();
            return commandContext.print(commandContext.inExistingApplication(SecondPerson.class, second -> {
                second.withdraw(request, by);
                return new ActionOutput("WITHDRAWN", commandContext.messages().text("pending.withdrawn", request));
            }));
        }
    }
}
