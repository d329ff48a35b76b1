package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.report.EditionStore;

/** The editions of reports. */
@Command(name = "list")
final class ReportListCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    ReportListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Period> wanted = Optional.ofNullable(period);
        return desk.say(desk.inExistingOffice(office -> {
            EditionStore editions = office.the(EditionStore.class);
            return new Listed(wanted.map(editions::of).orElseGet(editions::all).stream()
                    .map(e -> EditionLine.of(office, e))
                    .toList());
        }));
    }

    private record Listed(List<EditionLine> editions) implements Answer {
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
            if (editions.isEmpty()) {
                page.say("report.none");
                return;
            }
            Table table = new Table(
                    page.word("head.period"),
                    page.word("head.edition"),
                    page.word("head.state"),
                    page.word("head.created"),
                    page.word("head.achieved"),
                    page.word("head.report"));
            editions.forEach(e -> table.row(
                    e.period(),
                    e.edition(),
                    page.word("edition." + e.state()),
                    e.created(),
                    e.achieved() + "/" + e.assessed(),
                    e.workbook() + " (" + e.reason() + ")"));
            page.table(table);
        }
    }
}
