package vn.kontum.report.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.application.ApplicationServices;
import vn.kontum.report.application.SampleYearDemo;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.EditionDto;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.PeriodDto;
import vn.kontum.report.cli.output.ProgressBarListener;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.cli.output.TextTable;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.query.PeriodOverview;
import vn.kontum.report.query.PeriodOverviewService;

/** Prepares a work folder with the sample year and makes its four reports. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
    private final CommandContext desk;

    DemoCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        ApplicationSettings setup = desk.setup();
        desk.logToFile();
        if (!desk.options().json()) {
            desk.err().println(desk.words().text("demo.begins", setup.folders().root()));
        }
        return desk.say(play(setup));
    }

    private DemoOutput play(ApplicationSettings setup) throws Exception {
        try (ProgressBarListener line = new ProgressBarListener(desk.around(), desk.words())) {
            return SampleYearDemo.play(setup, line, DemoCommand::played);
        } catch (SampleYearDemo.BrokenRunException e) {
            throw desk.broken(e.run());
        } catch (SampleYearDemo.ForeignFolderException e) {
            String sentence = desk.words().text("demo.strange", setup.folders().root());
            throw new CommandException(ExitCode.BLOCKED, "STRANGE_FOLDER", sentence);
        }
    }

    private static DemoOutput played(ApplicationServices office, List<SampleYearDemo.PlayedQuarter> quarters) {
        List<QuarterDto> lines = new ArrayList<>();
        for (SampleYearDemo.PlayedQuarter quarter : quarters) {
            PeriodOverview outlook = office.the(PeriodOverviewService.class).of(quarter.period());
            EditionDto edition = EditionDto.of(
                    office,
                    office.the(EditionRepository.class).latest(quarter.period()).orElseThrow());
            lines.add(new QuarterDto(quarter.arrived(), quarter.made(), PeriodDto.of(outlook), edition));
        }
        return new DemoOutput(
                office.the(ApplicationSettings.class).folders().root().toString(), lines);
    }

    private record QuarterDto(int arrived, boolean made, PeriodDto standing, EditionDto report) {}

    private record DemoOutput(String work, List<QuarterDto> quarters) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter page) {
            int arrived = quarters.stream().mapToInt(QuarterDto::arrived).sum();
            page.say(arrived == 0 ? "demo.again" : "demo.done", arrived, quarters.size(), work);
            page.blank();
            TextTable table = new TextTable(
                    page.word("head.period"),
                    page.word("head.received"),
                    page.word("head.achieved"),
                    page.word("head.report"));
            quarters.forEach(line -> table.row(
                    line.report.period(),
                    line.standing.received() + "/" + line.standing.expected(),
                    line.report.achieved() + "/" + line.report.assessed(),
                    line.report.path()));
            page.table(table);
            page.blank();
            page.say("demo.next");
            for (int step = 1; step <= 5; step++) {
                page.paragraph(page.word("demo.next." + step, work), "  ");
            }
        }
    }
}
