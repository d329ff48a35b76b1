package vn.kontum.report.web.table;

/**
 * One column of a table.
 *
 * @param key name in the address, for sorting; unique in its table
 * @param label heading in the language of the reader
 * @param number whether its cells are numbers, set to the right
 * @param sortable whether rows can be ordered by it
 */
public record TableColumn(String key, String label, boolean number, boolean sortable) {
    public static TableColumn text(String key, String label) {
        return new TableColumn(key, label, false, true);
    }

    public static TableColumn number(String key, String label) {
        return new TableColumn(key, label, true, true);
    }

    /** A column of links: nothing to sort by, and left out of exports. */
    public static TableColumn links(String key, String label) {
        return new TableColumn(key, label, false, false);
    }
}
