package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * Two districts with the same large figure: one line copied into another, as in a published table of 2022 (53.478 twice).
 *
 * @implNote Remembers what districts reported, so that its cost is linear in districts: one object serves checks between which no
 *     other unit's figures change.
 */
final class DuplicateValueAcrossUnits implements ProgrammedRule {
    /** Below this, equal figures are chance. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    private record Key(Period period, String variable) {}

    private final Map<Key, Map<BigDecimal, List<Unit>>> reported = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "equal-between-units";
    }

    @Override
    public boolean comparesUnits() {
        return true;
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext validationContext) {
        return rule.subjects().stream()
                .flatMap(code -> repeatedValue(code, validationContext).stream())
                .toList();
    }

    private Optional<Suspicion> repeatedValue(String code, ValidationContext validationContext) {
        Optional<BigDecimal> own = validationContext.value(code).filter(v -> v.compareTo(LARGE) >= 0);
        return own.flatMap(value ->
                reported(code, validationContext).getOrDefault(value.stripTrailingZeros(), List.of()).stream()
                        .filter(other ->
                                !other.code().equals(validationContext.unit().code()))
                        .findFirst()
                        .map(other -> new Suspicion(code, Map.of("value", value, "other", other))));
    }

    /** The districts by what they reported, in the order of the catalogue. */
    private Map<BigDecimal, List<Unit>> reported(String code, ValidationContext validationContext) {
        return reported.computeIfAbsent(new Key(validationContext.period(), code), key -> {
            Map<BigDecimal, List<Unit>> units = new HashMap<>();
            validationContext.catalogue().reportingUnits().stream()
                    .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                    .forEach(unit -> validationContext
                            .of(unit, code)
                            .ifPresent(
                                    value -> units.computeIfAbsent(value.stripTrailingZeros(), v -> new ArrayList<>())
                                            .add(unit)));
            return units;
        });
    }
}
