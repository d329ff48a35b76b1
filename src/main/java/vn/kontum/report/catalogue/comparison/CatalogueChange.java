package vn.kontum.report.catalogue.comparison;

import java.util.List;
import vn.kontum.report.catalogue.Period;

/**
 * One difference between two catalogues.
 *
 * @param table which table it stands in
 * @param kind what happened
 * @param code code of the unit, indicator, variable, rule or period
 * @param fields names of what is different, empty where a line is new or gone
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
        PERIOD
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
