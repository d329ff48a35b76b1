package vn.kontum.report.cli.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.comparison.CatalogueChange;
import vn.kontum.report.catalogue.comparison.CatalogueComparison;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;

/** What changes from one catalogue to another, and for which periods. */
@Command(name = "diff")
final class CatalogueDiffCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", paramLabel = "OLD")
    private @Nullable Path older;

    @Parameters(index = "1", paramLabel = "NEW", arity = "0..1")
    private @Nullable Path newer;

    CatalogueDiffCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() {
        List<ChangeDto> changes = CatalogueComparison.between(
                        CatalogueFolder.of(
                                        commandContext,
                                        Optional.ofNullable(older).orElseThrow())
                                .readWithoutMistakes(),
                        CatalogueFolder.of(commandContext, newer).readWithoutMistakes())
                .stream()
                .map(ChangeDto::of)
                .toList();
        return commandContext.print(new DiffOutput(changes));
    }

    private record ChangeDto(String table, String change, String code, List<String> fields, List<String> periods) {
        static ChangeDto of(CatalogueChange change) {
            return new ChangeDto(
                    change.table().name(),
                    change.kind().name(),
                    change.code(),
                    change.fields(),
                    change.periods().stream().map(Period::code).toList());
        }
    }

    private record DiffOutput(List<ChangeDto> changes) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return changes.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (changes.isEmpty()) {
                printer.print("catalogue.same");
            }
            for (ChangeDto change : changes) {
                printer.print(
                        "catalogue.change." + change.change,
                        printer.word("catalogue.table." + change.table),
                        change.code,
                        span(change.periods),
                        String.join(", ", change.fields));
            }
        }

        private static String span(List<String> periods) {
            return periods.size() == 1 ? periods.get(0) : periods.get(0) + " \u2013 " + periods.get(periods.size() - 1);
        }
    }
}
