package vn.kontum.report.cli.administration;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.kontum.report.administration.history.HistoryImportService;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.ActorOptions;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.ConsentOptions;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.publication.history.HistoryPreview;
import vn.kontum.report.run.Actor;

/** Shows what a file of published figures would bring, asks, and reads it in. */
@Command(name = "import")
final class HistoryImportCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private final ConsentOptions consent = new ConsentOptions();

    @Mixin
    private final ActorOptions person = new ActorOptions();

    HistoryImportCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Actor by = person.person();
        Path wanted = Optional.ofNullable(file).orElseThrow();
        return commandContext.print(commandContext.inExistingApplication(
                HistoryImportService.class, service -> perform(service, wanted, by)));
    }

    private CommandOutput perform(HistoryImportService service, Path wanted, Actor by) throws Exception {
        HistoryPreview preview = service.preview(wanted);
        if (consent.dryRun() || !preview.mistakes().isEmpty()) {
            return new Output(preview.mistakes().isEmpty() ? "FORESEEN" : "REFUSED", preview, Optional.empty());
        }
        if (!commandContext.options().json()) {
            new Output("FORESEEN", preview, Optional.empty()).print(commandContext.printer());
        }
        consent.require(commandContext, commandContext.messages().text("consent.act"));
        return new Output("IMPORTED", preview, Optional.of(service.add(wanted, by)));
    }

    /**
     * What the file holds.
     *
     * @param done {@code FORESEEN}, {@code REFUSED} or {@code IMPORTED}
     * @param imported number of the import, for {@code history undo}
     */
    private record Output(String done, HistoryPreview preview, Optional<Long> imported) implements CommandOutput {
        /** As programs read it; the keys are a contract. */
        private record Document(
                String done,
                Optional<Long> imported,
                int figures,
                long illustrative,
                List<String> quarters,
                int units,
                long replaced,
                List<String> own,
                List<String> mistakes) {}

        private static List<String> codes(Collection<Period> periods) {
            return periods.stream().map(Period::code).toList();
        }

        @Override
        public ExitCode exit() {
            return preview.mistakes().isEmpty() ? ExitCode.DONE : ExitCode.BLOCKED;
        }

        @Override
        public Object document() {
            return new Document(
                    done,
                    imported,
                    preview.figures(),
                    preview.illustrative(),
                    codes(preview.quarters()),
                    preview.units(),
                    preview.replaced(),
                    codes(preview.own()),
                    preview.mistakes().stream()
                            .map(mistake -> mistake.sentence(Locale.ENGLISH))
                            .toList());
        }

        @Override
        public void print(TextPrinter printer) {
            if (imported.isPresent()) {
                printer.print("history.imported", preview.figures(), imported.get());
                return;
            }
            if (!preview.mistakes().isEmpty()) {
                printer.print("history.refused", preview.mistakes().size());
                preview.mistakes().forEach(mistake -> printer.paragraph(mistake.sentence(printer.locale()), "  "));
                return;
            }
            printer.print(
                    "history.plan",
                    preview.figures(),
                    preview.units(),
                    String.join(", ", codes(preview.quarters())),
                    preview.replaced());
            if (preview.illustrative() > 0) {
                printer.print("history.illustrative", preview.illustrative());
            }
            if (!preview.own().isEmpty()) {
                printer.print("history.own", String.join(", ", codes(preview.own())));
            }
        }
    }
}
