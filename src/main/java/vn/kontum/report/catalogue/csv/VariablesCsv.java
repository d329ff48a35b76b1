package vn.kontum.report.catalogue.csv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.csv.table.CsvTable;

/** {@code variables.csv}: what units type, and what the system derives or knows. */
final class VariablesCsv {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name_vi",
            "name_en",
            "measure_vi",
            "measure_en",
            "group_vi",
            "nature",
            "type",
            "decimals",
            "min",
            "max",
            "assignment",
            "department",
            "due_quarters",
            "required",
            "derivation",
            "reported_by",
            "note_vi",
            "note_en");

    /** Columns that catalogues of the first version do not have. */
    private static final List<String> OPTIONAL = List.of(
            "reference", "replaced_by", "older_form", "valid_from", "valid_to", "office", "given", "given_when");

    private VariablesCsv() {}

    static List<Variable> read(CatalogueSource files, List<Unit> units, List<ResponsibleOffice> reporters) {
        List<String> facts = UnitsCsv.facts(files);
        List<CsvRow> rows = files.rows("variables.csv", COLUMNS, OPTIONAL);
        List<Variable> variables =
                rows.stream().map(row -> variable(row, Set.copyOf(facts))).toList();
        CsvTable.uniqueInTime(rows, "code");
        new VariableChecks(variables, facts, units, reporters).check(rows);
        return variables;
    }

    private static Variable variable(CsvRow row, Set<String> facts) {
        Variable.Assignment assignment = row.choice("assignment", Variable.Assignment.class);
        return new Variable(
                row.required("code"),
                row.required("name_vi"),
                row.required("name_en"),
                row.required("measure_vi"),
                row.required("measure_en"),
                row.required("group_vi"),
                row.choice("nature", Variable.Nature.class),
                row.choice("type", Variable.Type.class),
                row.whole("decimals"),
                row.number("min"),
                row.number("max"),
                assignment,
                row.optional("department"),
                row.quarters("due_quarters"),
                row.yes("required"),
                assignment == Variable.Assignment.DERIVED
                        ? Optional.of(row.expression("derivation", Set.of(), false))
                        : Optional.empty(),
                row.text("note_vi"),
                row.optional("reference").isEmpty()
                        ? Variable.Reference.WINDOW
                        : row.choice("reference", Variable.Reference.class),
                row.words("replaced_by"),
                row.optional("older_form").map(text -> row.expression("older_form", Set.of(), false)),
                row.validity(),
                new Variable.OnForm(
                        row.text("office"),
                        row.optional("given").map(text -> row.expression("given", Set.of(), false)),
                        row.optional("given_when").map(text -> row.expression("given_when", facts, true))));
    }
}
