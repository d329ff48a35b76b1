package vn.kontum.report.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.output.CommandOutput;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.cli.output.TextPrinter;
import vn.kontum.report.verification.CheckResult;
import vn.kontum.report.verification.Verification;

/** Checks, independently of the code that made them, that tables, originals and reports agree. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
    private final CommandContext desk;

    VerifyCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        List<CheckDto> lines = desk
                .inExistingOffice(office -> office.the(Verification.class).perform())
                .stream()
                .map(CheckDto::of)
                .toList();
        return desk.say(new VerifyOutput(lines.stream().allMatch(CheckDto::holds), lines));
    }

    private record CheckDto(String invariant, String claim, long examined, boolean holds, List<String> faults) {
        static CheckDto of(CheckResult result) {
            return new CheckDto(result.invariant(), result.claim(), result.examined(), result.holds(), result.faults());
        }
    }

    private record VerifyOutput(boolean ok, List<CheckDto> checks) implements CommandOutput {
        @Override
        public ExitCode exit() {
            return ok ? ExitCode.DONE : ExitCode.BLOCKED;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(TextPrinter page) {
            for (CheckDto line : checks) {
                String sign = line.holds
                        ? page.paint("\u2713", TextPrinter.TextStyle.GOOD)
                        : page.paint("\u2717", TextPrinter.TextStyle.BAD);
                page.line(sign + " " + line.invariant + "  " + page.word("verify." + line.invariant, line.examined));
                line.faults.forEach(fault -> page.paragraph(fault, "      "));
            }
            page.say(ok ? "verify.ok" : "verify.broken");
        }
    }
}
