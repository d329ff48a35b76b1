package vn.kontum.report.web.table;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table as a page shows it: the rows that match, in the order asked for, cut into pages. All of them are kept for
 * exports.
 *
 * @param id name in addresses, unique on its page
 * @param matching every row that matches the search, in order
 * @param total rows before the search
 * @param searched whether it has a search of its own; not where the page has one
 */
public record TableView(
        String id,
        String caption,
        List<TableColumn> columns,
        List<TableRow> matching,
        int total,
        boolean searched,
        TableRequest request) {
    /** Rows on a page. */
    static final int PAGE = 100;
    /** Fewer rows than this need no search. */
    private static final int FEW = 12;

    public TableView {
        columns = List.copyOf(columns);
        matching = List.copyOf(matching);
    }

    /** Sorted and searched as the address says. */
    public static TableView of(
            String id, String caption, List<TableColumn> columns, List<TableRow> rows, TableRequest request) {
        String wanted = folded(request.search(id));
        List<TableRow> found = rows.stream()
                .filter(row -> wanted.isEmpty()
                        || row.cells().stream().anyMatch(c -> folded(c.whole()).contains(wanted)))
                .toList();
        return new TableView(id, caption, columns, sorted(found, columns, id, request), rows.size(), true, request);
    }

    /** The same on a page that searches by itself. */
    public TableView unsearched() {
        return new TableView(id, caption, columns, matching, total, false, request);
    }

    private static List<TableRow> sorted(
            List<TableRow> rows, List<TableColumn> columns, String id, TableRequest request) {
        String order = request.sort(id);
        boolean down = order.startsWith("-");
        String key = down ? order.substring(1) : order;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).sortable() && columns.get(i).key().equals(key)) {
                return rows.stream()
                        .sorted(comparator(i, down, request.locale()))
                        .map(row -> row.under(""))
                        .toList();
            }
        }
        return rows;
    }

    /** Numbers by size, texts by the alphabet of the language; what is empty comes last either way. */
    private static Comparator<TableRow> comparator(int column, boolean down, Locale locale) {
        Collator alphabet = Collator.getInstance(locale);
        Comparator<TableCell> numbers = Comparator.comparing(c -> c.order().orElse(BigDecimal.ZERO));
        Comparator<TableCell> texts = Comparator.comparing(TableCell::whole, alphabet);
        Comparator<TableCell> filled = Comparator.comparing(
                        (TableCell c) -> c.order().isEmpty())
                .thenComparing(numbers)
                .thenComparing(texts);
        Comparator<TableCell> directed = Comparator.comparing(
                        (TableCell c) -> c.order().isEmpty() && c.whole().isEmpty())
                .thenComparing(down ? filled.reversed() : filled);
        return Comparator.comparing(row -> row.cells().get(column), directed);
    }

    /** Small letters without accents, so that a search needs neither. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd')
                .replace('\u0110', 'd')
                .toLowerCase(Locale.ROOT);
    }

    public List<TableRow> shown() {
        if (request.whole(id)) {
            return matching;
        }
        int from = (page() - 1) * PAGE;
        return matching.subList(from, Math.min(matching.size(), from + PAGE));
    }

    /** From 1 to {@link #pages()}. */
    public int page() {
        return Math.min(request.page(id), pages());
    }

    public int pages() {
        return Math.max(1, (matching.size() + PAGE - 1) / PAGE);
    }

    public boolean paged() {
        return !request.whole(id) && pages() > 1;
    }

    public String search() {
        return request.search(id);
    }

    public boolean searchable() {
        return searched && (total >= FEW || !search().isEmpty());
    }

    public String path() {
        return request.path();
    }

    public List<Map.Entry<String, String>> kept() {
        return request.kept(id);
    }

    /** The address of another page, or of all rows on one. */
    public String pageAddress(String number) {
        return request.with(id + ".page", number);
    }

    public String exportAddress(String kind) {
        return request.with(TableRequest.EXPORT, id + "." + kind);
    }

    /** The address that sorts by a column: upwards, then downwards, then as at first. */
    public String sortAddress(TableColumn column) {
        return request.sorted(
                id,
                switch (direction(column)) {
                    case "ascending" -> "-" + column.key();
                    case "descending" -> "";
                    default -> column.key();
                });
    }

    /** {@code ascending}, {@code descending} or {@code none}, as browsers tell it to people who do not see. */
    public String direction(TableColumn column) {
        String order = request.sort(id);
        if (order.equals(column.key())) {
            return "ascending";
        }
        return order.equals("-" + column.key()) ? "descending" : "none";
    }

    /** The heading before a row of this page; empty where the row before stands under the same one. */
    public Optional<String> heading(int index) {
        List<TableRow> rows = shown();
        String own = rows.get(index).group();
        boolean first = index == 0 || !rows.get(index - 1).group().equals(own);
        return first && !own.isEmpty() ? Optional.of(own) : Optional.empty();
    }
}
