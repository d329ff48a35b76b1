package vn.kontum.report.indicator.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.LinearInequality;
import vn.kontum.report.catalogue.expression.LinearTerm;
import vn.kontum.report.catalogue.expression.Rational;
import vn.kontum.report.indicator.completion.geometry.Domain;

/**
 * The rules that a file must keep, as inequalities between the items of a unit. Rules that multiply figures are left
 * out, and rules over earlier quarters where the unit was split, merged or moved since.
 */
final class RuleClauses {
    private final Catalogue catalogue;
    private final Map<String, List<Parsed>> byVariable = new HashMap<>();
    private final Map<Period, Optional<LocalDate>> starts = new ConcurrentHashMap<>();

    /** A rule with its clauses. */
    private record Parsed(Rule rule, List<List<LinearInequality>> clauses, List<Name> names) {}

    /** A rule in a quarter. */
    record Instance(String rule, Period period) {}

    RuleClauses(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.rules().stream()
                .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
                .filter(rule -> rule.level().filter(Unit.Level.PROVINCE::equals).isEmpty())
                .forEach(rule -> rule.expression()
                        .ifPresent(expression -> expression
                                .clauses()
                                .map(clauses -> new Parsed(rule, clauses, List.copyOf(expression.names())))
                                .ifPresent(this::index)));
    }

    private void index(Parsed parsed) {
        parsed.names().stream()
                .filter(name -> name.kind() != Name.Kind.FACT)
                .map(Name::code)
                .distinct()
                .forEach(code ->
                        byVariable.computeIfAbsent(code, c -> new ArrayList<>()).add(parsed));
    }

    /**
     * What holds of an item together with others, by rule and quarter: clauses over unknown items, constants worked in.
     */
    Map<Instance, List<List<LinearForm>>> around(PeriodVariable item, UnitYear of) {
        Map<Instance, List<List<LinearForm>>> found = new HashMap<>();
        for (Parsed parsed : byVariable.getOrDefault(item.variable(), List.of())) {
            for (Name name : parsed.names()) {
                if (name.code().equals(item.variable())) {
                    for (Period period : periods(name, item, of)) {
                        if (applies(parsed, period, of)) {
                            found.put(new Instance(parsed.rule().key(), period), forms(parsed, period, of));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<Period> periods(Name name, PeriodVariable item, UnitYear of) {
        int quarter = item.period().quarter();
        int last = of.upTo().quarter();
        return switch (name.kind()) {
            case NOW -> List.of(item.period());
            case PREVIOUS -> quarter < last ? List.of(new Period(of.upTo().year(), quarter + 1)) : List.of();
            case YEAR_TO_DATE ->
                IntStream.rangeClosed(quarter, last)
                        .mapToObj(q -> new Period(of.upTo().year(), q))
                        .toList();
            case FACT -> List.of();
        };
    }

    private boolean applies(Parsed parsed, Period period, UnitYear of) {
        boolean level = parsed.rule()
                .level()
                .map(of.unit().level()::equals)
                .orElse(of.unit().reports());
        return level
                && inForce(parsed.rule(), period)
                && parsed.names().stream().allMatch(n -> applies(n, period, of));
    }

    private boolean inForce(Rule rule, Period period) {
        return starts.computeIfAbsent(period, p -> catalogue.window(p).map(window -> window.from()))
                .map(from -> !from.isBefore(rule.validFrom()))
                .orElse(true);
    }

    private static boolean applies(Name name, Period period, UnitYear of) {
        return switch (name.kind()) {
            case FACT -> of.fact(name.code()).isPresent();
            case NOW -> of.asked(new PeriodVariable(name.code(), period));
            case YEAR_TO_DATE ->
                of.asked(new PeriodVariable(name.code(), period)) && !of.reformed(new Period(period.year(), 1), period);
            case PREVIOUS ->
                of.variable(name.code()).assignedTo(of.unit())
                        && !of.reformed(period.previous(), period)
                        && of.form(new PeriodVariable(name.code(), period.previous()))
                                .isPresent();
        };
    }

    private static List<List<LinearForm>> forms(Parsed parsed, Period period, UnitYear of) {
        Map<Name, LinearForm> forms = new HashMap<>();
        parsed.names().forEach(name -> forms.put(name, form(name, period, of)));
        return parsed.clauses().stream()
                .map(clause -> clause.stream()
                        .map(inequality -> tightened(form(inequality.term(), forms), inequality.strict(), of))
                        .toList())
                .toList();
    }

    private static LinearForm tightened(LinearForm form, boolean strict, UnitYear of) {
        Map<PeriodVariable, Domain> domains = new HashMap<>();
        form.weights().keySet().forEach(item -> domains.put(item, of.domain(item)));
        return form.tightened(domains, strict);
    }

    private static LinearForm form(LinearTerm term, Map<Name, LinearForm> forms) {
        LinearForm sum = LinearForm.constant(term.constant());
        for (Map.Entry<Name, Rational> entry : term.weights().entrySet()) {
            sum = sum.plus(
                    Optional.ofNullable(forms.get(entry.getKey())).orElseThrow().times(entry.getValue()));
        }
        return sum;
    }

    private static LinearForm form(Name name, Period period, UnitYear of) {
        return switch (name.kind()) {
            case FACT -> LinearForm.constant(of.fact(name.code()).orElseThrow());
            case NOW -> of.form(new PeriodVariable(name.code(), period)).orElseThrow();
            case PREVIOUS ->
                of.form(new PeriodVariable(name.code(), period.previous())).orElseThrow();
            case YEAR_TO_DATE -> yearToDate(of.variable(name.code()), period, of);
        };
    }

    private static LinearForm yearToDate(Variable variable, Period period, UnitYear of) {
        return IntStream.rangeClosed(1, period.quarter())
                .filter(quarter -> variable.dueQuarters().contains(quarter))
                .mapToObj(quarter -> of.form(new PeriodVariable(variable.code(), new Period(period.year(), quarter)))
                        .orElseThrow())
                .reduce(LinearForm.ZERO, LinearForm::plus);
    }
}
