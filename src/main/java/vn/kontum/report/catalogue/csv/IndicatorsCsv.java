package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;

/** {@code indicators.csv}: what the report computes, whatever the plan of a year asks. */
final class IndicatorsCsv {
    static final String FILE = "indicators.csv";

    /** What files of earlier versions hold besides, because there was one plan only. */
    static final List<String> EARLIER = List.of(
            "no",
            "section",
            "quote_vi",
            "comparator",
            "wording_vi",
            "aspiration",
            "target",
            "target_min",
            "target_max",
            "tolerance_percent",
            "base",
            "supplementary",
            "doubt_vi");

    private static final List<String> COLUMNS = List.of(
            "code",
            "group_vi",
            "group_en",
            "name_vi",
            "name_en",
            "measure_vi",
            "measure_en",
            "decimals",
            "direction",
            "part_of",
            "formula",
            "annual_only",
            "owner",
            "other_reporters",
            "method_vi",
            "basis_vi");
    private static final List<String> OPTIONAL = List.of("valid_from", "valid_to");

    private final Map<String, Variable> variables;
    private final Map<String, ResponsibleOffice> reporters;

    IndicatorsCsv(List<Variable> variables, List<ResponsibleOffice> reporters) {
        this.variables = CatalogueLoader.byCode(variables, Variable::code);
        this.reporters = CatalogueLoader.byCode(reporters, ResponsibleOffice::code);
    }

    /** Whether the file holds the targets too, as those of earlier versions do. */
    static boolean earlier(CatalogueSource files) {
        return files.header(FILE).contains("comparator");
    }

    List<IndicatorDefinition> read(CatalogueSource files) {
        boolean earlier = earlier(files);
        List<String> columns =
                earlier ? Stream.concat(COLUMNS.stream(), EARLIER.stream()).toList() : COLUMNS;
        List<CsvRow> rows = files.rows(FILE, columns, OPTIONAL);
        CsvTable.uniqueInTime(rows, "code");
        List<String> codes = rows.stream().map(row -> row.text("code")).toList();
        rows.forEach(row -> row.known("part_of", row.text("part_of"), codes::contains, "indicator.part_of"));
        return rows.stream().map(this::definition).toList();
    }

    private IndicatorDefinition definition(CsvRow row) {
        Expression formula = row.expression("formula", Set.of(ExpressionCompiler.BASE), false);
        boolean needsBase = formula.names().stream().anyMatch(name -> name.kind() == Expression.Name.Kind.FACT);
        String owner = row.required("owner");
        row.known("owner", owner, reporters::containsKey, "reporter.unknown");
        row.words("other_reporters")
                .forEach(office -> row.known("other_reporters", office, reporters::containsKey, "reporter.unknown"));
        String ownerName = Optional.ofNullable(reporters.get(owner))
                .map(ResponsibleOffice::nameVi)
                .orElse(owner);
        return IndicatorDefinition.of(row, formula, dueQuarters(row, formula), needsBase, ownerName);
    }

    private Set<Integer> dueQuarters(CsvRow row, Expression formula) {
        Set<Integer> due = new TreeSet<>(Set.of(1, 2, 3, 4));
        for (Expression.Name name : formula.names()) {
            Optional<Variable> variable = Optional.ofNullable(variables.get(name.code()));
            switch (name.kind()) {
                case NOW ->
                    variable.ifPresentOrElse(
                            known -> due.retainAll(known.dueQuarters()),
                            () -> row.error("formula", "name.unknown", name.code()));
                case PREVIOUS, YEAR_TO_DATE -> row.error("formula", "indicator.earlier", name.text());
                case FACT -> {}
            }
        }
        if (due.isEmpty()) {
            row.error("formula", "indicator.never_due", formula.source());
        }
        return due;
    }
}
