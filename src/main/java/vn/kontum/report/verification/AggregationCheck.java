package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.intake.storage.ContentStore;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository.EditionFigure;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.verification.recount.IndependentAggregator;
import vn.kontum.report.xlsx.read.WorkbookReader;

/**
 * I3: one version counts for each unit and period, and what every edition says adds up again from the stored originals, by
 * the catalogue that it was made with.
 */
final class AggregationCheck implements InvariantCheck {
    private final EditionCatalogues catalogues;
    private final JdbcTemplate jdbc;
    private final Originals files;

    /** Where originals are read. */
    record Originals(ContentStore store, WorkbookReader reader, ArchivedFiles archived) {}

    AggregationCheck(EditionCatalogues catalogues, JdbcTemplate jdbc, Originals files) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Violation> faults = new ArrayList<>(twice());
        List<Edition> all = scope.editions();
        OriginalFigures originals =
                new OriginalFigures(scope.versions(), new OriginalCellReader(files.store(), files.reader(), faults));
        ArchivedFiles.RemovedFiles away = files.archived().away();
        Set<Long> unread = unread(away);
        List<Edition> here = all.stream()
                .filter(edition -> edition.inputs().stream().noneMatch(unread::contains))
                .toList();
        List<Edition> examined = new ArrayList<>();
        for (Edition edition : here) {
            catalogues.of(edition).ifPresent(catalogue -> {
                examined.add(edition);
                recount(
                        edition,
                        catalogue.at(edition.period()),
                        originals.of(edition, catalogue),
                        scope.figures(edition),
                        faults);
            });
        }
        return new CheckResult(
                "I3",
                "one version counts per unit and period, and reports add up again from the originals",
                examined.size(),
                faults,
                List.of(),
                Stream.of(
                                ReproducibilityCheck.notExamined(here, examined),
                                away.left(all.size() - here.size(), all.size()),
                                scope.otherYears())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Versions whose originals lie in packages only. */
    private Set<Long> unread(ArchivedFiles.RemovedFiles away) {
        if (away.paths().isEmpty()) {
            return Set.of();
        }
        Set<Long> versions = new HashSet<>();
        jdbc.query("SELECT s.id, f.sha256 FROM submission s JOIN received_file f ON f.seq = s.arrival_seq", row -> {
            String sha256 = row.getString("sha256");
            if (away.holdsOriginal(sha256)) {
                versions.add(row.getLong("id"));
            }
        });
        return versions;
    }

    private List<Violation> twice() {
        return jdbc.query(
                "SELECT unit, period, form, COUNT(*) AS n FROM submission WHERE state = 'ACTIVE'"
                        + " GROUP BY unit, period, form HAVING COUNT(*) > 1",
                (row, n) -> Violation.of(
                        row.getString("unit") + " " + row.getString("period"), "versions", row.getInt("n")));
    }

    private void recount(
            Edition edition,
            Catalogue inForce,
            Map<Integer, Map<String, Map<String, BigDecimal>>> originals,
            Map<String, EditionFigure> figures,
            List<Violation> faults) {
        IndependentAggregator recount = new IndependentAggregator(inForce, originals);
        for (Indicator indicator : inForce.indicators()) {
            IndependentAggregator.RecountedFigure again =
                    recount.figure(indicator, edition.period().asQuarter());
            Optional<EditionFigure> said = Optional.ofNullable(figures.get(indicator.code()));
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

    /**
     * The figures in the originals that editions were made from, to be asked for in the order of periods. Editions of a year share most of
     * them, so each is read once and a fault in it is told once.
     */
    private static final class OriginalFigures {
        private final VerificationScope.VersionsOfYears versions;
        private final OriginalCellReader originals;
        private final Map<Long, Original> read = new HashMap<>();

        private record Original(Period period, String unit, Map<String, BigDecimal> figures) {}

        OriginalFigures(VerificationScope.VersionsOfYears versions, OriginalCellReader originals) {
            this.versions = versions;
            this.originals = originals;
        }

        /** By quarter, unit and variable; what was stated in an annual closing replaces that of the last quarter. */
        Map<Integer, Map<String, Map<String, BigDecimal>>> of(Edition edition, Catalogue catalogue) {
            versions.enter(edition.period().year());
            read.values()
                    .removeIf(original ->
                            original.period().year() < edition.period().year());
            List<Long> unread = edition.inputs().stream()
                    .filter(id -> !read.containsKey(id))
                    .toList();
            for (SubmissionVersion version : versions.load(unread)) {
                FilledInFigures filledIn = new FilledInFigures(catalogue.at(version.period()), versions, version);
                read.put(
                        version.id(),
                        new Original(version.period(), version.unit(), originals.figures(version, filledIn)));
            }
            Map<Integer, Map<String, Map<String, BigDecimal>>> figures = new HashMap<>();
            edition.inputs().stream()
                    .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                    .sorted(Comparator.comparing(Original::period))
                    .forEach(original -> figures.computeIfAbsent(
                                    original.period().quarter(), q -> new HashMap<>())
                            .computeIfAbsent(original.unit(), unit -> new HashMap<>())
                            .putAll(original.figures()));
            return figures;
        }
    }
}
