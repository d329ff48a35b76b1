package vn.kontum.report.cli.administration;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.output.ActionOutput;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.publication.history.HistoryUndoPreview;
import vn.kontum.report.run.Actor;

/** Takes an import of published figures back, after what that changes was shown. */
@Command(name = "undo")
final class HistoryUndoCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", paramLabel = "IMPORT")
    private long imported;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    HistoryUndoCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        return commandContext.print(
                commandContext.inExistingApplication(HistoryImportService.class, history -> perform(history, by)));
    }

    private CommandOutput perform(HistoryImportService history, Actor by) {
        PreviewOutput preview = PreviewOutput.of(history.undoPreview(imported));
        if (consent.dryRun()) {
            return preview;
        }
        if (!commandContext.options().json()) {
            preview.print(commandContext.printer());
        }
        consent.require(commandContext, commandContext.messages().text("consent.act"));
        history.undo(imported, by);
        return new ActionOutput("UNDONE", commandContext.messages().text("history.taken-back", imported));
    }

    /** What would change; a contract. */
    private record PreviewOutput(
            String done, long figures, List<String> quarters, long replaced, long gone, List<String> own)
            implements CommandOutput {
        static PreviewOutput of(HistoryUndoPreview preview) {
            return new PreviewOutput(
                    "FORESEEN",
                    preview.figures(),
                    preview.quarters().stream().map(Period::code).toList(),
                    preview.replaced(),
                    preview.gone(),
                    preview.own().stream().map(Period::code).toList());
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (figures == 0) {
                printer.print("history.undo.nothing");
                return;
            }
            printer.print("history.undo.plan", figures, String.join(", ", quarters), replaced, gone);
            if (!own.isEmpty()) {
                printer.print("history.own", String.join(", ", own));
            }
        }
    }
}
