package vn.kontum.report.catalogue.comparison;

import java.util.List;
import vn.kontum.report.catalogue.Period;

/**
 * One difference between two catalogues.
 *
 * @param table which table it stands in
 * @param kind what happened
 * @param code code of the unit, indicator, variable, rule or period; what a line without a code is about
 * @param fields columns of the file in which it is different, empty where a line is new or gone
 * @param periods periods for which it makes a difference, in order
 */
public record CatalogueChange(Table table, Kind kind, String code, List<String> fields, List<Period> periods) {

    /** The tables that are compared. */
    public enum Table {
        PLAN,
        TARGET,
        UNIT,
        VARIABLE,
        RULE,
        PERIOD,
        /** Definitions that the plan of a new year goes by, against those of the plan before it. */
        INDICATOR,
        UNIT_CHANGE,
        SPELLING,
        /** How a target is usually reached; of a new plan it comes with the target. */
        PROFILE,
        PLAUSIBILITY,
        FIGURE_LIMIT,
        LIMIT,
        OFFICE,
        PUBLISHED
    }

    /** What happened to a line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public CatalogueChange {
        fields = List.copyOf(fields);
        periods = List.copyOf(periods);
    }
}
