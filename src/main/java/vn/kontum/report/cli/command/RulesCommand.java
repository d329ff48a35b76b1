package vn.kontum.report.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.FindingDto;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.VersionState;
import vn.kontum.report.submission.VersionSummary;
import vn.kontum.report.submission.WaiverRepository;
import vn.kontum.report.submission.validation.RuleEngine;
import vn.kontum.report.submission.validation.RuleTrial;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

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
            return commandContext.say(commandContext.inExistingApplication(RuleServices.class, this::rehearse));
        }

        /** What a rule is tried on. */
        private record RuleServices(Catalogue catalogue, SubmissionRepository submissions, WaiverRepository waivers) {}

        private RuleTrialOutput rehearse(RuleServices services) {
            Catalogue catalogue = services.catalogue();
            SubmissionRepository submissions = services.submissions();
            RuleEngine checks =
                    new RuleEngine(catalogue, submissions.history(), services.waivers(), ProgrammedRules.all());
            RuleTrial rehearsal = new RuleTrial(catalogue, checks);
            if (rehearsal.lines(rule).isEmpty()) {
                throw new CommandException(
                        ExitCode.USAGE, "UNKNOWN_RULE", commandContext.words().text("rehearse.unknown", rule));
            }
            List<Long> active = Optional.ofNullable(period)
                    .map(List::of)
                    .orElseGet(() -> catalogue.windows().stream()
                            .map(ReportingWindow::period)
                            .toList())
                    .stream()
                    .flatMap(p -> submissions.ofPeriod(p).stream())
                    .filter(v -> v.state() == VersionState.ACTIVE)
                    .map(VersionSummary::id)
                    .toList();
            List<FailingDto> failing = new ArrayList<>();
            rehearsal
                    .of(rule, submissions.load(active))
                    .forEach(f -> failing.add(new FailingDto(
                            f.version().unit(),
                            f.version().period().code(),
                            f.version().fileName(),
                            f.findings().stream().map(FindingDto::of).toList())));
            return new RuleTrialOutput(rule, active.size(), failing);
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
            printer.say("rehearse.head", rule, examined, failing.size());
            for (FailingDto each : failing) {
                printer.line(each.unit + "  " + each.period + "  " + each.file);
                each.findings.forEach(finding -> finding.print(printer));
            }
        }
    }
}
