package vn.kontum.report.cli.report;

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
import vn.kontum.report.cli.context.CommandContext;
import vn.kontum.report.cli.context.EditionReference;
import vn.kontum.report.cli.context.EditionResolver;
import vn.kontum.report.cli.output.CommandException;
import vn.kontum.report.cli.output.EditionDiff;
import vn.kontum.report.cli.output.ExitCode;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.model.ReportFormatter;
import vn.kontum.report.publication.model.RevisionCauses;
import vn.kontum.report.submission.SubmissionRepository;

/** What differs between two editions: figures, verdicts, and the submissions they were made from. */
@Command(name = "diff")
final class ReportDiffCommand implements Callable<Integer> {
    private final CommandContext commandContext;

    @Parameters(index = "0", arity = "0..1", paramLabel = "A")
    private @Nullable EditionReference older;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B")
    private @Nullable EditionReference newer;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable Period period;

    ReportDiffCommand(CommandContext commandContext) {
        this.commandContext = commandContext;
    }

    @Override
    public Integer call() throws Exception {
        Optional<EditionReference> from = Optional.ofNullable(older);
        Optional<EditionReference> to = Optional.ofNullable(newer);
        Period wanted = Optional.ofNullable(period)
                .or(() -> from.flatMap(EditionReference::period))
                .or(() -> to.flatMap(EditionReference::period))
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE, "NO_PERIOD", commandContext.messages().text("diff.period")));
        requireOne(wanted, from, to);
        return commandContext.print(commandContext.inExistingApplication(DiffServices.class, services -> {
            EditionResolver editions = services.editions();
            Edition now = editions.one(wanted, to.map(EditionReference::number));
            Edition before = from.map(name -> editions.one(wanted, Optional.of(name.number())))
                    .orElseGet(() -> editions.before(now));
            return compared(services, before, now);
        }));
    }

    private void requireOne(Period wanted, Optional<EditionReference> from, Optional<EditionReference> to) {
        if (Stream.of(from, to)
                .flatMap(Optional::stream)
                .flatMap(name -> name.period().stream())
                .anyMatch(named -> !named.equals(wanted))) {
            throw new CommandException(
                    ExitCode.USAGE, "TWO_PERIODS", commandContext.messages().text("diff.periods"));
        }
    }

    /** What two editions are compared with. */
    private record DiffServices(
            EditionCatalogues catalogues,
            EditionResolver editions,
            EditionRepository stored,
            SubmissionRepository submissions) {}

    private EditionDiff compared(DiffServices services, Edition before, Edition now) {
        RevisionCauses.EditionInputs old = made(services, before);
        RevisionCauses.EditionInputs made = made(services, now);
        Catalogue own = services.catalogues().in(now);
        RevisionCauses causes = RevisionCauses.between(own, new ReportFormatter(commandContext.locale()), old, made);
        return new EditionDiff(
                now.period().code(),
                before.number(),
                now.number(),
                figures(services, causes, List.of(before, now)),
                only(made, old),
                only(old, made),
                own);
    }

    private static RevisionCauses.EditionInputs made(DiffServices services, Edition edition) {
        return new RevisionCauses.EditionInputs(edition, services.submissions().load(edition.inputs()));
    }

    private static List<EditionDiff.FigureDto> figures(
            DiffServices services, RevisionCauses causes, List<Edition> editions) {
        EditionRepository store = services.stored();
        Map<String, EditionFigure> before = store.figures(editions.get(0).id());
        Map<String, EditionFigure> after = store.figures(editions.get(1).id());
        Catalogue then = services.catalogues().in(editions.get(0));
        Catalogue now = services.catalogues().in(editions.get(1));
        return now.indicators().stream()
                .map(indicator -> EditionDiff.FigureDto.of(
                        indicator.code(),
                        new EditionDiff.Side(Optional.ofNullable(before.get(indicator.code())), then),
                        new EditionDiff.Side(Optional.ofNullable(after.get(indicator.code())), now),
                        causes.of(indicator)))
                .filter(EditionDiff.FigureDto::changed)
                .toList();
    }

    /** Submissions that only the first was made from. */
    private static List<EditionDiff.InputDto> only(
            RevisionCauses.EditionInputs with, RevisionCauses.EditionInputs without) {
        return with.without(without.edition()).stream()
                .map(EditionDiff.InputDto::of)
                .toList();
    }
}
