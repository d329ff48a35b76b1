package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;
import vn.kontum.report.catalogue.limit.Plausibility;

/**
 * {@code plausibility.csv}: one line for each variable that units type, and one for each nature for those without a
 * line.
 */
final class PlausibilityCsv {
    private static final String FILE = "plausibility.csv";
    private static final String LOW = "department_low";
    private static final String HIGH = "department_high";
    private static final List<String> COLUMNS = List.of(
            "variable",
            "previous_low",
            "previous_high",
            "year_low",
            "year_high",
            "floor",
            "part_of",
            "share_low",
            "share_high",
            "share_change",
            "peer_z",
            "note_en");
    private static final Set<String> NATURES = Set.of(Variable.Nature.STOCK.name(), Variable.Nature.FLOW.name());

    private final List<Variable> variables;
    private final Map<String, Variable> byCode;

    PlausibilityCsv(List<Variable> variables) {
        this.variables = variables;
        this.byCode = CatalogueLoader.byCode(variables, Variable::code);
    }

    /** One for each variable that units type, in their order. */
    List<Plausibility> read(CatalogueSource files) {
        List<CsvRow> rows = files.referring(
                FILE,
                COLUMNS,
                List.of(LOW, HIGH),
                Map.of(
                        "variable",
                        code -> NATURES.contains(code) || byCode.containsKey(code),
                        "part_of",
                        byCode::containsKey));
        CsvTable.unique(rows, "variable");
        Map<String, Plausibility> lines = new HashMap<>();
        rows.forEach(row -> lines.put(row.text("variable"), plausibility(row)));
        List<Plausibility> all = new ArrayList<>();
        for (Variable variable : variables) {
            if (variable.submitted()) {
                Optional.ofNullable(lines.get(variable.code()))
                        .or(() ->
                                Optional.ofNullable(lines.get(variable.nature().name())))
                        .ifPresent(line -> all.add(line.of(variable.code())));
            }
        }
        return all;
    }

    private Plausibility plausibility(CsvRow row) {
        String code = row.required("variable");
        if (!NATURES.contains(code)) {
            row.known("variable", code, byCode::containsKey, "name.unknown");
            Optional.ofNullable(byCode.get(code))
                    .filter(variable -> !variable.submitted())
                    .ifPresent(variable -> row.error("variable", "name.not_typed", code));
        }
        BigDecimal floor = row.number("floor");
        if (floor.signum() <= 0) {
            row.error("floor", "plausibility.positive", row.text("floor"));
        }
        Optional<BigDecimal> peers = row.optionalNumber("peer_z");
        peers.filter(z -> z.signum() <= 0)
                .ifPresent(z -> row.error("peer_z", "plausibility.positive", row.text("peer_z")));
        return new Plausibility(
                code,
                ratio(row, "previous_low", "previous_high"),
                ratio(row, "year_low", "year_high"),
                floor,
                share(row),
                department(row),
                peers);
    }

    /** Of a department, whose figures have neither peers nor, in a first year, anything before them. */
    private static Optional<Plausibility.Ends> department(CsvRow row) {
        if (row.optional(LOW).isEmpty() && row.optional(HIGH).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ratio(row, LOW, HIGH)).map(ends -> new Plausibility.Ends(ends.low(), ends.high()));
    }

    private Optional<Plausibility.Share> share(CsvRow row) {
        Optional<String> whole = row.optional("part_of");
        if (whole.isEmpty()) {
            for (String column : List.of("share_low", "share_high", "share_change")) {
                row.optional(column).ifPresent(text -> row.error(column, "plausibility.no_whole"));
            }
            return Optional.empty();
        }
        row.known("part_of", whole.get(), byCode::containsKey, "name.unknown");
        Optional<BigDecimal> change = row.optionalNumber("share_change");
        change.filter(c -> c.signum() <= 0)
                .ifPresent(c -> row.error("share_change", "plausibility.positive", row.text("share_change")));
        return Optional.of(new Plausibility.Share(whole.get(), ratio(row, "share_low", "share_high"), change));
    }

    private static Plausibility.Ratio ratio(CsvRow row, String low, String high) {
        Plausibility.Ratio ratio = new Plausibility.Ratio(row.number(low), row.number(high));
        if (ratio.low().compareTo(ratio.high()) > 0 || ratio.low().signum() < 0) {
            row.error(high, "plausibility.order", row.text(low), row.text(high));
        }
        return ratio;
    }
}
