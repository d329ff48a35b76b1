package vn.kontum.report.edge.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.submission.SubmissionStore;
import vn.kontum.report.submission.SubmissionVersion;

/** What differs between two editions: figures, verdicts, and the submissions they were made from. */
@Command(name = "diff")
final class ReportDiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--period", paramLabel = "P", required = true)
    private @Nullable Period period;

    @Option(names = "--from", paramLabel = "N")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "N")
    private @Nullable Integer to;

    ReportDiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Period wanted = Optional.ofNullable(period).orElseThrow();
        return desk.say(desk.inExistingOffice(office -> {
            Editions editions = new Editions(desk, office);
            Edition newer = editions.one(wanted, Optional.ofNullable(to));
            Edition older = from == null ? editions.before(newer) : editions.one(wanted, Optional.of(from));
            return new Difference(
                    wanted.code(),
                    older.number(),
                    newer.number(),
                    figures(office, older, newer),
                    inputs(office, older, newer),
                    inputs(office, newer, older),
                    office.the(Catalogue.class));
        }));
    }

    private static List<Figure> figures(Office office, Edition older, Edition newer) {
        EditionStore store = office.the(EditionStore.class);
        Map<String, PublishedFigure> before = store.figures(older.id());
        Map<String, PublishedFigure> after = store.figures(newer.id());
        List<Figure> changed = new ArrayList<>();
        for (Indicator indicator : office.the(Catalogue.class).indicators()) {
            Optional<PublishedFigure> was = Optional.ofNullable(before.get(indicator.code()));
            Optional<PublishedFigure> is = Optional.ofNullable(after.get(indicator.code()));
            Figure figure = new Figure(
                    indicator.code(),
                    was.flatMap(PublishedFigure::yearToDate),
                    is.flatMap(PublishedFigure::yearToDate),
                    was.map(PublishedFigure::verdict),
                    is.map(PublishedFigure::verdict));
            if (figure.changed()) {
                changed.add(figure);
            }
        }
        return changed;
    }

    /** Submissions that only the second was made from. */
    private static List<Input> inputs(Office office, Edition without, Edition with) {
        List<Long> only = with.inputs().stream()
                .filter(id -> !without.inputs().contains(id))
                .toList();
        return office.the(SubmissionStore.class).load(only).stream()
                .map(Input::of)
                .toList();
    }

    private record Input(String unit, String period, int version, String file, String sha256) {
        static Input of(SubmissionVersion version) {
            return new Input(
                    version.unit(), version.period().code(), version.version(), version.fileName(), version.sha256());
        }
    }

    private record Figure(
            String indicator,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<Verdict> verdictBefore,
            Optional<Verdict> verdictAfter) {
        boolean changed() {
            boolean same = before.isPresent() && after.isPresent()
                    ? before.get().compareTo(after.get()) == 0
                    : before.equals(after);
            return !same || !verdictBefore.equals(verdictAfter);
        }
    }

    private record Document(
            String period, int from, int to, List<Figure> figures, List<Input> added, List<Input> removed) {}

    private record Difference(
            String period,
            int from,
            int to,
            List<Figure> figures,
            List<Input> added,
            List<Input> removed,
            Catalogue catalogue)
            implements Answer {
        @Override
        public Exit exit() {
            return Exit.DONE;
        }

        @Override
        public Object document() {
            return new Document(period, from, to, figures, added, removed);
        }

        @Override
        public void print(Page page) {
            page.say("diff.head", period, from, to, figures.size());
            added.forEach(input -> page.say("diff.added", input.unit, input.period, input.version, input.file));
            removed.forEach(input -> page.say("diff.removed", input.unit, input.period, input.version, input.file));
            if (figures.isEmpty()) {
                return;
            }
            page.blank();
            Table table = new Table(
                    page.word("head.indicator"),
                    page.word("head.before"),
                    page.word("head.after"),
                    page.word("head.verdict.change"));
            figures.forEach(f -> table.row(
                    f.indicator,
                    FigureText.of(catalogue, f.indicator, f.before, page.locale()),
                    FigureText.of(catalogue, f.indicator, f.after, page.locale()),
                    f.verdictAfter
                            .map(v -> FigureText.change(f.verdictBefore, v, page.locale()))
                            .orElse("-")));
            page.table(table);
        }
    }
}
