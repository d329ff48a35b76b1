package vn.kontum.report.publication.contribution;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kontum.report.catalogue.Indicator;

/**
 * How an indicator comes about, unit by unit.
 *
 * @param year the year-to-date figure
 * @param quarters the figure of each quarter by itself, where it is another than the rows of a single term
 * @param terms the variables of its formula
 */
public record ContributionTable(
        Indicator indicator, UnitRow year, SortedMap<Integer, UnitRow> quarters, List<ContributionTerm> terms) {
    public ContributionTable {
        quarters = Collections.unmodifiableSortedMap(new TreeMap<>(quarters));
        terms = List.copyOf(terms);
    }

    /** The figure of one quarter; empty when the indicator has none in it. */
    public Optional<UnitRow> quarter(int quarter) {
        if (indicator.annualOnly() || terms.isEmpty()) {
            return Optional.empty();
        }
        return indicator.additive()
                ? Optional.ofNullable(terms.get(0).quarters().get(quarter))
                : Optional.ofNullable(quarters.get(quarter));
    }
}
