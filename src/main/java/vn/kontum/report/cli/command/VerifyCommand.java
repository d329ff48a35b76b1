package vn.kontum.report.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;
import vn.kontum.report.verification.Violation;

/** Checks, independently of the code that made them, that tables, originals and reports agree. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Option(names = "--year", paramLabel = "Y")
    private @Nullable Integer year;

    VerifyCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        return commandContext.print(
                new VerifyOutput(commandContext.inExistingApplication(VerifyServices.class, this::results)));
    }

    /** What is checked, and which years there are. */
    private record VerifyServices(EditionResolver resolver, Verification checks) {}

    private List<CheckResult> results(VerifyServices services) {
        Optional<Integer> wanted = Optional.ofNullable(year);
        wanted.ifPresent(services.resolver()::requireYear);
        return services.checks().perform(wanted);
    }

    /** As programs read it, in English; a contract. */
    private record CheckDto(
            String invariant,
            String claim,
            long examined,
            boolean holds,
            List<String> faults,
            List<CheckResult.NotExamined> notExamined,
            List<String> warnings) {
        static CheckDto of(CheckResult result) {
            return new CheckDto(
                    result.invariant(),
                    result.claim(),
                    result.examined(),
                    result.holds(),
                    result.faults().stream().map(Violation::toString).toList(),
                    result.notExamined(),
                    result.warnings().stream().map(Violation::toString).toList());
        }
    }

    private record Document(boolean ok, List<CheckDto> checks, boolean complete) {}

    private record VerifyOutput(List<CheckResult> results) implements CommandOutput {
        private boolean ok() {
            return results.stream().allMatch(CheckResult::holds);
        }

        private boolean complete() {
            return results.stream().allMatch(result -> result.notExamined().isEmpty());
        }

        @Override
        public ExitCode exit() {
            return ok() ? ExitCode.DONE : ExitCode.BLOCKED;
        }

        @Override
        public Object document() {
            return new Document(ok(), results.stream().map(CheckDto::of).toList(), complete());
        }

        @Override
        public void print(TextPrinter printer) {
            for (CheckResult result : results) {
                String sign = result.holds()
                        ? printer.paint("\u2713", TextPrinter.TextStyle.GOOD)
                        : printer.paint("\u2717", TextPrinter.TextStyle.BAD);
                printer.item(
                        sign,
                        " " + result.invariant() + "  ",
                        printer.word("verify." + result.invariant(), result.examined()));
                result.faults().forEach(fault -> printer.paragraph(fault.sentence(printer.locale()), "      "));
                result.warnings()
                        .forEach(warning -> printer.paragraph("! " + warning.sentence(printer.locale()), "      "));
                result.notExamined().forEach(one -> {
                    printer.item(
                            printer.paint("!", TextPrinter.TextStyle.BAD),
                            "     ",
                            printer.word("verify.not." + one.reason(), one.left(), one.all()));
                    one.places().forEach(place -> printer.paragraph(place, "      "));
                });
            }
            printer.print(!ok() ? "verify.broken" : complete() ? "verify.ok" : "verify.incomplete");
        }
    }
}
