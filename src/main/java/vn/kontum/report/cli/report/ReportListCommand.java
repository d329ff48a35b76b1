package vn.kontum.report.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.EditionDto;
import vn.kontum.report.cli.output.EditionDtoFactory;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;

/** The editions of reports. */
@Command(name = "list")
final class ReportListCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    @Option(names = "--year", paramLabel = "Y")
    private @Nullable Integer year;

    ReportListCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(commandContext.inExistingApplication(ListServices.class, this::list));
    }

    /** Where editions are found, and how they are shown. */
    private record ListServices(EditionResolver resolver, EditionDtoFactory reports) {}

    private EditionListOutput list(ListServices services) {
        Optional<Integer> ofYear = Optional.ofNullable(year);
        ofYear.ifPresent(services.resolver()::requireYear);
        EditionRepository editions = services.resolver().editions();
        List<Edition> found = Optional.ofNullable(period).map(editions::of).orElseGet(editions::all);
        if (found.isEmpty()) {
            Optional.ofNullable(period).ifPresent(commandContext::requireKnown);
        }
        return new EditionListOutput(found.stream()
                .filter(edition ->
                        ofYear.map(one -> edition.period().year() == one).orElse(true))
                .map(services.reports()::of)
                .toList());
    }

    private record EditionListOutput(List<EditionDto> editions) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            if (editions.isEmpty()) {
                printer.print("report.none");
                return;
            }
            TextTable table = new TextTable(
                    printer.word("head.period"),
                    printer.word("head.edition"),
                    printer.word("head.state"),
                    printer.word("head.created"),
                    printer.word("head.achieved"),
                    printer.word("head.report"));
            editions.forEach(e -> table.row(
                    e.period(),
                    e.edition(),
                    printer.word("edition." + e.state()),
                    e.created(),
                    e.achieved() + "/" + e.assessed(),
                    e.finalWorkbook().orElse(e.workbook()) + " (" + e.reason() + ")"));
            printer.table(table);
            editions.forEach(e -> e.leaning(printer)
                    .ifPresent(said -> printer.print("report.leaning.of", e.period(), e.edition(), said)));
        }
    }
}
