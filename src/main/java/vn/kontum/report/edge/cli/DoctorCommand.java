package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.edge.Checkup;
import vn.kontum.report.edge.Checkup.Level;

/** Looks at everything the system stands on. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private final Desk desk;

    DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Line> lines = Checkup.perform(
                        desk.options().asOptions(), desk.around().clock())
                .stream()
                .map(line -> new Line(line.name(), line.level(), line.sentence(desk.locale())))
                .toList();
        return desk.say(new Health(lines));
    }

    private record Line(String name, Level level, String sentence) {}

    private record Health(List<Line> checks) implements Answer {
        @Override
        public Exit exit() {
            return checks.stream().anyMatch(line -> line.level == Level.FAIL) ? Exit.UNCONFIGURED : Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            for (Line line : checks) {
                page.paragraph(sign(page, line.level) + " " + line.sentence, "");
            }
        }

        private static String sign(Page page, Level level) {
            return switch (level) {
                case OK -> page.paint("\u2713", Page.Mood.GOOD);
                case WARN -> page.paint("!", Page.Mood.DOUBTFUL);
                case FAIL -> page.paint("\u2717", Page.Mood.BAD);
            };
        }
    }
}
