package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.SubmissionRepository;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * I3: one version counts for each unit and period, and what the newest editions say adds up again from the stored
 * originals.
 */
final class AggregationCheck implements InvariantCheck {
    private final Catalogue catalogue;
    private final RecountRepositories recountRepositories;
    private final ContentStore store;
    private final WorkbookReader reader;

    /** Where it is read from. */
    record RecountRepositories(JdbcTemplate jdbc, SubmissionRepository submissions, EditionRepository editions) {}

    AggregationCheck(
            Catalogue catalogue, RecountRepositories recountRepositories, ContentStore store, WorkbookReader reader) {
        this.catalogue = catalogue;
        this.recountRepositories = recountRepositories;
        this.store = store;
        this.reader = reader;
    }

    @Override
    public CheckResult perform() {
        List<Violation> faults = new ArrayList<>(twice());
        List<Edition> all = recountRepositories.editions().all();
        List<Edition> newest = newest(all);
        newest.forEach(edition -> recount(edition, faults));
        return new CheckResult(
                "I3",
                "one version counts per unit and period, and reports add up again from the originals",
                newest.size(),
                faults,
                List.of(),
                notExamined(all, newest.size()));
    }

    private List<CheckResult.NotExamined> notExamined(List<Edition> all, int examined) {
        long other = all.stream()
                .filter(e -> !e.catalogueVersion().equals(catalogue.version()))
                .count();
        long older = all.size() - other - examined;
        return Stream.of(
                        new CheckResult.NotExamined(CheckResult.Reason.OTHER_CATALOGUE, other, all.size()),
                        new CheckResult.NotExamined(CheckResult.Reason.OLDER_EDITION, older, all.size()))
                .filter(one -> one.left() > 0)
                .toList();
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

    private List<Edition> newest(List<Edition> all) {
        Map<String, Edition> newest = new java.util.TreeMap<>();
        all.stream()
                .filter(e -> e.catalogueVersion().equals(catalogue.version()))
                .forEach(e -> newest.put(e.period().code(), e));
        return List.copyOf(newest.values());
    }

    private void recount(Edition edition, List<Violation> faults) {
        Catalogue inForce = catalogue.at(edition.period());
        IndependentAggregator recount = new IndependentAggregator(inForce, figures(edition, faults));
        Map<String, EditionFigure> published = recountRepositories.editions().figures(edition.id());
        for (Indicator indicator : inForce.indicators()) {
            IndependentAggregator.RecountedFigure again = recount.figure(indicator, edition.period());
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

    private Map<Integer, Map<String, Map<String, BigDecimal>>> figures(Edition edition, List<Violation> faults) {
        OriginalCellReader originals = new OriginalCellReader(store, reader, faults);
        Map<Integer, Map<String, Map<String, BigDecimal>>> figures = new HashMap<>();
        for (SubmissionVersion version : recountRepositories.submissions().load(edition.inputs())) {
            figures.computeIfAbsent(version.period().quarter(), q -> new HashMap<>())
                    .put(version.unit(), originals.figures(version));
        }
        return figures;
    }
}
