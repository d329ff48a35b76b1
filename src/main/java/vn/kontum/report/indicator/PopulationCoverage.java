package vn.kontum.report.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Unit;

/**
 * How much of the province's population lives in the districts that reported; of a silent district its last known
 * number counts.
 */
final class PopulationCoverage {
    /** The variable and the published figure that count people. */
    private static final String PEOPLE = "population_end";

    private static final String PUBLISHED = "population_avg";

    private final Catalogue catalogue;
    private final Observations observations;

    PopulationCoverage(Catalogue catalogue, Observations observations) {
        this.catalogue = catalogue;
        this.observations = observations;
    }

    /** From 0 to 1; empty where no district is asked, or a district's population is not known at all. */
    Optional<BigDecimal> of(List<Unit> expected, Set<String> reported, Period quarter) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal here = BigDecimal.ZERO;
        for (Unit unit : expected) {
            if (unit.level() != Unit.Level.DISTRICT) {
                continue;
            }
            Optional<BigDecimal> people = people(unit, quarter);
            if (people.isEmpty()) {
                return Optional.empty();
            }
            all = all.add(people.get());
            here = reported.contains(unit.code()) ? here.add(people.get()) : here;
        }
        return all.signum() == 0 ? Optional.empty() : Optional.of(here.divide(all, MathContext.DECIMAL128));
    }

    private Optional<BigDecimal> people(Unit unit, Period quarter) {
        return observations.known(unit.code(), quarter, PEOPLE).stream()
                .reduce((older, newer) -> newer)
                .or(() -> published(unit));
    }

    private Optional<BigDecimal> published(Unit unit) {
        return catalogue.published().stream()
                .filter(f -> f.standing().comparable())
                .filter(f -> f.unit().equals(unit.code()) && f.code().equals(PUBLISHED))
                .findFirst()
                .map(ReferenceFigure::value);
    }
}
