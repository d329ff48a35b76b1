package vn.kontum.report.submission.validation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.submission.PriorSubmissions;

/** What units reported before, for tests: as much as a test says. */
final class FixedPriorSubmissions implements PriorSubmissions {
    private record Key(String unit, Period period, String variable) {}

    private final Map<Key, BigDecimal> figures = new HashMap<>();

    FixedPriorSubmissions of(String unit, String period, String variable, String value) {
        figures.put(new Key(unit, Period.parse(period).orElseThrow(), variable), new BigDecimal(value));
        return this;
    }

    @Override
    public Optional<BigDecimal> value(String unit, Period period, String variable) {
        return Optional.ofNullable(figures.get(new Key(unit, period, variable)));
    }
}
