package vn.kontum.report.indicator.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Unit;

/**
 * How much of the province's population lives in the districts that reported; of a silent district its last known
 * number of the year counts.
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

    /**
     * From 0 to 1; all numbers are of one year, those that the districts stated in the year of the quarter, or else published
     * ones. Empty where no district is asked, or no year has a number for every one of them.
     */
    Optional<BigDecimal> of(List<Unit> expected, Set<String> reported, Period quarter) {
        List<Unit> districts = expected.stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .toList();
        return numbers(districts, unit -> stated(unit, quarter))
                .or(() -> years(quarter)
                        .flatMap(year -> numbers(districts, unit -> published(unit, year)).stream())
                        .findFirst())
                .flatMap(people -> share(people, reported));
    }

    private static Optional<BigDecimal> share(Map<String, BigDecimal> people, Set<String> reported) {
        BigDecimal all = people.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal here = people.entrySet().stream()
                .filter(entry -> reported.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0 ? Optional.empty() : Optional.of(here.divide(all, MathContext.DECIMAL128));
    }

    /** The number of every district; empty where one of them has none. */
    private static Optional<Map<String, BigDecimal>> numbers(
            List<Unit> districts, Function<Unit, Optional<BigDecimal>> number) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (Unit district : districts) {
            Optional<BigDecimal> people = number.apply(district);
            if (people.isEmpty()) {
                return Optional.empty();
            }
            numbers.put(district.code(), people.get());
        }
        return Optional.of(numbers);
    }

    private Optional<BigDecimal> stated(Unit unit, Period quarter) {
        return observations.known(unit.code(), quarter, PEOPLE).stream().reduce((older, newer) -> newer);
    }

    /** The year of the quarter first, then the nearest ones. */
    private Stream<String> years(Period quarter) {
        return catalogue.published().stream()
                .filter(figure ->
                        figure.code().equals(PUBLISHED) && figure.when().matches("\\d{4}"))
                .map(ReferenceFigure::when)
                .distinct()
                .sorted(Comparator.comparingInt((String year) -> Math.abs(Integer.parseInt(year) - quarter.year()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private Optional<BigDecimal> published(Unit unit, String year) {
        return catalogue.published().stream()
                .filter(f -> f.standing().comparable() || f.standing() == ReferenceFigure.Status.DERIVED)
                .filter(f -> f.unit().equals(unit.code())
                        && f.code().equals(PUBLISHED)
                        && f.when().equals(year))
                .findFirst()
                .map(ReferenceFigure::value);
    }
}
