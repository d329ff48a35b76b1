package vn.kontum.report.catalogue.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;

/** {@code indicators.csv}: what the report computes and the target of each line. */
final class IndicatorsCsv {
    private static final String FILE = "indicators.csv";
    private static final List<String> COLUMNS = List.of(
            "no",
            "code",
            "section",
            "group_vi",
            "group_en",
            "name_vi",
            "name_en",
            "quote_vi",
            "measure_vi",
            "measure_en",
            "decimals",
            "comparator",
            "wording_vi",
            "aspiration",
            "target",
            "target_min",
            "target_max",
            "tolerance_percent",
            "direction",
            "part_of",
            "formula",
            "base",
            "annual_only",
            "supplementary",
            "owner",
            "other_reporters",
            "method_vi",
            "basis_vi",
            "doubt_vi");

    private final Map<String, Variable> variables;
    private final Map<String, ResponsibleOffice> reporters;

    IndicatorsCsv(List<Variable> variables, List<ResponsibleOffice> reporters) {
        this.variables = CatalogueLoader.byCode(variables, Variable::code);
        this.reporters = CatalogueLoader.byCode(reporters, ResponsibleOffice::code);
    }

    List<Indicator> read(CatalogueSource files) {
        List<CsvRow> rows = files.rows(FILE, COLUMNS);
        CsvTable.unique(rows, "no");
        CsvTable.unique(rows, "code");
        List<String> codes = rows.stream().map(row -> row.text("code")).toList();
        rows.forEach(row -> row.known("part_of", row.text("part_of"), codes::contains, "indicator.part_of"));
        return rows.stream().map(this::indicator).toList();
    }

    private Indicator indicator(CsvRow row) {
        Expression formula = row.expression("formula", Set.of(ExpressionCompiler.BASE), false);
        boolean needsBase = formula.names().stream().anyMatch(name -> name.kind() == Expression.Name.Kind.FACT);
        if (!needsBase && row.optional("base").isPresent()) {
            row.mistake("base", "indicator.base", ExpressionCompiler.BASE);
        }
        String owner = row.required("owner");
        row.known("owner", owner, reporters::containsKey, "reporter.unknown");
        row.words("other_reporters")
                .forEach(office -> row.known("other_reporters", office, reporters::containsKey, "reporter.unknown"));
        return new Indicator(
                row.whole("no"),
                row.required("code"),
                row.required("section"),
                row.required("group_vi"),
                row.required("group_en"),
                row.required("name_vi"),
                row.required("name_en"),
                row.required("quote_vi"),
                row.required("measure_vi"),
                row.required("measure_en"),
                row.whole("decimals"),
                target(row),
                row.choice("direction", Indicator.Direction.class),
                row.optional("part_of"),
                dueQuarters(row, formula),
                row.yes("annual_only"),
                formula,
                row.optionalNumber("base"),
                needsBase,
                owner,
                Optional.ofNullable(reporters.get(owner))
                        .map(ResponsibleOffice::nameVi)
                        .orElse(owner),
                row.yes("supplementary"),
                row.required("method_vi"),
                row.text("basis_vi"),
                row.text("doubt_vi"),
                row.words("other_reporters"));
    }

    private Set<Integer> dueQuarters(CsvRow row, Expression formula) {
        Set<Integer> due = new TreeSet<>(Set.of(1, 2, 3, 4));
        for (Expression.Name name : formula.names()) {
            Optional<Variable> variable = Optional.ofNullable(variables.get(name.code()));
            switch (name.kind()) {
                case NOW ->
                    variable.ifPresentOrElse(
                            known -> due.retainAll(known.dueQuarters()),
                            () -> row.mistake("formula", "name.unknown", name.code()));
                case PREVIOUS, YEAR_TO_DATE -> row.mistake("formula", "indicator.earlier", name.text());
                case FACT -> {}
            }
        }
        if (due.isEmpty()) {
            row.mistake("formula", "indicator.never_due", formula.source());
        }
        return due;
    }

    private static Target target(CsvRow row) {
        Target.Comparator comparator = row.choice("comparator", Target.Comparator.class);
        boolean range = comparator == Target.Comparator.RANGE;
        boolean approximate = comparator == Target.Comparator.APPROX;
        Optional<BigDecimal> value = figure(row, "target", !range);
        Optional<BigDecimal> min = figure(row, "target_min", range);
        Optional<BigDecimal> max = figure(row, "target_max", range);
        BigDecimal tolerance = figure(row, "tolerance_percent", approximate).orElse(BigDecimal.ZERO);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            row.mistake("target_max", "variable.range", min.get(), max.get());
        }
        return new Target(comparator, row.required("wording_vi"), row.yes("aspiration"), value, min, max, tolerance);
    }

    private static Optional<BigDecimal> figure(CsvRow row, String column, boolean needed) {
        if (needed != row.optional(column).isPresent()) {
            row.mistake(column, needed ? "target.missing" : "target.needless", row.text("comparator"));
        }
        return row.optionalNumber(column);
    }
}
