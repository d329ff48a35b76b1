package vn.kontum.report.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.job.delivery.ExplanationRequests;
import vn.kontum.report.job.delivery.LayoutRecorder;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.parsing.FormLayout;

/** The forms that units fill in. */
@Command(
        name = "template",
        subcommands = {TemplateCommand.MakeCommand.class, ConvertCommand.class, RequestCommand.class})
public final class TemplateCommand {
    /** Writes the forms of a quarter, with earlier figures filled in where there are some. */
    @Command(name = "make")
    static final class MakeCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Option(names = "--period", paramLabel = "P", required = true)
        private @Nullable Period period;

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private @Nullable Path out;

        @Option(names = "--unit", paramLabel = "U")
        private @Nullable String unit;

        @Option(names = "--parts")
        private boolean parts;

        MakeCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            Period wanted = Optional.ofNullable(period).orElseThrow();
            commandContext.requireKnown(wanted);
            Optional.ofNullable(unit).ifPresent(one -> commandContext.require(one, wanted));
            return commandContext.print(
                    commandContext.remembers()
                            ? commandContext.inApplication(TemplateServices.class, services -> {
                                services.layouts().record(commandContext.setup().catalogue());
                                return make(
                                        services.catalogues().judging(),
                                        services.submissions().history(),
                                        services.requests().targets());
                            })
                            : make(commandContext.setup().catalogue(), PriorSubmissions.none(), TargetHistory.none()));
        }

        /** Where issued forms are recorded, and what is filled in. */
        private record TemplateServices(
                EditionCatalogues catalogues,
                LayoutRecorder layouts,
                SubmissionRepository submissions,
                ExplanationRequests requests) {}

        private TemplateOutput make(Catalogue catalogue, PriorSubmissions history, TargetHistory targets)
                throws IOException {
            ApplicationSettings applicationSettings = commandContext.setup();
            Period wanted = Optional.ofNullable(period).orElseThrow();
            Path folder = Files.createDirectories(Optional.ofNullable(out).orElseThrow());
            FormWorkbookWriter forms = new FormWorkbookWriter(
                    catalogue,
                    FormTemplate.load(applicationSettings.templates().folder()),
                    targets,
                    applicationSettings.templates().office());
            List<String> files = new ArrayList<>();
            for (Unit one : catalogue.owing(wanted)) {
                if (unit == null || one.code().equals(unit)) {
                    for (Map.Entry<String, byte[]> form :
                            forms(forms, one, history).entrySet()) {
                        Path file = folder.resolve(form.getKey());
                        AtomicFileWriter.write(file, form.getValue());
                        files.add(file.toString());
                    }
                }
            }
            return new TemplateOutput(wanted.code(), files);
        }

        /** The form of a unit, or one for each of its offices; by the names of their files. */
        private Map<String, byte[]> forms(FormWorkbookWriter forms, Unit one, PriorSubmissions history) {
            Period wanted = Optional.ofNullable(period).orElseThrow();
            int offices = parts ? forms.offices(one, wanted) : 0;
            Map<String, byte[]> written = new LinkedHashMap<>();
            for (int part = 1; part <= offices; part++) {
                written.put(
                        FormLayout.partFileName(one.code(), wanted.compact(), part),
                        forms.part(one, wanted, history, part));
            }
            if (offices == 0) {
                written.put(FormLayout.fileName(one.code(), wanted.compact()), forms.write(one, wanted, history));
            }
            return written;
        }
    }

    private record TemplateOutput(String period, List<String> files) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            files.forEach(printer::line);
            printer.print("template.made", files.size(), period);
        }
    }
}
