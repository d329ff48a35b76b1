package vn.kontum.report.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.application.demo.FailedRunException;
import vn.kontum.report.application.demo.ForeignFolderException;
import vn.kontum.report.application.demo.SampleYearDemo;
import vn.kontum.report.cli.context.AwaitedRun;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.EditionDto;
import vn.kontum.report.cli.output.EditionDtoFactory;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.PeriodDto;
import vn.kontum.report.cli.output.ProgressBarListener;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.PeriodOverviewService;

/** Prepares a work folder with the sample year and makes its four reports. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    DemoCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        ApplicationSettings applicationSettings = commandContext.setup();
        commandContext.logToFile();
        if (!commandContext.options().json()) {
            commandContext
                    .err()
                    .println(commandContext
                            .messages()
                            .text("demo.begins", applicationSettings.folders().root()));
        }
        return commandContext.print(play(applicationSettings));
    }

    private DemoOutput play(ApplicationSettings applicationSettings) throws Exception {
        try (ProgressBarListener line =
                new ProgressBarListener(commandContext.environment(), commandContext.locale())) {
            return SampleYearDemo.play(applicationSettings, line, ReportServices.class, DemoCommand::played);
        } catch (FailedRunException e) {
            throw AwaitedRun.failure(e.run(), commandContext);
        } catch (ForeignFolderException e) {
            String sentence = commandContext
                    .messages()
                    .text("demo.strange", applicationSettings.folders().root());
            throw new CommandException(ExitCode.BLOCKED, "STRANGE_FOLDER", sentence);
        }
    }

    /** What the reports are described from. */
    private record ReportServices(
            ApplicationSettings settings,
            EditionCatalogues catalogues,
            PeriodOverviewService overviews,
            EditionRepository editions) {}

    private static DemoOutput played(ReportServices services, List<SampleYearDemo.DemoQuarter> quarters) {
        EditionDtoFactory reports =
                new EditionDtoFactory(services.settings(), services.catalogues(), services.editions());
        List<QuarterDto> lines = new ArrayList<>();
        for (SampleYearDemo.DemoQuarter quarter : quarters) {
            PeriodOverview periodOverview = services.overviews().of(quarter.period());
            EditionDto edition =
                    reports.of(services.editions().latest(quarter.period()).orElseThrow());
            lines.add(new QuarterDto(quarter.arrived(), quarter.made(), PeriodDto.of(periodOverview), edition));
        }
        return new DemoOutput(services.settings().folders().root().toString(), lines);
    }

    private record QuarterDto(int arrived, boolean made, PeriodDto standing, EditionDto report) {}

    private record DemoOutput(String work, List<QuarterDto> quarters) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            int arrived = quarters.stream().mapToInt(QuarterDto::arrived).sum();
            printer.print(arrived == 0 ? "demo.again" : "demo.done", arrived, quarters.size(), work);
            printer.blank();
            TextTable table = new TextTable(
                    printer.word("head.period"),
                    printer.word("head.received"),
                    printer.word("head.achieved"),
                    printer.word("head.report"));
            quarters.forEach(line -> table.row(
                    line.report.period(),
                    line.standing.received() + "/" + line.standing.expected(),
                    line.report.achieved() + "/" + line.report.assessed(),
                    line.report.path()));
            printer.table(table);
            printer.blank();
            printer.print("demo.next");
            for (int step = 1; step <= 5; step++) {
                printer.paragraph(printer.word("demo.next." + step, work), "  ");
            }
        }
    }
}
