package vn.kontum.report.edge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.batch.outlook.Outlook;
import vn.kontum.report.batch.outlook.Outlooks;
import vn.kontum.report.edge.Demo;
import vn.kontum.report.edge.Office;
import vn.kontum.report.edge.Setup;
import vn.kontum.report.report.EditionStore;

/** Prepares a work folder with the sample year and makes its four reports. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Desk desk;

    DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Setup setup = desk.setup();
        desk.logToFile();
        if (!desk.options().json()) {
            desk.err().println(desk.words().text("demo.begins", setup.folders().root()));
        }
        return desk.say(play(setup));
    }

    private Played play(Setup setup) throws Exception {
        try (ProgressLine line = new ProgressLine(desk.around(), desk.words())) {
            return Demo.play(setup, line, DemoCommand::played);
        } catch (Demo.BrokenRunException e) {
            throw desk.broken(e.run());
        } catch (Demo.StrangeFolderException e) {
            String sentence = desk.words().text("demo.strange", setup.folders().root());
            throw new CommandException(Exit.BLOCKED, "STRANGE_FOLDER", sentence);
        }
    }

    private static Played played(Office office, List<Demo.Quarter> quarters) {
        List<Line> lines = new ArrayList<>();
        for (Demo.Quarter quarter : quarters) {
            Outlook outlook = office.the(Outlooks.class).of(quarter.period());
            EditionLine edition = EditionLine.of(
                    office,
                    office.the(EditionStore.class).latest(quarter.period()).orElseThrow());
            lines.add(new Line(quarter.arrived(), quarter.made(), PeriodLine.of(outlook), edition));
        }
        return new Played(office.the(Setup.class).folders().root().toString(), lines);
    }

    private record Line(int arrived, boolean made, PeriodLine standing, EditionLine report) {}

    private record Played(String work, List<Line> quarters) implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            int arrived = quarters.stream().mapToInt(Line::arrived).sum();
            page.say(arrived == 0 ? "demo.again" : "demo.done", arrived, quarters.size(), work);
            page.blank();
            Table table = new Table(
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
