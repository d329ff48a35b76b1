package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.limit.Limit;

/** {@code limits.csv}: how far the figures of one unit may go before a file is held. */
final class LimitsCsv {
    private static final List<String> COLUMNS = List.of("kind", "variable", "other", "low", "high");
    private static final Set<String> KINDS = new TreeSet<>(Set.of("change", "rate", "cap", "share"));

    private final Map<String, Variable> variables;
    private final List<String> facts;

    private LimitsCsv(List<Variable> variables, List<String> facts) {
        this.facts = facts;
        this.variables = CatalogueLoader.byCode(variables, Variable::code);
    }

    static List<Limit> read(CatalogueSource files, List<Variable> variables) {
        LimitsCsv file = new LimitsCsv(variables, UnitsCsv.facts(files));
        return files
                .referring("limits.csv", COLUMNS, Map.of("variable", file::typed, "other", file::comparable))
                .stream()
                .map(file::limit)
                .toList();
    }

    private Limit limit(CsvRow row) {
        Limit.Kind kind = kind(row);
        row.known("variable", row.required("variable"), this::typed, "name.not_typed");
        boolean two = kind == Limit.Kind.RATE || kind == Limit.Kind.SHARE;
        Optional<String> other = row.optional("other");
        if (two != other.isPresent()) {
            row.error("other", two ? "limit.other" : "limit.no_other");
        }
        other.ifPresent(name -> row.known("other", name, this::comparable, "name.not_typed"));
        Optional<BigDecimal> low = row.optionalNumber("low");
        if (kind != Limit.Kind.CAP && low.isEmpty()) {
            row.error("low", "cell.empty");
        }
        BigDecimal high = row.number("high");
        if (high.signum() < 0 || low.filter(l -> l.signum() < 0).isPresent()) {
            row.error("high", "limit.negative");
        }
        if (kind == Limit.Kind.SHARE && low.filter(l -> l.compareTo(high) > 0).isPresent()) {
            row.error("high", "variable.range", low.get(), high);
        }
        return new Limit(kind, row.text("variable"), other, low, high);
    }

    private static Limit.Kind kind(CsvRow row) {
        String word = row.required("kind");
        row.known("kind", word, KINDS::contains, "limit.kind");
        return KINDS.contains(word) ? Limit.Kind.valueOf(word.toUpperCase(Locale.ROOT)) : Limit.Kind.CAP;
    }

    private boolean comparable(String name) {
        return typed(name) || facts.contains(name);
    }

    private boolean typed(String name) {
        return Optional.ofNullable(variables.get(name))
                .filter(Variable::submitted)
                .isPresent();
    }
}
