package vn.kontum.report.edge.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.edge.console.words.ForeignText;
import vn.kontum.report.edge.console.words.Writing;
import vn.kontum.report.indicator.Verdict;
import vn.kontum.report.report.Edition;
import vn.kontum.report.report.EditionStore.PublishedFigure;

/**
 * A published report, as lists show it.
 *
 * @param reached how many of the resolution's targets are met or exceeded
 * @param digest of the inputs; equal digests are equal reports
 */
record EditionRow(
        long id,
        String label,
        String period,
        Mark state,
        String created,
        String dataAsOf,
        int inputs,
        String reached,
        String reason,
        String digest,
        String sha256,
        Optional<Long> run) {
    static EditionRow of(Edition edition, Map<String, PublishedFigure> figures, Catalogue catalogue, Writing writing) {
        boolean official = edition.state() == Edition.State.FINAL;
        return new EditionRow(
                edition.id(),
                RunRows.label(edition, writing),
                writing.period(edition.period()),
                new Mark(
                        official ? "seal" : "draft",
                        official ? "good" : "idle",
                        writing.text("edition." + edition.state())),
                writing.moment(edition.createdAt()),
                edition.inputs().isEmpty() ? "" : writing.moment(edition.dataAsOf()),
                edition.inputs().size(),
                reached(figures, catalogue, writing),
                ForeignText.shown(edition.reason()),
                edition.digest(),
                edition.workbookSha256(),
                edition.runId());
    }

    private static String reached(Map<String, PublishedFigure> figures, Catalogue catalogue, Writing writing) {
        List<Verdict> verdicts = catalogue.indicators().stream()
                .filter(i -> !i.supplementary())
                .flatMap(i -> Optional.ofNullable(figures.get(i.code())).stream())
                .map(PublishedFigure::verdict)
                .toList();
        long reached = verdicts.stream()
                .filter(v -> v == Verdict.MET || v == Verdict.EXCEEDED)
                .count();
        return writing.text("edition.reached", reached, verdicts.size());
    }
}
