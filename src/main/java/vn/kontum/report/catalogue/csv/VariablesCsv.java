package vn.kontum.report.catalogue.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Token;

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

    private final List<CsvRow> rows;
    private final List<Variable> variables;

    private VariablesCsv(List<CsvRow> rows, Set<String> facts) {
        this.rows = rows;
        this.variables = rows.stream().map(row -> variable(row, facts)).toList();
    }

    static List<Variable> read(CatalogueSource files, List<Unit> units, List<ResponsibleOffice> reporters) {
        List<String> facts = UnitsCsv.facts(files);
        VariablesCsv file = new VariablesCsv(files.rows("variables.csv", COLUMNS, OPTIONAL), Set.copyOf(facts));
        CsvTable.uniqueInTime(file.rows, "code");
        Map<String, ResponsibleOffice> offices = CatalogueLoader.byCode(reporters, ResponsibleOffice::code);
        for (int i = 0; i < file.rows.size(); i++) {
            CsvRow row = file.rows.get(i);
            checkShape(row, file.variables.get(i), facts);
            checkAssignment(row, file.variables.get(i), units);
            row.words("reported_by")
                    .forEach(office -> row.known("reported_by", office, offices::containsKey, "reporter.unknown"));
            file.checkDerivation(row, file.variables.get(i));
            file.checkOlder(row, file.variables.get(i));
            row.optional("office")
                    .ifPresent(office -> row.known("office", office, offices::containsKey, "reporter.unknown"));
            file.checkGiven(row, file.variables.get(i));
        }
        file.checkGroups();
        return file.variables;
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

    private static void checkShape(CsvRow row, Variable variable, List<String> facts) {
        if (!variable.code().matches("[a-z][a-z0-9_]*") || Token.reserved(variable.code())) {
            row.mistake("code", "variable.code", variable.code());
        }
        if (variable.min().compareTo(variable.max()) > 0) {
            row.mistake("max", "variable.range", variable.min(), variable.max());
        }
        if (variable.nature() == Variable.Nature.FLOW && variable.min().signum() < 0) {
            row.mistake("min", "variable.flow", variable.min());
        }
        if ((variable.type() == Variable.Type.INTEGER) != (variable.decimals() == 0)) {
            row.mistake("decimals", "variable.decimals", variable.type(), variable.decimals());
        }
        boolean reference = variable.assignment() == Variable.Assignment.REFERENCE;
        if (reference != (variable.nature() == Variable.Nature.REFERENCE)
                || reference && !facts.contains(variable.code())) {
            row.mistake("assignment", "variable.reference", variable.code(), facts);
        }
    }

    private static void checkAssignment(CsvRow row, Variable variable, List<Unit> units) {
        boolean department = variable.assignment() == Variable.Assignment.DEPARTMENT
                || variable.assignment() == Variable.Assignment.DISTRICTS_AND_DEPARTMENT;
        if (department != variable.department().isPresent()) {
            row.mistake("department", department ? "variable.department" : "variable.no_department");
        }
        variable.department()
                .filter(code ->
                        units.stream().noneMatch(u -> u.code().equals(code) && u.level() == Unit.Level.DEPARTMENT))
                .ifPresent(code -> row.mistake("department", "variable.department_unknown", code));
        if (variable.submitted() && units.stream().noneMatch(variable::assignedTo)) {
            row.mistake("assignment", "variable.supplier", variable.code());
        }
    }

    private void checkDerivation(CsvRow row, Variable variable) {
        if (variable.derivation().isEmpty() && row.optional("derivation").isPresent()) {
            row.mistake("derivation", "variable.derivation", variable.assignment());
        }
        Map<String, Variable> byCode = CatalogueLoader.byCode(variables, Variable::code);
        Set<Integer> due = new HashSet<>(Set.of(1, 2, 3, 4));
        for (Expression.Name name : variable.derivation().map(Expression::names).orElse(Set.of())) {
            Variable part = byCode.get(name.code());
            if (part == null || !part.submitted() || name.kind() != Expression.Name.Kind.NOW) {
                row.mistake("derivation", "name.not_typed", name.text());
            } else {
                due.retainAll(part.dueQuarters());
            }
        }
        if (variable.derivation().isPresent() && !due.equals(variable.dueQuarters())) {
            row.mistake("due_quarters", "variable.derived_due", variable.dueQuarters(), due);
        }
    }

    /** What replaces a variable, and what a figure of an older form is made from, must be typed by units. */
    private void checkOlder(CsvRow row, Variable variable) {
        Map<String, Variable> byCode = CatalogueLoader.byCode(variables, Variable::code);
        variable.replacedBy().forEach(code -> row.known("replaced_by", code, c -> typed(byCode, c), "name.not_typed"));
        variable.older()
                .map(Expression::names)
                .orElse(Set.of())
                .forEach(name -> row.known("older_form", name.code(), c -> typed(byCode, c), "name.not_typed"));
    }

    /** What a form fills in is made from figures that units type, this quarter or the one before. */
    private void checkGiven(CsvRow row, Variable variable) {
        Map<String, Variable> byCode = CatalogueLoader.byCode(variables, Variable::code);
        Variable.OnForm onForm = variable.onForm();
        onForm.given()
                .map(Expression::names)
                .orElse(Set.of())
                .forEach(name -> row.known("given", name.code(), c -> typed(byCode, c), "name.not_typed"));
        if (onForm.when().isPresent() && onForm.given().isEmpty()) {
            row.mistake("given_when", "variable.given");
        }
    }

    private static boolean typed(Map<String, Variable> byCode, String code) {
        return Optional.ofNullable(byCode.get(code)).filter(Variable::submitted).isPresent();
    }

    /** The form prints one heading per group, so that a group stands together. */
    private void checkGroups() {
        Set<String> closed = new HashSet<>();
        String open = "";
        for (CsvRow row : rows) {
            String group = row.text("group_vi");
            if (!group.equals(open)) {
                closed.add(open);
                if (closed.contains(group)) {
                    row.mistake("group_vi", "variable.group", group);
                }
                open = group;
            }
        }
    }
}
