package vn.kontum.report.catalogue.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.csv.table.CsvRow;
import vn.kontum.report.catalogue.expression.Expression;

/** {@code rules.csv}: what must hold between the figures of one unit, and the coded checks with what they look at. */
final class RulesCsv {
    private static final String FILE = "rules.csv";
    private static final List<String> COLUMNS = List.of(
            "id",
            "part",
            "severity",
            "level",
            "expression",
            "check",
            "subjects",
            "cell",
            "title_vi",
            "message_vi",
            "remedy_vi",
            "message_en",
            "valid_from",
            "note_en");
    private static final Set<String> CHECKS = Set.of(
            "equal-between-units",
            "sum-against-department",
            "scale-jump",
            "cumulative-as-quarter",
            "double-reported-hospital",
            "change-previous",
            "change-last-year",
            "share-of-whole",
            "figure-of-department",
            "peer-comparison");
    private static final Set<String> CHECK_PLACES =
            Set.of("variable", "value", "previous", "other", "unit", "low", "high", "expected");

    private final Map<String, Variable> variables;
    private final List<Variable> order;
    private final List<Unit> units;
    private final Set<String> facts;

    /** @param facts names of the facts of units */
    RulesCsv(List<Variable> variables, List<Unit> units, Set<String> facts) {
        this.variables = CatalogueLoader.byCode(variables, Variable::code);
        this.order = variables;
        this.units = units;
        this.facts = Set.copyOf(facts);
    }

    List<Rule> read(CatalogueSource files) {
        List<CsvRow> rows = files.rows(FILE, COLUMNS, List.of("valid_to", "title_en", "remedy_en"));
        Set<String> keys = new HashSet<>();
        rows.stream()
                .filter(row -> !keys.add(row.text("id") + "." + row.text("part")))
                .forEach(row -> row.error("part", "rule.part", row.text("id"), row.text("part")));
        return rows.stream().map(this::rule).toList();
    }

    private Rule rule(CsvRow row) {
        Rule.Severity severity = row.choice("severity", Rule.Severity.class);
        Optional<Expression> expression =
                row.optional("expression").map(text -> row.expression("expression", facts, true));
        Optional<String> check = row.optional("check");
        boolean definition = severity == Rule.Severity.NOTE && expression.isEmpty() && check.isEmpty();
        if (!definition && expression.isPresent() == check.isPresent()) {
            row.error("expression", "rule.either");
        }
        check.ifPresent(name -> row.known("check", name, CHECKS::contains, "rule.check"));
        row.known("cell", row.required("cell"), variables::containsKey, "name.unknown");
        expression.ifPresent(parsed -> parsed.names().forEach(name -> checkName(row, name)));
        Optional<Period> from = row.optional("valid_from").flatMap(Period::parse);
        Rule rule = new Rule(
                row.required("id"),
                row.whole("part"),
                severity,
                row.optional("level").map(text -> row.choice("level", Unit.Level.class)),
                expression,
                check,
                row.text("cell"),
                row.required("message_vi"),
                row.required("message_en"),
                row.required("remedy_vi"),
                from.isPresent() ? LocalDate.EPOCH : row.date("valid_from"),
                subjects(row, expression),
                row.required("title_vi"),
                row.optional("title_en"),
                row.optional("remedy_en"),
                new Validity(from, row.period("valid_to")));
        checkPlaces(row, rule);
        checkApplies(row, rule);
        return rule;
    }

    private void checkName(CsvRow row, Expression.Name name) {
        Optional<Variable> variable = Optional.ofNullable(variables.get(name.code()));
        if (name.kind() == Expression.Name.Kind.FACT) {
            return;
        }
        if (variable.isEmpty()) {
            row.error("expression", "name.unknown", name.code());
        } else if (!variable.get().submitted()) {
            row.error("expression", "name.not_typed", name.text());
        } else if (name.kind() == Expression.Name.Kind.YEAR_TO_DATE
                && variable.get().nature() != Variable.Nature.FLOW) {
            row.error("expression", "name.not_a_flow", name.text());
        }
    }

    /** The variables named one by one, or all of a nature, or with a star all that are typed. */
    private List<String> subjects(CsvRow row, Optional<Expression> expression) {
        Stream<String> subjects = expression.isPresent()
                ? expression.get().names().stream()
                        .filter(name -> name.kind() != Expression.Name.Kind.FACT)
                        .map(Expression.Name::code)
                : row.words("subjects").stream().flatMap(word -> subjects(row, word));
        return subjects.distinct().toList();
    }

    private Stream<String> subjects(CsvRow row, String word) {
        boolean nature = Arrays.stream(Variable.Nature.values())
                .anyMatch(one -> one.name().equals(word));
        if (!nature && !word.equals("*")) {
            row.known("subjects", word, variables::containsKey, "name.unknown");
            return Stream.of(word);
        }
        return order.stream()
                .filter(v -> v.submitted() && (!nature || v.nature().name().equals(word)))
                .map(Variable::code);
    }

    private void checkPlaces(CsvRow row, Rule rule) {
        Set<String> known = rule.expression()
                .map(expression ->
                        expression.names().stream().map(Expression.Name::text).collect(Collectors.toSet()))
                .orElse(CHECK_PLACES);
        for (String column : List.of("message_vi", "remedy_vi", "message_en", "remedy_en")) {
            row.optional(column)
                    .ifPresent(text -> Rule.fill(text, place -> {
                        row.known(column, place, known::contains, "rule.place");
                        return place;
                    }));
        }
    }

    /** A rule over figures that no unit holds together would never be applied, unnoticed. */
    private void checkApplies(CsvRow row, Rule rule) {
        boolean provincial = rule.level().filter(Unit.Level.PROVINCE::equals).isPresent();
        boolean applies = units.stream()
                .filter(Unit::reports)
                .filter(unit -> rule.level().map(unit.level()::equals).orElse(true))
                .anyMatch(unit -> holds(rule, unit));
        if (!provincial && !rule.definition() && !applies) {
            row.error("level", "rule.never_applied", rule.key());
        }
    }

    private boolean holds(Rule rule, Unit unit) {
        Predicate<String> assigned =
                code -> variables.containsKey(code) && variables.get(code).assignedTo(unit);
        Stream<String> subjects = rule.subjects().stream();
        return rule.expression().isPresent() ? subjects.allMatch(assigned) : subjects.anyMatch(assigned);
    }
}
