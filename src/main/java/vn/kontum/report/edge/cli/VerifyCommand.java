package vn.kontum.report.edge.cli;

import java.util.List;
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
                .map(Line::of)
                .toList();
        return desk.say(new Verified(
                lines.stream().allMatch(Line::holds),
                lines,
                lines.stream().allMatch(line -> line.notExamined().isEmpty())));
    }

    private record Line(
            String invariant,
            String claim,
            long examined,
            boolean holds,
            List<String> faults,
            List<CheckResult.NotExamined> notExamined) {
        static Line of(CheckResult result) {
            return new Line(
                    result.invariant(),
                    result.claim(),
                    result.examined(),
                    result.holds(),
                    result.faults(),
                    result.notExamined());
        }
    }

    private record Verified(boolean ok, List<Line> checks, boolean complete) implements Answer {
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
                line.notExamined.forEach(one -> page.line("  "
                        + page.paint("!", Page.Mood.BAD)
                        + "   "
                        + page.word("verify.not." + one.reason(), one.left(), one.all())));
            }
            page.say(!ok ? "verify.broken" : complete ? "verify.ok" : "verify.incomplete");
        }
    }
}
