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
import java.util.stream.Collectors;
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
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

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
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refused("PLAN_YEAR", "catalogue.no-year", String.valueOf(year));
        }
        PlanDraft draft = PlanDraft.of(CatalogueFolder.of(commandContext, from).path(), year)
                .orElseThrow(() -> refused("PLAN_EXISTS", "catalogue.no-draft", String.valueOf(year)));
        Path folder = Optional.ofNullable(out).orElseGet(() -> Path.of("catalogue-" + year));
        if (Files.exists(folder)) {
            throw refused("FOLDER_EXISTS", "catalogue.exists", folder);
        }
        Files.createDirectories(folder);
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(draft.files()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            files.add(file.getKey());
        }
        return commandContext.print(new DraftOutput(
                String.valueOf(year),
                draft.from().map(String::valueOf).orElse(""),
                folder.toString(),
                files,
                draft.targets(),
                draft.bases(),
                draft.gap(),
                draft.ended(),
                draft.reporting(),
                draft.dated().stream().map(DatedDto::of).toList()));
    }

    private CommandException refused(String code, String key, Object what) {
        return new CommandException(
                ExitCode.USAGE, code, commandContext.messages().text(key, what));
    }

    /** A text that may have to say another year. */
    private record DatedDto(String file, int line, String column, String code) {
        static DatedDto of(PlanDraft.DatedText text) {
            return new DatedDto(text.file(), text.line(), text.column(), text.code());
        }
    }

    /**
     * @param from year of the plan that was followed; empty where there is none
     * @param bases indicators that await the rate that their reduction is measured against
     * @param gap years between the two plans that have none
     * @param ended indicators whose targets were not carried over, because they are not in force any more
     * @param reporting how many units hand in workbooks in the year
     * @param dated texts that name the year whose plan was followed
     */
    private record DraftOutput(
            String year,
            String from,
            String folder,
            List<String> files,
            int targets,
            List<String> bases,
            List<Integer> gap,
            List<String> ended,
            int reporting,
            List<DatedDto> dated)
            implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (from.isEmpty()) {
                printer.print("catalogue.drafted.first", year, folder);
            } else {
                printer.print("catalogue.drafted", year, folder, from);
            }
            printer.blank();
            printer.print("catalogue.decide");
            if (reporting == 0) {
                printer.print("catalogue.decide.no-units", year);
            }
            if (!gap.isEmpty()) {
                printer.print(
                        "catalogue.decide.gap",
                        gap.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            if (!from.isEmpty() && year.compareTo(from) < 0) {
                printer.print("catalogue.decide.earlier", year, from);
            }
            printer.print("catalogue.decide.plan", year);
            printer.print(from.isEmpty() ? "catalogue.decide.lines" : "catalogue.decide.targets", targets, year);
            if (!ended.isEmpty()) {
                printer.print("catalogue.decide.ended", year, String.join(", ", ended));
            }
            if (!bases.isEmpty()) {
                printer.print("catalogue.decide.bases", String.join(", ", bases));
            }
            printer.print("catalogue.decide.indicators", year);
            dated.forEach(text -> printer.print(
                    "catalogue.decide.dated", text.file, String.valueOf(text.line), text.column, text.code, from));
            printer.print("catalogue.decide.units", year);
            printer.print("catalogue.decide.communes");
            printer.print("catalogue.decide.aliases");
            printer.print("catalogue.decide.contacts");
            printer.print("catalogue.decide.periods", year);
            printer.blank();
            printer.print("catalogue.decide.then", folder);
        }
    }
}
