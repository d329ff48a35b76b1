package vn.kontum.report.submission;

import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Period;

/** What administrators let pass: the boundary through which checks ask. */
@FunctionalInterface
public interface Waivers {
    /**
     * What is let pass in a unit's submission of a period: ids of rules ({@code R03}), their lines ({@code R03.2}), and codes of
     * findings, each for all cells or for that of one variable ({@code R48:insured_persons}).
     */
    Set<String> of(String unit, Period period);

    /**
     * @param code of a finding
     * @param variable at whose cell it was found
     */
    default boolean waived(String unit, Period period, String code, Optional<String> variable) {
        Set<String> waived = of(unit, period);
        return waived.contains(code)
                || variable.filter(v -> waived.contains(WaiverScope.at(code, v).text()))
                        .isPresent();
    }

    /** For these units, read at once when the first of them is asked for; what is let pass later is seen by {@link #now}. */
    default Waivers together(Set<String> units) {
        return this;
    }

    /** As they stand at this moment, where a file is returned or let pass by it. */
    default Waivers now() {
        return this;
    }

    static Waivers none() {
        return (unit, period) -> Set.of();
    }
}
