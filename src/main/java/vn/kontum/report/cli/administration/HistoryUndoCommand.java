package vn.kontum.report.cli.administration;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.run.Actor;

/** Takes an import of published figures back. */
@Command(name = "undo")
final class HistoryUndoCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", paramLabel = "IMPORT")
    private long imported;

    @Mixin
    private final ActorOptions person = new ActorOptions();

    HistoryUndoCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        return commandContext.print(commandContext.inExistingApplication(HistoryImportService.class, history -> {
            history.undo(imported, by);
            return new ActionOutput("UNDONE", commandContext.messages().text("history.taken-back", imported));
        }));
    }
}
