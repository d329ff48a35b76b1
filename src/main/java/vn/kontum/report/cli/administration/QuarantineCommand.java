package vn.kontum.report.cli.administration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ReceivedFileDto;
import vn.kontum.report.cli.output.TextPrinter;

/** Files that wait for an administrator. */
@Command(
        name = "quarantine",
        subcommands = {
            QuarantineCommand.ListCommand.class,
            QuarantineCommand.ReleaseCommand.class,
            QuarantineCommand.RejectCommand.class,
            QuarantineCommand.ReconsiderCommand.class,
            QuarantineCommand.MoveCommand.class
        })
public final class QuarantineCommand {
    /** What waits, oldest first. */
    @Command(name = "list")
    static final class ListCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        ListCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return commandContext.print(new QuarantineOutput(commandContext.inExistingApplication(
                    QuarantineService.class,
                    quarantine ->
                            quarantine.list().stream().map(ReceivedFileDto::of).toList())));
        }
    }

    /** The key of the document is a contract. */
    private record QuarantineOutput(List<ReceivedFileDto> arrivals) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (arrivals.isEmpty()) {
                printer.print("quarantine.none");
            } else {
                printer.table(ReceivedFileDto.table(printer, arrivals));
            }
        }
    }

    /** Lets a file count. */
    @Command(name = "release")
    static final class ReleaseCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Option(names = "--undo")
        private boolean undo;

        @Mixin
        private final FileDecisionOptions decision = new FileDecisionOptions();

        ReleaseCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return decision.release(commandContext, "RELEASED", undo);
        }
    }

    /** Takes a rejection back. */
    @Command(name = "reconsider")
    static final class ReconsiderCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Mixin
        private final FileDecisionOptions decision = new FileDecisionOptions();

        ReconsiderCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return decision.takeBack(commandContext, "RECONSIDERED", QuarantineService::reconsider);
        }
    }

    /** Passes a file on to the unit whose it is. */
    @Command(name = "move")
    static final class MoveCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Option(names = "--unit", paramLabel = "U", required = true)
        private @Nullable String unit;

        @Mixin
        private final FileDecisionOptions decision = new FileDecisionOptions();

        MoveCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            String to = Optional.ofNullable(unit).orElseThrow();
            return decision.take(commandContext, "MOVED", (quarantine, seq, by) -> quarantine.move(seq, to, by));
        }
    }

    /** Turns a file down. */
    @Command(name = "reject")
    static final class RejectCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Mixin
        private final FileDecisionOptions decision = new FileDecisionOptions();

        RejectCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return decision.take(commandContext, "REJECTED", QuarantineService::reject);
        }
    }
}
