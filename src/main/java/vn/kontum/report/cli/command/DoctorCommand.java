package vn.kontum.report.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.application.DiagnosticLine.Level;
import vn.kontum.report.application.SystemDiagnostics;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;

/** Checks what the program depends on. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    DoctorCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() {
        List<DiagnosticDto> lines =
                SystemDiagnostics.perform(
                                commandContext.overrides(),
                                commandContext.environment().clock())
                        .stream()
                        .map(line ->
                                new DiagnosticDto(line.name(), line.level(), line.sentence(commandContext.locale())))
                        .toList();
        return commandContext.print(new DoctorOutput(lines));
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
        public void print(TextPrinter printer) {
            for (DiagnosticDto line : checks) {
                printer.paragraph(sign(printer, line.level) + " " + line.sentence, "");
            }
        }

        private static String sign(TextPrinter printer, Level level) {
            return switch (level) {
                case OK -> printer.paint("\u2713", TextPrinter.TextStyle.GOOD);
                case WARN -> printer.paint("!", TextPrinter.TextStyle.DOUBTFUL);
                case FAIL -> printer.paint("\u2717", TextPrinter.TextStyle.BAD);
            };
        }
    }
}
