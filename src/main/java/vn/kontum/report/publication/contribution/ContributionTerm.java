package vn.kontum.report.publication.contribution;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Variable;

/**
 * One variable behind an indicator, unit by unit.
 *
 * @param total the quarters together; empty where one row says the same: a single quarter, a stock, or the indicator itself
 * @param quarters the quarters that the year-to-date value or its history rests on
 */
public record ContributionTerm(Variable variable, Optional<UnitRow> total, SortedMap<Integer, UnitRow> quarters) {
    public ContributionTerm {
        quarters = Collections.unmodifiableSortedMap(new TreeMap<>(quarters));
    }

    /** Whether quarters add up or are averaged; of stocks the last one stands. */
    boolean overTime() {
        return variable.overTime();
    }
}
