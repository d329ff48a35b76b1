package vn.kontum.report.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.administration.RunService;
import vn.kontum.report.publication.Edition;
import vn.kontum.report.publication.EditionRepository;
import vn.kontum.report.publication.EditionRepository.EditionFigure;

/** I6: figured again from the same inputs, an edition says the same. */
final class ReproducibilityCheck implements InvariantCheck {
    private final EditionRepository editions;
    private final RunService runs;
    private final String catalogueVersion;

    ReproducibilityCheck(EditionRepository editions, RunService runs, String catalogueVersion) {
        this.editions = editions;
        this.runs = runs;
        this.catalogueVersion = catalogueVersion;
    }

    @Override
    public CheckResult perform() {
        List<String> faults = new ArrayList<>();
        List<Edition> comparable = editions.all().stream()
                .filter(e -> e.catalogueVersion().equals(catalogueVersion))
                .toList();
        for (Edition edition : comparable) {
            Map<String, EditionFigure> published = editions.figures(edition.id());
            for (EditionFigure again : runs.figuresAgain(edition)) {
                Optional<EditionFigure> before = Optional.ofNullable(published.get(again.indicator()));
                if (before.filter(b -> same(b, again)).isEmpty()) {
                    faults.add("[" + edition.workbook() + " " + again.indicator() + "] published "
                            + before.map(Object::toString).orElse("nothing") + ", figured again it is " + again);
                }
            }
        }
        return new CheckResult("I6", "the same inputs give the same figures", comparable.size(), faults);
    }

    private static boolean same(EditionFigure one, EditionFigure other) {
        return one.verdict() == other.verdict()
                && equal(one.value(), other.value())
                && equal(one.yearToDate(), other.yearToDate())
                && one.unitsReported() == other.unitsReported()
                && one.unitsExpected() == other.unitsExpected();
    }

    static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }
}
