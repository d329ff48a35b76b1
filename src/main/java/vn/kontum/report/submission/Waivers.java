package vn.kontum.report.submission;

import vn.kontum.report.catalogue.Period;

/** What administrators let pass: the boundary through which checks ask. */
@FunctionalInterface
public interface Waivers {
    /** @param rule id of a rule ({@code R03}), one of its lines ({@code R03.2}), or a finding code */
    boolean waived(String unit, Period period, String rule);

    static Waivers none() {
        return (unit, period, rule) -> false;
    }
}
