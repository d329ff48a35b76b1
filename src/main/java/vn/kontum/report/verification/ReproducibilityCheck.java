package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kontum.report.administration.DryRunService;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionCatalogues;
import vn.kontum.report.publication.EditionRepository.EditionFigure;

/** I6: figured again from the same inputs with its own catalogue, an edition says the same. */
final class ReproducibilityCheck implements InvariantCheck {
    private final DryRunService dryRuns;
    private final EditionCatalogues catalogues;

    ReproducibilityCheck(DryRunService dryRuns, EditionCatalogues catalogues) {
        this.dryRuns = dryRuns;
        this.catalogues = catalogues;
    }

    @Override
    public CheckResult perform(VerificationScope scope) {
        List<Violation> faults = new ArrayList<>();
        List<Edition> all = scope.editions();
        List<Edition> comparable =
                all.stream().filter(e -> catalogues.of(e).isPresent()).toList();
        for (Edition edition : comparable) {
            scope.versions().enter(edition.period().year());
            compare(edition, scope, faults);
        }
        return new CheckResult(
                "I6",
                "the same inputs give the same figures",
                comparable.size(),
                faults,
                List.of(),
                Stream.concat(notExamined(all, comparable).stream(), scope.otherYears().stream())
                        .toList());
    }

    private void compare(Edition edition, VerificationScope scope, List<Violation> faults) {
        Map<String, EditionFigure> published = scope.figures(edition);
        try {
            for (EditionFigure again : dryRuns.figuresAgain(edition, scope.versions()::load)) {
                Optional<EditionFigure> before = Optional.ofNullable(published.get(again.indicator()));
                boolean repeats = before.filter(again::repeats).isPresent();
                if (!repeats) {
                    faults.add(Violation.of(
                            edition.workbook() + " " + again.indicator(),
                            "repeat",
                            before.map(ReproducibilityCheck::text).orElse("\u2013"),
                            text(again)));
                }
            }
        } catch (IllegalArgumentException contradiction) {
            faults.add(Violation.of(edition.workbook(), "repeat.contradictory"));
        }
    }

    /** The editions whose catalogue is gone, by name. */
    static List<CheckResult.NotExamined> notExamined(List<Edition> all, List<Edition> examined) {
        List<String> gone = all.stream()
                .filter(edition -> !examined.contains(edition))
                .map(Edition::workbook)
                .toList();
        return gone.isEmpty()
                ? List.of()
                : List.of(
                        new CheckResult.NotExamined(CheckResult.Reason.OTHER_CATALOGUE, gone.size(), all.size(), gone));
    }

    private static String text(EditionFigure figure) {
        return number(figure.value()) + " / " + number(figure.yearToDate()) + " / " + figure.verdict() + " / "
                + figure.unitsReported() + "/" + figure.unitsExpected();
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("\u2013");
    }

    static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }
}
