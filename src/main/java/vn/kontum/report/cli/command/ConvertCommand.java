package vn.kontum.report.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.intake.storage.AtomicFileWriter;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.explanation.TargetHistory;
import vn.kontum.report.submission.form.CarriedValue;
import vn.kontum.report.submission.form.ConvertedForm;
import vn.kontum.report.submission.form.FormTemplate;
import vn.kontum.report.submission.form.FormWorkbookWriter;
import vn.kontum.report.submission.layout.EnteredForm;
import vn.kontum.report.submission.parsing.EnteredFormReader;
import vn.kontum.report.submission.parsing.FormLayout;

/** Writes what stands in a form of an older layout, or of another period, into today's form, and lists what moved. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private @Nullable Path out;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    ConvertCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Path from = Optional.ofNullable(file).orElseThrow();
        if (!Files.isRegularFile(from)) {
            throw new CommandException(
                    ExitCode.USAGE, "NO_FILE", commandContext.messages().text("validate.no-file", from));
        }
        Optional.ofNullable(unit).ifPresent(commandContext::requireUnit);
        Optional.ofNullable(period).ifPresent(commandContext::requireKnown);
        return commandContext.print(
                commandContext.remembers()
                        ? commandContext.inApplication(
                                ConvertServices.class,
                                services -> convert(
                                        from,
                                        services.catalogues().judging(),
                                        services.submissions().history()))
                        : convert(from, commandContext.setup().catalogue(), PriorSubmissions.none()));
    }

    /** What the form is made with. */
    private record ConvertServices(EditionCatalogues catalogues, SubmissionRepository submissions) {}

    private CommandOutput convert(Path from, Catalogue catalogue, PriorSubmissions history) throws Exception {
        EnteredForm entered = new EnteredFormReader(catalogue)
                .read(from)
                .orElseThrow(() -> refused("NOT_A_FORM", "convert.not-a-form", from));
        Unit whose = Optional.ofNullable(unit)
                .or(entered::unit)
                .flatMap(catalogue::unit)
                .filter(Unit::reports)
                .orElseThrow(() -> refused("UNKNOWN_UNIT", "convert.no-unit", from));
        Period when = Optional.ofNullable(period)
                .or(() -> entered.period().flatMap(Period::parse))
                .filter(p -> catalogue.window(p).isPresent())
                .orElseThrow(() -> refused("UNKNOWN_PERIOD", "convert.no-period", from));
        FormWorkbookWriter forms = new FormWorkbookWriter(
                catalogue,
                FormTemplate.load(commandContext.setup().templates().folder()),
                TargetHistory.none(),
                commandContext.setup().templates().office());
        ConvertedForm converted = forms.convert(whose, when, history, entered);
        Path folder = Files.createDirectories(Optional.ofNullable(out).orElseThrow());
        Path to = folder.resolve(FormLayout.convertedFileName(whose.code(), when.compact()));
        AtomicFileWriter.write(to, converted.content());
        return new Converted(to.toString(), whose.code(), when.code(), converted.carried(), converted.lines());
    }

    private CommandException refused(String code, String key, Path from) {
        return new CommandException(
                ExitCode.USAGE, code, commandContext.messages().text(key, from));
    }

    private record Converted(String file, String unit, String period, long carried, List<CarriedValue> lines)
            implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.line(file);
            printer.print("convert.done", carried, unit, period);
            print(printer, "convert.moved", line -> line.kind() == CarriedValue.Kind.MOVED);
            print(printer, "convert.new", line -> line.kind() == CarriedValue.Kind.NEW);
            print(printer, "convert.dropped", line -> line.kind() == CarriedValue.Kind.DROPPED);
        }

        private void print(TextPrinter printer, String key, Predicate<CarriedValue> which) {
            lines.stream()
                    .filter(which)
                    .forEach(line -> printer.paragraph(
                            printer.word(
                                    key,
                                    line.variable(),
                                    printer.vietnamese() ? line.nameVi() : line.nameEn(),
                                    line.from(),
                                    line.to(),
                                    line.entered()),
                            "  "));
        }
    }
}
