package vn.kontum.report.cli.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.config.ApplicationSettings;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.publication.FinalEdition;

/** Describes published reports, with where their files lie and how many targets were met. */
public record EditionDtoFactory(
        ApplicationSettings settings, EditionCatalogues catalogues, EditionRepository editions) {
    public EditionDto of(Edition edition) {
        return new EditionDto(
                edition.period().code(),
                edition.number(),
                edition.state(),
                edition.workbook(),
                settings.folders().root().resolve(edition.workbook()).toString(),
                edition.workbookSha256(),
                edition.digest(),
                edition.dataAsOf(),
                edition.createdAt(),
                edition.reason(),
                counted(edition, figure -> Optional.of(figure.verdict())),
                editions.finals().of(edition.id()).map(FinalEdition::workbook),
                counted(edition, figure -> figure.outlook().flatMap(FigureOutlook::leaning)));
    }

    /** Of the targets that count; the supplementary ones stand apart. */
    private Map<Verdict, Long> counted(
            Edition edition, Function<EditionRepository.EditionFigure, Optional<Verdict>> of) {
        List<String> supplementary = catalogues.in(edition).indicators().stream()
                .filter(Indicator::supplementary)
                .map(Indicator::code)
                .toList();
        return editions.figures(edition.id()).values().stream()
                .filter(figure -> !supplementary.contains(figure.indicator()))
                .flatMap(figure -> of.apply(figure).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
