package vn.kontum.report.cli.administration;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.publication.history.HistoryImport;

/** The files of published figures that were read in. */
@Command(name = "list")
final class HistoryListCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    HistoryListCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(commandContext.inExistingApplication(
                HistoryImportService.class,
                history -> new Output(history.imports().stream().map(Line::of).toList())));
    }

    private record Line(
            long imported,
            String file,
            String sha256,
            String at,
            String by,
            String reason,
            long figures,
            boolean undone) {
        static Line of(HistoryImport one) {
            return new Line(
                    one.id(),
                    one.fileName(),
                    one.sha256(),
                    one.at().toString(),
                    one.by(),
                    one.reason(),
                    one.figures(),
                    one.undone());
        }
    }

    private record Output(List<Line> imports) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (imports.isEmpty()) {
                printer.print("history.none");
                return;
            }
            TextTable table = new TextTable(
                    printer.word("head.import"),
                    printer.word("head.file"),
                    printer.word("head.figures"),
                    printer.word("head.state"),
                    printer.word("head.by"));
            imports.forEach(line -> table.row(
                    line.imported,
                    line.file,
                    line.figures,
                    printer.word(line.undone ? "history.undone" : "history.counts"),
                    line.by + " (" + line.reason + ")"));
            printer.table(table);
        }
    }
}
