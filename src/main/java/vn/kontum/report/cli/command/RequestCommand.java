package vn.kontum.report.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.intake.storage.Outbox;
import vn.kontum.report.job.delivery.ExplanationRequests;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.parsing.FormLayout;

/**
 * Asks the units in charge for cause and measure of targets that the newest edition shows missed or at risk: one sheet
 * each.
 */
@Command(name = "request")
final class RequestCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    RequestCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        commandContext.requireKnown(Optional.ofNullable(period).orElseThrow());
        Optional.ofNullable(unit).ifPresent(commandContext::requireUnit);
        return commandContext.print(commandContext.inExistingApplication(RequestServices.class, this::request));
    }

    /** What is asked, and where it is put. */
    private record RequestServices(EditionCatalogues catalogues, ExplanationRequests requests, Outbox outbox) {}

    private Requested request(RequestServices services) throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        ExplanationRequests requests = services.requests();
        List<ExplanationRequests.Request> open = requests.after(wanted)
                .orElseThrow(() -> new CommandException(
                        ExitCode.BLOCKED,
                        "NO_EDITION",
                        commandContext.messages().text("report.no-edition", wanted.code())));
        FormWorkbookWriter forms = new FormWorkbookWriter(
                services.catalogues().judging(),
                FormTemplate.load(commandContext.setup().templates().folder()),
                requests.targets(),
                commandContext.setup().templates().office());
        List<Sheet> sheets = new ArrayList<>();
        for (ExplanationRequests.Request one : open) {
            if (unit == null || one.unit().code().equals(unit)) {
                sheets.add(write(services.outbox(), one, wanted, forms.request(one.unit(), wanted, one.targets())));
            }
        }
        return new Requested(wanted.code(), sheets);
    }

    /** Into the unit's outbox, unless a request lies there that the unit may be working in; or into a folder. */
    private Sheet write(Outbox outbox, ExplanationRequests.Request request, Period wanted, byte[] content)
            throws Exception {
        String code = request.unit().code();
        String name = FormLayout.explanationFileName(code, wanted.compact());
        List<String> targets = request.targets().stream().map(Indicator::code).toList();
        if (out != null) {
            Path file = Files.createDirectories(out).resolve(name);
            AtomicFileWriter.write(file, content);
            return new Sheet(code, file.toString(), targets, true);
        }
        boolean there = outbox.has(code, name);
        if (!there) {
            outbox.put(code, name, content);
        }
        return new Sheet(
                code,
                commandContext
                        .setup()
                        .folders()
                        .outbox()
                        .resolve(code)
                        .resolve(name)
                        .toString(),
                targets,
                !there);
    }

    /** @param written whether it was written, rather than found lying there */
    private record Sheet(String unit, String file, List<String> targets, boolean written) {}

    private record Requested(String period, List<Sheet> requests) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return requests.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            requests.forEach(sheet -> printer.print(
                    sheet.written ? "request.written" : "request.there", sheet.file, sheet.targets.size()));
            printer.print("request.done", requests.size(), period);
        }
    }
}
