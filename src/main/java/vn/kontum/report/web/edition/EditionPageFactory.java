package vn.kontum.report.web.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.web.SelectOption;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.UnitNameLookup;
import vn.kontum.report.web.WebRepositories;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.indicator.IndicatorPageFactory;
import vn.kontum.report.web.run.RunPageFactory;
import vn.kontum.report.web.run.RunRows;

/** Editions by quarter, and one in full. */
@Component
final class EditionPageFactory {
    private final WebRepositories webRepositories;
    private final Catalogue catalogue;
    private final UnitNameLookup units;
    private final DownloadService downloads;

    EditionPageFactory(
            WebRepositories webRepositories, Catalogue catalogue, UnitNameLookup units, DownloadService downloads) {
        this.webRepositories = webRepositories;
        this.catalogue = catalogue;
        this.units = units;
        this.downloads = downloads;
    }

    /**
     * The editions of a quarter, newest first.
     *
     * @param closed whether its figures are closed, by its own final report or that of a later quarter
     * @param newest number of its newest edition
     */
    record Group(String code, String period, boolean closed, int newest, List<EditionRow> editions) {}

    record FigureRow(
            int no, String name, String measure, String quarter, String year, StatusBadge verdict, String coverage) {}

    record View(
            EditionRow edition,
            boolean newest,
            String periodCode,
            List<SelectOption> others,
            List<SelectOption> companions,
            List<RunPageFactory.InputRow> inputs,
            List<FigureRow> figures) {}

    List<Group> of(Optional<Period> period, ViewFormatter formatter) {
        List<Edition> all = period.map(webRepositories.editions()::of).orElseGet(webRepositories.editions()::all);
        return all.stream()
                .map(Edition::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(p -> group(p, all, formatter))
                .toList();
    }

    private Group group(Period period, List<Edition> all, ViewFormatter formatter) {
        List<EditionRow> rows = all.stream()
                .filter(e -> e.period().equals(period))
                .sorted(Comparator.comparing(Edition::number).reversed())
                .map(e -> row(e, formatter))
                .toList();
        return new Group(
                period.code(),
                formatter.period(period),
                webRepositories.periods().isClosed(period),
                webRepositories.editions().latest(period).orElseThrow().number(),
                rows);
    }

    private EditionRow row(Edition edition, ViewFormatter formatter) {
        return EditionRow.of(edition, webRepositories.editions().figures(edition.id()), catalogue, formatter);
    }

    View of(Edition edition, ViewFormatter formatter) {
        List<Edition> siblings = webRepositories.editions().of(edition.period());
        List<SelectOption> others = webRepositories.editions().all().stream()
                .filter(e -> e.id() != edition.id())
                .sorted(Comparator.comparing((Edition e) -> !e.period().equals(edition.period()))
                        .thenComparing(Comparator.comparing(Edition::id).reversed()))
                .map(e -> other(e, edition, formatter))
                .toList();
        return new View(
                row(edition, formatter),
                siblings.get(siblings.size() - 1).id() == edition.id(),
                edition.period().code(),
                others,
                downloads.companions(edition, formatter),
                inputs(edition, formatter),
                figures(edition, formatter));
    }

    /** Of any quarter; the one before is what people mostly want to see. */
    private static SelectOption other(Edition other, Edition edition, ViewFormatter formatter) {
        boolean before = other.period().equals(edition.period()) && other.number() == edition.number() - 1;
        String label = RunRows.label(other, formatter) + " · " + formatter.period(other.period());
        return new SelectOption(Long.toString(other.id()), label, before);
    }

    private List<RunPageFactory.InputRow> inputs(Edition edition, ViewFormatter formatter) {
        return webRepositories.submissions().load(edition.inputs()).stream()
                .map(v -> new RunPageFactory.InputRow(
                        units.name(v.unit(), formatter),
                        formatter.period(v.period()),
                        v.version(),
                        v.arrivalSeq(),
                        UntrustedText.shown(v.fileName())))
                .toList();
    }

    private List<FigureRow> figures(Edition edition, ViewFormatter formatter) {
        Map<String, EditionFigure> figures = webRepositories.editions().figures(edition.id());
        List<FigureRow> rows = new ArrayList<>();
        catalogue
                .at(edition.period())
                .indicators()
                .forEach(i -> Optional.ofNullable(figures.get(i.code()))
                        .ifPresent(f -> rows.add(new FigureRow(
                                i.no(),
                                formatter.indicator(i),
                                formatter.measure(i),
                                f.value()
                                        .map(n -> formatter.number(n, i.decimals()))
                                        .orElse("–"),
                                f.yearToDate()
                                        .map(n -> formatter.number(n, i.decimals()))
                                        .orElse("–"),
                                StatusBadge.of(f, formatter),
                                IndicatorPageFactory.coverage(f)))));
        return rows;
    }
}
