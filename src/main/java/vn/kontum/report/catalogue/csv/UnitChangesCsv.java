package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitChange;
import vn.kontum.report.catalogue.UnitChanges;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;

/** {@code unit_changes.csv}: which unit hands what on to which other one, and from when. */
final class UnitChangesCsv {
    private static final String FILE = "unit_changes.csv";
    private static final List<String> COLUMNS =
            List.of("period", "kind", "predecessor", "successor", "variable", "share", "decree", "date", "note");

    private final List<Unit> units;
    private final Map<String, Variable> variables;

    UnitChangesCsv(List<Unit> units, List<Variable> variables) {
        this.units = units;
        this.variables = CatalogueLoader.byCode(variables, Variable::code);
    }

    UnitChanges read(CatalogueSource files) {
        List<CsvRow> rows = files.rows(FILE, COLUMNS);
        List<UnitChange> changes =
                rows.stream().flatMap(row -> change(row).stream()).toList();
        checkShares(rows);
        return new UnitChanges(changes);
    }

    private Optional<UnitChange> change(CsvRow row) {
        UnitChange.Kind kind = row.choice("kind", UnitChange.Kind.class);
        row.required("period");
        Optional<Period> period = row.period("period");
        BigDecimal share = row.number("share");
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            row.error("share", "change.share", row.text("share"));
        }
        row.known("variable", row.text("variable"), variables::containsKey, "name.unknown");
        String decree = row.required("decree");
        LocalDate date = row.date("date");
        period.ifPresent(when -> {
            exists(row, "predecessor", when.previous());
            exists(row, "successor", when);
        });
        return period.map(when -> new UnitChange(
                when,
                kind,
                row.required("predecessor"),
                row.required("successor"),
                row.optional("variable"),
                share,
                decree,
                date,
                units.stream().noneMatch(u -> u.code().equals(row.text("successor")) && u.in(when.previous()))));
    }

    private void exists(CsvRow row, String column, Period period) {
        String code = row.text(column);
        row.known(
                column,
                code,
                one -> units.stream().anyMatch(u -> u.code().equals(one) && u.in(period)),
                "change.unit",
                period.code());
    }

    /** Nobody gives away more than all, and who ends gives away no less. */
    private void checkShares(List<CsvRow> rows) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (CsvRow row : rows) {
            String key = row.text("period") + " " + row.text("predecessor") + " " + row.text("variable");
            BigDecimal sum = sums.merge(key, row.optionalNumber("share").orElse(BigDecimal.ZERO), BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                row.error("share", "change.sum", row.text("predecessor"), sum);
            }
        }
        for (CsvRow row : rows) {
            String key = row.text("period") + " " + row.text("predecessor") + " " + row.text("variable");
            boolean ends = Period.parse(row.text("period"))
                    .filter(period ->
                            units.stream().noneMatch(u -> u.code().equals(row.text("predecessor")) && u.in(period)))
                    .isPresent();
            BigDecimal sum = sums.getOrDefault(key, BigDecimal.ONE);
            if (ends && sum.compareTo(BigDecimal.ONE) < 0) {
                row.error("share", "change.rest", row.text("predecessor"), sum);
                sums.put(key, BigDecimal.ONE);
            }
        }
    }
}
