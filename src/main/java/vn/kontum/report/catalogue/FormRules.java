package vn.kontum.report.catalogue;

import java.util.List;
import java.util.function.Predicate;
import vn.kontum.report.catalogue.expression.Expression;

/** Which rules are held against the form of a unit in a period. */
record FormRules(Catalogue catalogue, Unit unit, Period period) {

    List<Rule> among(List<Rule> rules, Predicate<String> asked) {
        return rules.stream()
                .filter(rule -> !rule.definition() && inForce(rule))
                .filter(rule -> rule.level().map(unit.level()::equals).orElse(unit.reports()))
                .filter(rule -> rule.expression()
                        .map(expression -> expression.names().stream().allMatch(n -> known(n, asked)))
                        .orElseGet(() -> rule.subjects().stream().anyMatch(asked)))
                .toList();
    }

    /** Whether the form of today asks for a variable. */
    boolean asked(String code) {
        return catalogue.variables().stream()
                .filter(v -> v.code().equals(code))
                .anyMatch(v -> v.assignedTo(unit) && v.dueIn(period) && !v.retired());
    }

    private boolean inForce(Rule rule) {
        return rule.validity().in(period)
                && catalogue
                        .window(period)
                        .map(w -> !w.from().isBefore(rule.validFrom()))
                        .orElse(true);
    }

    private boolean known(Expression.Name name, Predicate<String> asked) {
        return switch (name.kind()) {
            case FACT -> unit.facts().containsKey(name.code());
            case PREVIOUS ->
                catalogue.variable(name.code()).filter(v -> v.assignedTo(unit)).isPresent();
            case NOW, YEAR_TO_DATE -> asked.test(name.code());
        };
    }
}
