package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.kontum.report.batch.verify.CheckResult;
import vn.kontum.report.batch.verify.Fault;
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
        return desk.say(new Verified(
                desk.inExistingOffice(office -> office.the(Verification.class).perform())));
    }

    /** As programs read it, in English; a contract. */
    private record Line(
            String invariant, String claim, long examined, boolean holds, List<String> faults, List<String> warnings) {
        static Line of(CheckResult result) {
            return new Line(
                    result.invariant(),
                    result.claim(),
                    result.examined(),
                    result.holds(),
                    result.faults().stream().map(Fault::toString).toList(),
                    result.warnings().stream().map(Fault::toString).toList());
        }
    }

    private record Document(boolean ok, List<Line> checks) {}

    private record Verified(List<CheckResult> results) implements Answer {
        private boolean ok() {
            return results.stream().allMatch(CheckResult::holds);
        }

        @Override
        public Exit exit() {
            return ok() ? Exit.DONE : Exit.BLOCKED;
        }

        @Override
        public Object document() {
            return new Document(ok(), results.stream().map(Line::of).toList());
        }

        @Override
        public void print(Page page) {
            for (CheckResult result : results) {
                String sign =
                        result.holds() ? page.paint("\u2713", Page.Mood.GOOD) : page.paint("\u2717", Page.Mood.BAD);
                page.line(sign + " " + result.invariant() + "  "
                        + page.word("verify." + result.invariant(), result.examined()));
                result.faults().forEach(fault -> page.paragraph(fault.sentence(page.locale()), "      "));
                result.warnings().forEach(warning -> page.paragraph("! " + warning.sentence(page.locale()), "      "));
            }
            page.say(ok() ? "verify.ok" : "verify.broken");
        }
    }
}
