package vn.kontum.report.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.application.SystemDiagnostics;
import vn.kontum.report.application.SystemDiagnostics.Level;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;

/** Looks at everything the system stands on. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private final CommandContext desk;

    DoctorCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<DiagnosticDto> lines = SystemDiagnostics.perform(
                        desk.overrides(), desk.around().clock())
                .stream()
                .map(line -> new DiagnosticDto(line.name(), line.level(), line.sentence(desk.locale())))
                .toList();
        return desk.say(new DoctorOutput(lines));
    }

    private record DiagnosticDto(String name, Level level, String sentence) {}

    private record DoctorOutput(List<DiagnosticDto> checks) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return checks.stream().anyMatch(line -> line.level == Level.FAIL) ? ExitCode.UNCONFIGURED : ExitCode.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter page) {
            for (DiagnosticDto line : checks) {
                page.paragraph(sign(page, line.level) + " " + line.sentence, "");
            }
        }

        private static String sign(TextPrinter page, Level level) {
            return switch (level) {
                case OK -> page.paint("\u2713", TextPrinter.TextStyle.GOOD);
                case WARN -> page.paint("!", TextPrinter.TextStyle.DOUBTFUL);
                case FAIL -> page.paint("\u2717", TextPrinter.TextStyle.BAD);
            };
        }
    }
}
