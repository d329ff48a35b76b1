package vn.kontum.report.cli.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.csv.PlanDraft;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;

/** Drafts the files of the next plan into a folder of their own; the catalogue that counts stays as it is. */
@Command(name = "new-year")
final class CatalogueNewYearCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(paramLabel = "YEAR")
    private int year;

    @Option(names = "--from", paramLabel = "DIR")
    private @Nullable Path from;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    CatalogueNewYearCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws IOException {
        PlanDraft draft = PlanDraft.of(CatalogueFolder.of(commandContext, from).path(), year)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "PLAN_EXISTS",
                        commandContext.messages().text("catalogue.no-draft", String.valueOf(year))));
        Path folder = Optional.ofNullable(out).orElseGet(() -> Path.of("catalogue-" + year));
        if (Files.exists(folder)) {
            throw new CommandException(
                    ExitCode.USAGE, "FOLDER_EXISTS", commandContext.messages().text("catalogue.exists", folder));
        }
        Files.createDirectories(folder);
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(draft.files()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            files.add(file.getKey());
        }
        return commandContext.say(new DraftOutput(
                String.valueOf(year),
                String.valueOf(draft.from()),
                folder.toString(),
                files,
                draft.targets(),
                draft.bases()));
    }

    /** @param bases indicators that await the rate that their reduction is measured against */
    private record DraftOutput(
            String year, String from, String folder, List<String> files, int targets, List<String> bases)
            implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.say("catalogue.drafted", year, folder, from);
            printer.blank();
            printer.say("catalogue.decide");
            printer.say("catalogue.decide.plan", year);
            printer.say("catalogue.decide.targets", targets, year);
            if (!bases.isEmpty()) {
                printer.say("catalogue.decide.bases", String.join(", ", bases));
            }
            printer.say("catalogue.decide.indicators", year);
            printer.say("catalogue.decide.units", year);
            printer.say("catalogue.decide.periods", year);
            printer.blank();
            printer.say("catalogue.decide.then", folder);
        }
    }
}
