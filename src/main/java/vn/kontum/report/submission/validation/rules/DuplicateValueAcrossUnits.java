package vn.kontum.report.submission.validation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.validation.ProgrammedRule;
import vn.kontum.report.submission.validation.ValidationContext;

/**
 * Two districts with the same large figure: one line copied into another, as in a published table of 2022 (53.478
 * twice).
 */
final class DuplicateValueAcrossUnits implements ProgrammedRule {
    /** Below this, equal figures are chance. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    @Override
    public String name() {
        return "equal-between-units";
    }

    @Override
    public List<Suspicion> doubts(Rule rule, ValidationContext scrutiny) {
        return rule.subjects().stream()
                .flatMap(code -> twin(code, scrutiny).stream())
                .toList();
    }

    private static Optional<Suspicion> twin(String code, ValidationContext scrutiny) {
        Optional<BigDecimal> own = scrutiny.value(code).filter(v -> v.compareTo(LARGE) >= 0);
        return own.flatMap(value -> scrutiny.catalogue().reportingUnits().stream()
                .filter(other -> other.level() == Unit.Level.DISTRICT && !other.equals(scrutiny.unit()))
                .filter(other -> scrutiny.of(other, code)
                        .filter(v -> v.compareTo(value) == 0)
                        .isPresent())
                .findFirst()
                .map(other -> new Suspicion(code, Map.of("value", value, "other", other))));
    }
}
