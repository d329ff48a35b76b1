package vn.kontum.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.expression.Expression;

/** Which rules are held against the form of a unit in a period. */
record FormRules(Catalogue catalogue, Unit unit, Period period) {

    List<Rule> among(List<Rule> rules, Predicate<String> asked) {
        List<Rule> held = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.definition() && inForce(rule) && meant(rule) && about(rule, asked)) {
                held.add(rule);
            }
        }
        return List.copyOf(held);
    }

    /** Codes of the variables that the form of today asks for. */
    Set<String> asked() {
        return catalogue.variables().stream()
                .filter(v -> v.assignedTo(unit) && v.dueIn(period) && !v.retired())
                .map(Variable::code)
                .collect(Collectors.toSet());
    }

    private boolean meant(Rule rule) {
        return rule.level().isPresent() ? rule.level().get() == unit.level() : unit.reports();
    }

    private boolean about(Rule rule, Predicate<String> asked) {
        if (rule.expression().isEmpty()) {
            return rule.subjects().stream().anyMatch(asked);
        }
        for (Expression.Name name : rule.expression().get().names()) {
            if (!known(name, asked)) {
                return false;
            }
        }
        return true;
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
