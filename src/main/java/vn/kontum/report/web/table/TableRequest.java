package vn.kontum.report.web.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks of the tables on its page: {@code figures.sort=-coverage}, {@code figures.q=birth}, {@code
 * figures.page=2}, each behind the name of its table.
 *
 * @param parameters all parameters of the address, in their order
 */
public record TableRequest(String path, Map<String, List<String>> parameters, Locale locale) {
    /** Parameter that asks for a file instead of a page: {@code figures.csv}. */
    static final String EXPORT = "export";

    private static final String ALL = "all";

    public TableRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    String sort(String table) {
        return first(table + ".sort").orElse("");
    }

    String search(String table) {
        return first(table + ".q").orElse("").strip();
    }

    /** From 1 on; what is no number is the first page. */
    int page(String table) {
        return first(table + ".page")
                .filter(p -> p.matches("[1-9][0-9]{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    boolean whole(String table) {
        return first(table + ".page").filter(ALL::equals).isPresent()
                || first(EXPORT).filter(e -> e.startsWith(table + ".")).isPresent();
    }

    Optional<String> export() {
        return first(EXPORT);
    }

    /** The same address with one parameter changed; without it where the value is empty. */
    String with(String name, String value) {
        return address(Map.of(name, value));
    }

    String sorted(String table, String order) {
        return address(Map.of(table + ".sort", order, table + ".page", ""));
    }

    /** The parameters that a form of a table has to send along, as pairs of name and value. */
    List<Map.Entry<String, String>> kept(String table) {
        return parameters.entrySet().stream()
                .filter(e -> !e.getKey().equals(table + ".q") && !e.getKey().equals(table + ".page"))
                .filter(e -> !e.getKey().equals(EXPORT))
                .flatMap(e -> e.getValue().stream().map(v -> Map.entry(e.getKey(), v)))
                .toList();
    }

    private String address(Map<String, String> changes) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> {
            if (!changes.containsKey(name) && !name.equals(EXPORT)) {
                address.queryParam(name, values.toArray());
            }
        });
        changes.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> address.queryParam(e.getKey(), e.getValue()));
        return address.encode().build().toUriString();
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(parameters.get(name))
                .flatMap(list -> list.stream().findFirst());
    }
}
