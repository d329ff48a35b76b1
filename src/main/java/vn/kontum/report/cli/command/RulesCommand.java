package vn.kontum.report.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FindingDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.query.trial.RuleTrialService;

/** The rules of the catalogue. */
@Command(name = "rules", subcommands = RulesCommand.RuleTrialCommand.class)
public final class RulesCommand {
    /** Tries a rule on what is stored, whether or not it is in force: who would fail if it began to block. */
    @Command(name = "rehearse")
    static final class RuleTrialCommand implements Callable<Integer> {
        private final CommandContext commandContext;

        @Parameters(paramLabel = "RULE")
        private String rule = "";

        @Option(names = "--period", paramLabel = "P")
        private @Nullable Period period;

        RuleTrialCommand(CommandContext commandContext) {
            this.commandContext = commandContext;
        }

        @Override
        public Integer call() throws Exception {
            return commandContext.print(commandContext.inExistingApplication(RuleTrialService.class, this::rehearse));
        }

        private RuleTrialOutput rehearse(RuleTrialService trials) {
            RuleTrialService.Outcome outcome = trials.of(rule, Optional.ofNullable(period))
                    .orElseThrow(() -> new CommandException(
                            ExitCode.USAGE,
                            "UNKNOWN_RULE",
                            commandContext.messages().text("rehearse.unknown", rule)));
            List<FailingDto> failing = outcome.failing().stream()
                    .map(f -> new FailingDto(
                            f.version().unit(),
                            f.version().period().code(),
                            f.version().fileName(),
                            f.findings().stream().map(FindingDto::of).toList()))
                    .toList();
            return new RuleTrialOutput(rule, outcome.examined(), failing);
        }
    }

    private record FailingDto(String unit, String period, String file, List<FindingDto> findings) {}

    private record RuleTrialOutput(String rule, int examined, List<FailingDto> failing) implements CommandOutput {
        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter printer) {
            printer.print("rehearse.head", rule, examined, failing.size());
            for (FailingDto each : failing) {
                printer.line(each.unit + "  " + each.period + "  " + each.file);
                each.findings.forEach(finding -> finding.print(printer));
            }
        }
    }
}
