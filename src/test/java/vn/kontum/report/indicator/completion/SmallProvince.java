package vn.kontum.report.indicator.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Indicator;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Target;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.UnitNames;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.Expression;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.catalogue.limit.FigureBounds;
import vn.kontum.report.catalogue.limit.Limit;

/** Two districts with four variables of few values, so that every completion can be tried. */
final class SmallProvince {
    static final List<String> VARIABLES = List.of("part", "whole", "other", "flow");
    static final List<String> UNITS = List.of("1", "2");
    static final int MOST = 3;

    private SmallProvince() {}

    static Catalogue catalogue(String formula, List<String> rules, List<Limit> limits, String... provinceRules) {
        return catalogue(formula, rules, limits, List.of(provinceRules), MOST);
    }

    /** @param most that a variable may be */
    static Catalogue catalogue(
            String formula, List<String> rules, List<Limit> limits, List<String> provinceRules, int most) {
        List<Rule> all = new ArrayList<>();
        rules.forEach(rule -> all.add(rule(all.size(), rule, Unit.Level.DISTRICT)));
        for (String rule : provinceRules) {
            all.add(rule(all.size(), rule, Unit.Level.PROVINCE));
        }
        return UndatedCatalogue.of(
                List.of(
                        new Unit("62", Unit.Level.PROVINCE, Optional.empty(), "62", "62", Map.of()),
                        district("1", 2),
                        district("2", 3)),
                List.of(
                        variable("part", Variable.Nature.STOCK, most),
                        variable("whole", Variable.Nature.STOCK, most),
                        variable("other", Variable.Nature.STOCK, most),
                        variable("flow", Variable.Nature.FLOW, most),
                        reference()),
                List.of(indicator(formula)),
                all,
                List.of(),
                new UnitNames(Map.of()),
                "c".repeat(64),
                List.of(),
                List.of(),
                new FigureBounds(List.of(), List.of(), limits),
                List.of());
    }

    private static Unit district(String code, int communes) {
        return new Unit(
                code,
                Unit.Level.DISTRICT,
                Optional.of("62"),
                code,
                code,
                Map.of("communes_total", BigDecimal.valueOf(communes)));
    }

    private static Variable variable(String code, Variable.Nature nature, int most) {
        return new Variable(
                code,
                code,
                code,
                "m",
                "m",
                "g",
                nature,
                Variable.Type.INTEGER,
                0,
                BigDecimal.ZERO,
                BigDecimal.valueOf(most),
                Variable.Assignment.DISTRICTS,
                Optional.empty(),
                Set.of(1, 2, 3, 4),
                true,
                Optional.empty(),
                "",
                Variable.Reference.WINDOW,
                List.of(),
                Optional.empty(),
                Validity.ALWAYS,
                Variable.OnForm.ASKED);
    }

    private static Variable reference() {
        return new Variable(
                "communes_total",
                "c",
                "c",
                "m",
                "m",
                "g",
                Variable.Nature.REFERENCE,
                Variable.Type.INTEGER,
                0,
                BigDecimal.ONE,
                BigDecimal.TEN,
                Variable.Assignment.REFERENCE,
                Optional.empty(),
                Set.of(1, 2, 3, 4),
                false,
                Optional.empty(),
                "",
                Variable.Reference.WINDOW,
                List.of(),
                Optional.empty(),
                Validity.ALWAYS,
                Variable.OnForm.ASKED);
    }

    private static Rule rule(int number, String expression, Unit.Level level) {
        Expression parsed = ExpressionCompiler.parse(expression, Set.of("communes_total"));
        return new Rule(
                "R" + number,
                1,
                Rule.Severity.BLOCK,
                Optional.of(level),
                Optional.of(parsed),
                Optional.empty(),
                "part",
                "m",
                "m",
                "m",
                LocalDate.of(2000, 1, 1),
                List.of(),
                "t",
                Optional.empty(),
                Optional.empty(),
                Validity.ALWAYS);
    }

    private static Indicator indicator(String formula) {
        return new Indicator(
                1,
                "i",
                "2.1",
                "g",
                "g",
                "n",
                "n",
                "q",
                "%",
                "%",
                1,
                new Target(
                        Target.Comparator.PLAN,
                        "w",
                        false,
                        Optional.of(BigDecimal.TEN),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ZERO),
                Indicator.Direction.HIGHER_BETTER,
                Optional.empty(),
                Set.of(1, 2, 3, 4),
                false,
                ExpressionCompiler.parse(formula),
                Optional.empty(),
                false,
                "o",
                "o",
                false,
                "m",
                "b",
                "",
                List.of(),
                Validity.ALWAYS);
    }
}
