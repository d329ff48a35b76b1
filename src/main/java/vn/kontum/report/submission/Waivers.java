package vn.kontum.report.submission;

import java.util.Set;
import vn.kontum.report.catalogue.Period;

/** What administrators let pass: the boundary through which checks ask. */
@FunctionalInterface
public interface Waivers {
    /**
     * What is let pass in a unit's submission of a period: ids of rules ({@code R03}), their lines ({@code R03.2}), and codes of
     * findings.
     */
    Set<String> of(String unit, Period period);

    /** @param rule id of a rule, one of its lines, or a finding code */
    default boolean waived(String unit, Period period, String rule) {
        return of(unit, period).contains(rule);
    }

    static Waivers none() {
        return (unit, period) -> Set.of();
    }
}
