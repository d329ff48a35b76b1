package vn.kontum.report.cli.administration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.QuarantineService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.AdministrativeAction;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ReceivedFileDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.run.Actor;

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
    /** Which file, and who decides why. */
    static final class Decision {
        @Parameters(paramLabel = "SEQ")
        private long seq;

        @Option(names = "--confirm")
        private boolean confirmed;

        @Mixin
        private final ConsentOptions consent = new ConsentOptions();

        @Mixin
        private final ActorOptions person = new ActorOptions();

        /** Decides about a file. */
        @FunctionalInterface
        interface DecisionAction {
            void on(QuarantineService quarantine, long seq, Actor by);
        }

        /** Lets it count, or takes that back. */
        int release(CommandContext commandContext, String done, boolean undo) throws Exception {
            return undo
                    ? takeBack(commandContext, "UNRELEASED", QuarantineService::undoRelease)
                    : take(commandContext, done, (quarantine, seq, by) -> quarantine.release(seq, by, confirmed));
        }

        int take(CommandContext commandContext, String done, DecisionAction act) throws Exception {
            return take(commandContext, done, quarantine -> "done." + done, act);
        }

        /** Takes a decision back; the rules of now may say that the file goes back to its unit instead of waiting. */
        int takeBack(CommandContext commandContext, String done, DecisionAction act) throws Exception {
            return take(
                    commandContext,
                    done,
                    quarantine -> quarantine.waits(seq) ? "done." + done : "done.RETURNED_ANEW",
                    act);
        }

        /** @param said key of what is said once it is done */
        private int take(
                CommandContext commandContext,
                String done,
                Function<QuarantineService, String> said,
                DecisionAction act)
                throws Exception {
            Actor by = person.person();
            return commandContext.print(commandContext.inExistingApplication(
                    AdministrativeAction.class,
                    action -> action.perform(
                            consent,
                            done,
                            quarantine -> commandContext.messages().text(said.apply(quarantine), seq),
                            (acts, quarantine) -> act.on(quarantine, seq, by))));
        }
    }

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
        private final Decision decision = new Decision();

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
        private final Decision decision = new Decision();

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
        private final Decision decision = new Decision();

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
        private final Decision decision = new Decision();

        RejectCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return decision.take(commandContext, "REJECTED", QuarantineService::reject);
        }
    }
}
