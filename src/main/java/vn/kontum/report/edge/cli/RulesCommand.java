package vn.kontum.report.edge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.batch.WaiverStore;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Window;
import vn.kontum.report.edge.Office;
import vn.kontum.report.submission.Checks;
import vn.kontum.report.submission.Rehearsal;
import vn.kontum.report.submission.SubmissionState;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.VersionEntry;
import vn.kontum.report.submission.check.StandardChecks;

/** The rules of the catalogue. */
@Command(name = "rules", subcommands = RulesCommand.Rehearsing.class)
final class RulesCommand {
    /** Tries a rule on what is stored, whether or not it is in force: who would fail if it began to block. */
    @Command(name = "rehearse")
    static final class Rehearsing implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "RULE")
        private String rule = "";

        @Option(names = "--period", paramLabel = "P")
        private @Nullable Period period;

        Rehearsing(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return desk.say(desk.inExistingOffice(this::rehearse));
        }

        private Rehearsed rehearse(Office office) {
            Catalogue catalogue = office.the(Catalogue.class);
            SubmissionStore submissions = office.the(SubmissionStore.class);
            Checks checks =
                    new Checks(catalogue, submissions.history(), office.the(WaiverStore.class), StandardChecks.all());
            Rehearsal rehearsal = new Rehearsal(catalogue, checks);
            if (rehearsal.lines(rule).isEmpty()) {
                throw new CommandException(
                        Exit.USAGE, "UNKNOWN_RULE", desk.words().text("rehearse.unknown", rule));
            }
            List<Long> active = Optional.ofNullable(period)
                    .map(List::of)
                    .orElseGet(() ->
                            catalogue.windows().stream().map(Window::period).toList())
                    .stream()
                    .flatMap(p -> submissions.ofPeriod(p).stream())
                    .filter(v -> v.state() == SubmissionState.ACTIVE)
                    .map(VersionEntry::id)
                    .toList();
            List<Failing> failing = new ArrayList<>();
            rehearsal
                    .of(rule, submissions.load(active))
                    .forEach(f -> failing.add(new Failing(
                            f.version().unit(),
                            f.version().period().code(),
                            f.version().fileName(),
                            f.findings().stream().map(FindingLine::of).toList())));
            return new Rehearsed(rule, active.size(), failing);
        }
    }

    private record Failing(String unit, String period, String file, List<FindingLine> findings) {}

    private record Rehearsed(String rule, int examined, List<Failing> failing) implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return this;
        }

        @Override
        public void print(Page page) {
            page.say("rehearse.head", rule, examined, failing.size());
            for (Failing each : failing) {
                page.line(each.unit + "  " + each.period + "  " + each.file);
                each.findings.forEach(finding -> finding.print(page));
            }
        }
    }
}
