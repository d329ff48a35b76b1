package vn.kontum.report.xlsx.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook takes, or once took, from outside itself.
 *
 * @param cells cells whose value depends on it, by sheet and address: {@code Bhyt!F14}
 * @param filled ranges that queries fill
 * @param remnants what no cell among them depends on
 */
public record ExternalContent(Map<String, Source> cells, List<Filled> filled, List<Remnant> remnants) {

    /** How a cell comes by its value. */
    public enum ValueOrigin {
        /** Its formula names another workbook. */
        WORKBOOK,
        /** Its formula uses a name that stands for another workbook. */
        NAME,
        /** Its formula refers to a cell that depends on another workbook, a query or the web. */
        CELL,
        /** It lies in the range that a query fills. */
        QUERY,
        /** Its formula asks the web. */
        WEB
    }

    /**
     * Where a cell has its value from.
     *
     * @param via the name, the cell or the function in between; for a query its range
     * @param origin the other file, or the query; empty where the workbook does not say
     */
    public record Source(ValueOrigin way, String via, String origin) {}

    /** A range of a sheet that a query fills, with the name of the query. */
    public record Filled(String sheet, CellRange range, String query) {}

    /** What can be left behind in a workbook, each removed in its own way. */
    public enum Kind {
        LINK,
        NAME,
        CONNECTION,
        ADD_IN,
        PICTURE,
        DATA_MODEL,
        WEB
    }

    /** Remnants of one kind, as people call them. */
    public record Remnant(Kind kind, List<String> names) {
        public Remnant {
            names = List.copyOf(names);
        }
    }

    public ExternalContent {
        cells = Map.copyOf(cells);
        filled = List.copyOf(filled);
        remnants = List.copyOf(remnants);
    }

    /** How a cell comes by its value from outside; empty when it does not. */
    public Optional<Source> of(String sheet, CellAddress cell) {
        return Optional.ofNullable(cells.get(sheet + "!" + cell.a1()))
                .or(() -> filled.stream()
                        .filter(query -> query.sheet().equalsIgnoreCase(sheet)
                                && query.range().contains(cell))
                        .findFirst()
                        .map(query ->
                                new Source(ValueOrigin.QUERY, query.range().toString(), query.query())));
    }
}
