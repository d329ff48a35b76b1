package vn.kontum.report.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.text.Messages;

/** Tables answer to their address alone. */
class TableViewTest {
    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.text("name", "Name"), TableColumn.number("size", "Size"), TableColumn.links("open", "Open"));

    @Test
    void rowsAreSortedByNumberOrByTheAlphabetOfTheLanguageAndEmptyOnesComeLast() {
        List<TableRow> rows =
                List.of(row("\u0110\u0103k T\u00F4", "9"), row("Kon R\u1EABy", "10"), row("Dak", ""), row("", "1"));

        assertThat(names(view(rows, "t.sort", "size")))
                .containsExactly("", "\u0110\u0103k T\u00F4", "Kon R\u1EABy", "Dak");
        assertThat(names(view(rows, "t.sort", "-size")))
                .containsExactly("Kon R\u1EABy", "\u0110\u0103k T\u00F4", "", "Dak");
        assertThat(names(view(rows, "t.sort", "name")))
                .containsExactly("Dak", "\u0110\u0103k T\u00F4", "Kon R\u1EABy", "");
    }

    @Test
    void aSearchNeedsNoAccentsAndNoCapitals() {
        List<TableRow> rows = List.of(row("\u0110\u0103k T\u00F4", "9"), row("Kon R\u1EABy", "10"));

        assertThat(names(view(rows, "t.q", "dak to"))).containsExactly("\u0110\u0103k T\u00F4");
        assertThat(view(rows, "t.q", "nothing").matching()).isEmpty();
        assertThat(view(rows, "other.q", "nothing").matching()).hasSize(2);
    }

    /** 220 rows of 100 a page: the third has 20. */
    @Test
    void pagesAreCutAndAnAddressBeyondTheLastIsTheLast() {
        List<TableRow> rows = IntStream.rangeClosed(1, 220)
                .mapToObj(i -> row("n" + i, Integer.toString(i)))
                .toList();

        assertThat(view(rows, "t.page", "3").shown()).hasSize(20);
        assertThat(view(rows, "t.page", "99").page()).isEqualTo(3);
        assertThat(view(rows, "t.page", "-1").page()).isEqualTo(1);
        assertThat(view(rows, "t.page", "all").shown()).hasSize(220);
        assertThat(view(rows, "export", "t.csv").shown()).hasSize(220);
    }

    @Test
    void anAddressKeepsWhatItDoesNotChange() {
        TableView view = TableView.of(
                "t",
                "Table",
                COLUMNS,
                List.of(row("a", "1")),
                request("period", "2021-Q1", "t.page", "2", "x.q", "a&b"));

        assertThat(view.sortAddress(COLUMNS.get(1))).isEqualTo("/p?period=2021-Q1&x.q=a%26b&t.sort=size");
        assertThat(view.exportAddress("csv")).isEqualTo("/p?period=2021-Q1&t.page=2&x.q=a%26b&export=t.csv");
        assertThat(view.kept()).extracting(Map.Entry::getKey).containsExactly("period", "x.q");
    }

    @Test
    void headingsStandBeforeTheirRowsUntilTheReaderSorts() {
        List<TableRow> rows = List.of(
                row("a", "2").under("One"),
                row("b", "1").under("One"),
                row("c", "3").under("Two"));

        TableView asMade = view(rows, "t.q", "");

        assertThat(IntStream.range(0, 3).mapToObj(asMade::heading))
                .containsExactly(Optional.of("One"), Optional.empty(), Optional.of("Two"));
        assertThat(view(rows, "t.sort", "size").heading(0)).isEmpty();
    }

    @Test
    void filesHoldExactNumbersAndNoFormulas() {
        TableView view = view(List.of(row("=1+1", "1234.5"), row("a,b", "")), "t.q", "");

        String csv = new String(new TableFile(view).csv(), StandardCharsets.UTF_8);

        assertThat(csv.lines()).containsExactly("\uFEFFName,Size", "'=1+1,1234.5", "\"a,b\",");
        assertThat(new TableFile(view).workbook()).startsWith('P', 'K').isEqualTo(new TableFile(view).workbook());
    }

    private static TableRow row(String name, String size) {
        Optional<BigDecimal> number = size.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(size));
        return TableRow.of(
                TableCell.text(name),
                TableCell.number(size, number),
                TableCell.empty().opening("/x", "open"));
    }

    private static List<String> names(TableView view) {
        return view.shown().stream().map(r -> r.cells().get(0).text()).toList();
    }

    private static TableView view(List<TableRow> rows, String parameter, String value) {
        return TableView.of("t", "Table", COLUMNS, rows, request(parameter, value));
    }

    private static TableRequest request(String... pairs) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], List.of(pairs[i + 1]));
        }
        Locale language = Messages.VIETNAMESE;
        return new TableRequest("/p", parameters, language);
    }
}
