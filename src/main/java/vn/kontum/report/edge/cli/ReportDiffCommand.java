package vn.kontum.report.edge.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.edge.Office;
import vn.kontum.report.report.Causes;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore;
import vn.kontum.report.report.EditionStore.PublishedFigure;
import vn.kontum.report.report.Words;
import vn.kontum.report.submission.SubmissionStore;

/** What differs between two editions: figures, verdicts, and the submissions they were made from. */
@Command(name = "diff")
final class ReportDiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "A")
    private @Nullable EditionName older;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B")
    private @Nullable EditionName newer;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    ReportDiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Optional<EditionName> from = Optional.ofNullable(older);
        Optional<EditionName> to = Optional.ofNullable(newer);
        Period wanted = Optional.ofNullable(period)
                .or(() -> from.flatMap(EditionName::period))
                .or(() -> to.flatMap(EditionName::period))
                .orElseThrow(() -> new CommandException(
                        Exit.USAGE, "NO_PERIOD", desk.words().text("diff.period")));
        requireOne(wanted, from, to);
        return desk.say(desk.inExistingOffice(office -> {
            Editions editions = new Editions(desk, office);
            Edition now = editions.one(wanted, to.map(EditionName::number));
            Edition before = from.map(name -> editions.one(wanted, Optional.of(name.number())))
                    .orElseGet(() -> editions.before(now));
            return compared(office, before, now);
        }));
    }

    private void requireOne(Period wanted, Optional<EditionName> from, Optional<EditionName> to) {
        if (Stream.of(from, to)
                .flatMap(Optional::stream)
                .flatMap(name -> name.period().stream())
                .anyMatch(named -> !named.equals(wanted))) {
            throw new CommandException(Exit.USAGE, "TWO_PERIODS", desk.words().text("diff.periods"));
        }
    }

    private EditionDifference compared(Office office, Edition before, Edition now) {
        Causes.Made old = made(office, before);
        Causes.Made made = made(office, now);
        Causes causes = Causes.between(office.the(Catalogue.class), new Words(desk.locale()), old, made);
        return new EditionDifference(
                now.period().code(),
                before.number(),
                now.number(),
                figures(office, causes, List.of(before, now)),
                only(made, old),
                only(old, made),
                office.the(Catalogue.class));
    }

    private static Causes.Made made(Office office, Edition edition) {
        return new Causes.Made(edition, office.the(SubmissionStore.class).load(edition.inputs()));
    }

    private static List<EditionDifference.Figure> figures(Office office, Causes causes, List<Edition> editions) {
        EditionStore store = office.the(EditionStore.class);
        Map<String, PublishedFigure> before = store.figures(editions.get(0).id());
        Map<String, PublishedFigure> after = store.figures(editions.get(1).id());
        return office.the(Catalogue.class).indicators().stream()
                .map(indicator -> EditionDifference.Figure.of(
                        indicator.code(),
                        Optional.ofNullable(before.get(indicator.code())),
                        Optional.ofNullable(after.get(indicator.code())),
                        causes.of(indicator)))
                .filter(EditionDifference.Figure::changed)
                .toList();
    }

    /** Submissions that only the first was made from. */
    private static List<EditionDifference.Input> only(Causes.Made with, Causes.Made without) {
        return with.versions().stream()
                .filter(version -> !without.edition().inputs().contains(version.id()))
                .map(EditionDifference.Input::of)
                .toList();
    }
}
