package vn.kontum.report.web.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.publication.FigureOutlook;
import vn.kontum.report.web.StatusBadge;
import vn.kontum.report.web.format.UntrustedText;
import vn.kontum.report.web.format.ViewFormatter;
import vn.kontum.report.web.run.RunRowFactory;

/**
 * A published report, as lists show it.
 *
 * @param reached how many of the resolution's targets are met or exceeded
 * @param digest of the inputs; equal digests are equal reports
 */
public record EditionRow(
        long id,
        String label,
        String period,
        StatusBadge state,
        String created,
        String dataAsOf,
        int inputs,
        String reached,
        String reason,
        String digest,
        String sha256,
        Optional<Long> run) {
    public static EditionRow of(
            Edition edition, Map<String, EditionFigure> figures, Catalogue catalogue, ViewFormatter formatter) {
        boolean official = edition.state() == Edition.State.FINAL;
        return new EditionRow(
                edition.id(),
                RunRowFactory.label(edition, formatter),
                formatter.period(edition.period()),
                new StatusBadge(
                        official ? "seal" : "draft",
                        official ? "good" : "idle",
                        formatter.text("edition." + edition.state())),
                formatter.moment(edition.createdAt()),
                edition.inputs().isEmpty() ? "" : formatter.moment(edition.dataAsOf()),
                edition.inputs().size(),
                reached(figures, catalogue.at(edition.period()), formatter),
                UntrustedText.whole(edition.reason()),
                edition.digest(),
                edition.workbookSha256(),
                edition.runId());
    }

    private static String reached(Map<String, EditionFigure> figures, Catalogue catalogue, ViewFormatter formatter) {
        List<EditionFigure> counted = catalogue.indicators().stream()
                .filter(i -> !i.supplementary())
                .flatMap(i -> Optional.ofNullable(figures.get(i.code())).stream())
                .toList();
        long reached = counted.stream()
                .map(EditionFigure::verdict)
                .filter(v -> v == Verdict.MET || v == Verdict.EXCEEDED)
                .count();
        Map<Verdict, Long> leanings = counted.stream()
                .flatMap(figure -> figure.outlook().flatMap(FigureOutlook::leaning).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return reached(reached, counted.size(), leanings, formatter);
    }

    /** How many targets are reached, and how many open ones lean which way, which are not counted. */
    static String reached(long reached, long judged, Map<Verdict, Long> leanings, ViewFormatter formatter) {
        String lean = leanings.entrySet().stream()
                .map(count -> formatter.text(
                        "edition.leaning", count.getValue(), formatter.text("leaning." + count.getKey())))
                .collect(Collectors.joining(", "));
        String text = formatter.text("edition.reached", reached, judged);
        return lean.isEmpty() ? text : formatter.text("edition.reached.leaning", text, lean);
    }
}
