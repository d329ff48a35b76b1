package vn.kontum.report.publication.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.explanation.UnitExplanation;

/** The year as departments expect it; what one of several districts expects is none of the province. */
public final class DepartmentEstimates {
    private DepartmentEstimates() {}

    /**
     * By code of the indicator, of the first department in charge that gave one.
     *
     * @param explanations in the order of units
     */
    public static Map<String, BigDecimal> of(
            Catalogue catalogue, Period period, Collection<UnitExplanation> explanations) {
        Catalogue inForce = catalogue.at(period);
        Map<String, BigDecimal> estimates = new LinkedHashMap<>();
        for (UnitExplanation line : explanations) {
            String indicator = line.explanation().indicator();
            Optional<Unit> department = inForce.unit(line.unit()).filter(unit -> unit.level() == Unit.Level.DEPARTMENT);
            boolean counts = line.period().equals(period)
                    && department
                            .filter(unit -> inForce.inCharge(unit).stream()
                                    .anyMatch(one -> one.code().equals(indicator)))
                            .isPresent();
            if (counts) {
                line.explanation().estimate().ifPresent(estimate -> estimates.putIfAbsent(indicator, estimate));
            }
        }
        return estimates;
    }
}
