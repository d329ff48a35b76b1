package vn.kontum.report.cli.archive;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.administration.archive.YearArchiveService;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;

/** The packages that were written, oldest first. */
@Command(name = "list")
final class ArchiveListCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    ArchiveListCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(new Output(
                commandContext.inExistingApplication(YearArchiveService.class, archives -> archives.all()).stream()
                        .map(ArchiveDto::of)
                        .toList()));
    }

    private record Output(List<ArchiveDto> archives) implements CommandOutput {
        private record Document(List<ArchiveDto> archives) {}

        @Override
        public Object document() {
            return new Document(archives);
        }

        @Override
        public void print(TextPrinter printer) {
            if (archives.isEmpty()) {
                printer.print("archive.none");
            }
            archives.forEach(one -> printer.line(one.year() + "  " + printer.word("archive." + one.state()) + "  "
                    + one.file() + "  " + one.sha256()));
        }
    }
}
