package vn.kontum.report.catalogue.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.ResponsibleOffice;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.Token;

/** Checks the lines of {@code variables.csv} against each other, the units and the reporters. */
final class VariableChecks {
    private final List<Variable> variables;
    private final Map<String, Variable> byCode;
    private final List<String> facts;
    private final List<Unit> units;
    private final Map<String, ResponsibleOffice> offices;

    /** @param facts names of the facts of units */
    VariableChecks(List<Variable> variables, List<String> facts, List<Unit> units, List<ResponsibleOffice> reporters) {
        this.variables = variables;
        this.byCode = CatalogueLoader.byCode(variables, Variable::code);
        this.facts = facts;
        this.units = units;
        this.offices = CatalogueLoader.byCode(reporters, ResponsibleOffice::code);
    }

    /** @param rows the lines of the variables, in the same order */
    void check(List<CsvRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            CsvRow row = rows.get(i);
            Variable variable = variables.get(i);
            checkShape(row, variable);
            checkAssignment(row, variable);
            row.words("reported_by").forEach(office -> checkOffice(row, "reported_by", office));
            checkDerivation(row, variable);
            checkOlder(row, variable);
            row.optional("office").ifPresent(office -> checkOffice(row, "office", office));
            checkGiven(row, variable);
        }
        checkGroups(rows);
    }

    private void checkOffice(CsvRow row, String column, String office) {
        row.known(column, office, offices::containsKey, "reporter.unknown");
    }

    private void checkShape(CsvRow row, Variable variable) {
        if (!variable.code().matches("[a-z][a-z0-9_]*") || Token.reserved(variable.code())) {
            row.error("code", "variable.code", variable.code());
        }
        if (variable.min().compareTo(variable.max()) > 0) {
            row.error("max", "variable.range", variable.min(), variable.max());
        }
        if (variable.nature() == Variable.Nature.FLOW && variable.min().signum() < 0) {
            row.error("min", "variable.flow", variable.min());
        }
        if ((variable.type() == Variable.Type.INTEGER) != (variable.decimals() == 0)) {
            row.error("decimals", "variable.decimals", variable.type(), variable.decimals());
        }
        boolean reference = variable.assignment() == Variable.Assignment.REFERENCE;
        if (reference != (variable.nature() == Variable.Nature.REFERENCE)
                || reference && !facts.contains(variable.code())) {
            row.error("assignment", "variable.reference", variable.code(), facts);
        }
    }

    private void checkAssignment(CsvRow row, Variable variable) {
        boolean department = variable.assignment() == Variable.Assignment.DEPARTMENT
                || variable.assignment() == Variable.Assignment.DISTRICTS_AND_DEPARTMENT;
        if (department != variable.department().isPresent()) {
            row.error("department", department ? "variable.department" : "variable.no_department");
        }
        variable.department()
                .filter(code ->
                        units.stream().noneMatch(u -> u.code().equals(code) && u.level() == Unit.Level.DEPARTMENT))
                .ifPresent(code -> row.error("department", "variable.department_unknown", code));
        if (variable.submitted() && units.stream().noneMatch(variable::assignedTo)) {
            row.error("assignment", "variable.supplier", variable.code());
        }
    }

    private void checkDerivation(CsvRow row, Variable variable) {
        if (variable.derivation().isEmpty() && row.optional("derivation").isPresent()) {
            row.error("derivation", "variable.derivation", variable.assignment());
        }
        Set<Integer> due = new HashSet<>(Set.of(1, 2, 3, 4));
        for (Expression.Name name : variable.derivation().map(Expression::names).orElse(Set.of())) {
            Variable part = byCode.get(name.code());
            if (part == null || !part.submitted() || name.kind() != Expression.Name.Kind.NOW) {
                row.error("derivation", "name.not_typed", name.text());
            } else {
                due.retainAll(part.dueQuarters());
            }
        }
        if (variable.derivation().isPresent() && !due.equals(variable.dueQuarters())) {
            row.error("due_quarters", "variable.derived_due", variable.dueQuarters(), due);
        }
    }

    /** What replaces a variable, and what a figure of an older form is made from, must be typed by units. */
    private void checkOlder(CsvRow row, Variable variable) {
        variable.replacedBy().forEach(code -> row.known("replaced_by", code, this::typed, "name.not_typed"));
        variable.older()
                .map(Expression::names)
                .orElse(Set.of())
                .forEach(name -> row.known("older_form", name.code(), this::typed, "name.not_typed"));
    }

    /** What a form fills in is made from figures that units type, this quarter or the one before. */
    private void checkGiven(CsvRow row, Variable variable) {
        Variable.OnForm onForm = variable.onForm();
        onForm.given()
                .map(Expression::names)
                .orElse(Set.of())
                .forEach(name -> row.known("given", name.code(), this::typed, "name.not_typed"));
        if (onForm.when().isPresent() && onForm.given().isEmpty()) {
            row.error("given_when", "variable.given");
        }
    }

    private boolean typed(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(Variable::submitted).isPresent();
    }

    /** The form prints one heading per group, so that a group stands together. */
    private static void checkGroups(List<CsvRow> rows) {
        Set<String> closed = new HashSet<>();
        String open = "";
        for (CsvRow row : rows) {
            String group = row.text("group_vi");
            if (!group.equals(open)) {
                closed.add(open);
                if (closed.contains(group)) {
                    row.error("group_vi", "variable.group", group);
                }
                open = group;
            }
        }
    }
}
