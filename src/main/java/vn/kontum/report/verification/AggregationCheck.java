package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * I3: one version counts for each unit and period, and what every edition says adds up again from the stored originals, by
 * the catalogue that it was made with.
 */
final class AggregationCheck implements InvariantCheck {
    private final EditionCatalogues catalogues;
    private final RecountRepositories recountRepositories;
    private final ContentStore store;
    private final WorkbookReader reader;
    private final ArchivedFiles archived;

    /** Where it is read from. */
    record RecountRepositories(JdbcTemplate jdbc, SubmissionRepository submissions, EditionRepository editions) {}

    AggregationCheck(
            EditionCatalogues catalogues,
            RecountRepositories recountRepositories,
            ContentStore store,
            WorkbookReader reader,
            ArchivedFiles archived) {
        this.catalogues = catalogues;
        this.recountRepositories = recountRepositories;
        this.store = store;
        this.reader = reader;
        this.archived = archived;
    }

    @Override
    public CheckResult perform() {
        List<Violation> faults = new ArrayList<>(twice());
        List<Edition> all = recountRepositories.editions().all();
        OriginalFigures originals =
                new OriginalFigures(recountRepositories.submissions(), new OriginalCellReader(store, reader, faults));
        ArchivedFiles.Away away = archived.away();
        Set<Long> unread = unread(away);
        List<Edition> here = all.stream()
                .filter(edition -> edition.inputs().stream().noneMatch(unread::contains))
                .toList();
        List<Edition> examined = new ArrayList<>();
        for (Edition edition : here) {
            catalogues.of(edition).ifPresent(catalogue -> {
                examined.add(edition);
                recount(edition, catalogue, originals, faults);
            });
        }
        return new CheckResult(
                "I3",
                "one version counts per unit and period, and reports add up again from the originals",
                examined.size(),
                faults,
                List.of(),
                Stream.concat(
                                ReproducibilityCheck.notExamined(here, examined).stream(),
                                away.left(all.size() - here.size(), all.size()).stream())
                        .toList());
    }

    /** Versions whose originals lie in packages only. */
    private Set<Long> unread(ArchivedFiles.Away away) {
        if (away.paths().isEmpty()) {
            return Set.of();
        }
        Set<Long> versions = new HashSet<>();
        recountRepositories
                .jdbc()
                .query("SELECT s.id, f.sha256 FROM submission s JOIN received_file f ON f.seq = s.arrival_seq", row -> {
                    String sha256 = row.getString("sha256");
                    if (away.holdsOriginal(sha256)) {
                        versions.add(row.getLong("id"));
                    }
                });
        return versions;
    }

    private List<Violation> twice() {
        return recountRepositories
                .jdbc()
                .query(
                        "SELECT unit, period, form, COUNT(*) AS n FROM submission WHERE state = 'ACTIVE'"
                                + " GROUP BY unit, period, form HAVING COUNT(*) > 1",
                        (row, n) -> Violation.of(
                                row.getString("unit") + " " + row.getString("period"), "versions", row.getInt("n")));
    }

    private void recount(Edition edition, Catalogue catalogue, OriginalFigures originals, List<Violation> faults) {
        Catalogue inForce = catalogue.at(edition.period());
        IndependentAggregator recount = new IndependentAggregator(inForce, originals.of(edition));
        Map<String, EditionFigure> published = recountRepositories.editions().figures(edition.id());
        for (Indicator indicator : inForce.indicators()) {
            IndependentAggregator.RecountedFigure again =
                    recount.figure(indicator, edition.period().asQuarter());
            Optional<EditionFigure> said = Optional.ofNullable(published.get(indicator.code()));
            Optional<BigDecimal> value = said.flatMap(EditionFigure::value);
            Optional<BigDecimal> year = said.flatMap(EditionFigure::yearToDate);
            String place = edition.workbook() + " " + indicator.code();
            differ(place, "recount.quarter", value, again.value()).ifPresent(faults::add);
            differ(place, "recount.year", year, again.yearToDate()).ifPresent(faults::add);
        }
    }

    private static Optional<Violation> differ(
            String place, String key, Optional<BigDecimal> said, Optional<BigDecimal> again) {
        return ReproducibilityCheck.equal(said, again)
                ? Optional.empty()
                : Optional.of(Violation.of(place, key, text(said), text(again)));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("\u2013");
    }
}
