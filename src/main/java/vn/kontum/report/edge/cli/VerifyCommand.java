package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.batch.verify.CheckResult;
import vn.kontum.report.batch.verify.Verification;

/** Checks, independently of the code that made them, that tables, originals and reports agree. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Desk desk;

    VerifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        List<Line> lines = desk
                .inExistingOffice(office -> office.the(Verification.class).perform())
                .stream()
                .map(result -> Line.of(result, desk.locale()))
                .toList();
        return desk.say(new Verified(lines.stream().allMatch(Line::holds), lines));
    }

    private record Line(
            String invariant, String claim, long examined, boolean holds, List<String> faults, List<String> warnings) {
        static Line of(CheckResult result, Locale locale) {
            return new Line(
                    result.invariant(),
                    result.claim(),
                    result.examined(),
                    result.holds(),
                    result.faults().stream().map(f -> f.sentence(locale)).toList(),
                    result.warnings().stream().map(f -> f.sentence(locale)).toList());
        }
    }

    private record Verified(boolean ok, List<Line> checks) implements Answer {
        @Override
        public Exit exit() {
            return ok ? Exit.DONE : Exit.BLOCKED;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            for (Line line : checks) {
                String sign = line.holds ? page.paint("\u2713", Page.Mood.GOOD) : page.paint("\u2717", Page.Mood.BAD);
                page.line(sign + " " + line.invariant + "  " + page.word("verify." + line.invariant, line.examined));
                line.faults.forEach(fault -> page.paragraph(fault, "      "));
                line.warnings.forEach(warning -> page.paragraph("! " + warning, "      "));
            }
            page.say(ok ? "verify.ok" : "verify.broken");
        }
    }
}
