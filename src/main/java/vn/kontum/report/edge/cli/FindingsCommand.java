package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.batch.FindingStore;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;

/** What was found in files that were judged. */
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    @Option(names = "--severity", paramLabel = "BLOCK|WARN|NOTE")
    private Rule.@Nullable Severity severity;

    @Option(names = "--code", paramLabel = "CODE")
    private @Nullable String code;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 500;

    FindingsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        FindingStore.Filter filter = new FindingStore.Filter(
                Optional.ofNullable(period),
                Optional.ofNullable(unit),
                Optional.ofNullable(code),
                Optional.ofNullable(severity));
        return desk.say(new Found(desk.inExistingOffice(office ->
                office.the(FindingStore.class).find(filter, limit).stream()
                        .map(found -> new Line(
                                found.arrivalSeq(),
                                found.fileName(),
                                found.unit(),
                                found.period(),
                                FindingLine.of(found.finding())))
                        .toList())));
    }

    private record Line(long seq, String file, String unit, String period, FindingLine finding) {}

    private record Found(List<Line> findings) implements Answer {
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
            if (findings.isEmpty()) {
                page.say("findings.none");
            }
            long last = -1;
            for (Line line : findings) {
                if (line.seq != last) {
                    page.line("#" + line.seq + "  " + line.unit + "  " + line.period + "  " + line.file);
                    last = line.seq;
                }
                line.finding.print(page);
            }
        }
    }
}
