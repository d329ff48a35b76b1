package vn.kontum.report.catalogue.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.expression.Expression.Name;
import vn.kontum.report.catalogue.expression.Expression.Value;
import vn.kontum.report.catalogue.expression.Expression.Value.Absence;

class ExpressionTest {
    private static final Map<String, String> FIGURES =
            Map.of("a", "2", "b", "3", "c", "5", "zero", "0", "prev(a)", "7", "ytd(a)", "9");

    @ParameterizedTest
    @CsvSource({
        "a + b * c, 17",
        "(a + b) * c, 25",
        "c - b - a, 0",
        "c - (b - a), 4",
        "-a - -b, 1",
        "-a * b, -6",
        "12 / a / b, 2",
        "12 / (a * b), 2",
        "abs(a - c), 3",
        "'min(c, a, b) + max(a, b)', 5",
        "prev(a) + ytd(a), 16",
        "0.15 * 200, 30.00"
    })
    void arithmeticFollowsTheUsualOrder(String source, String expected) {
        assertThat(value(source).number()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "a < b, true",
        "a == 2.00, true",
        "a != b and not b > c, true",
        "a > b or b > c, false",
        "a > b or b <= c and c >= 5, true",
        "a > b => zero > 1, true",
        "a < b => zero > 1, false",
        "a > b => a > b => a > b, true",
        "not (a > b) and not not a < b, true",
        "(a < b) and (b < c), true"
    })
    void truthsAreJoinedWithAndBindingTighterThanOrAndOrTighterThanImplication(String source, boolean expected) {
        assertThat(value(source).truth()).contains(expected);
    }

    /** 1 / 3 with 34 significant digits. */
    @Test
    void divisionKeepsThirtyFourDigits() {
        assertThat(value("1 / b").number()).contains(new BigDecimal("0.3333333333333333333333333333333333"));
    }

    @Test
    void aNameWithoutAFigureLeavesTheWholeWithoutAValueWhateverElseIsKnown() {
        assertThat(value("a > b and unknown > 1")).isEqualTo(Value.absent(Absence.MISSING));
        assertThat(value("a < b or unknown / zero > 1")).isEqualTo(Value.absent(Absence.MISSING));
    }

    @Test
    void divisionByZeroIsNotApplicableRatherThanAnError() {
        assertThat(value("100 * a / zero")).isEqualTo(Value.absent(Absence.ZERO_DENOMINATOR));
        assertThat(value("a < b or 1 / zero > 1")).isEqualTo(Value.absent(Absence.ZERO_DENOMINATOR));
    }

    @Test
    void namesSayWhereTheirFiguresComeFrom() {
        Expression rule = ExpressionCompiler.parse("x + prev(x) + ytd(x) <= area", Set.of("area"));
        assertThat(rule.names())
                .containsExactly(
                        new Name(Name.Kind.NOW, "x"),
                        new Name(Name.Kind.PREVIOUS, "x"),
                        new Name(Name.Kind.YEAR_TO_DATE, "x"),
                        new Name(Name.Kind.FACT, "area"));
        assertThat(rule.saysTruth()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 * (a / b - 1) | 100*(a/b-1)",
                "(100 * a) / (b) | 100*a/b",
                "a - (b - c) | a-(b-c)",
                "(a - b) - c | a-b-c",
                "a / (b * c) | a/(b*c)",
                "-(a + b) * -c | -(a+b)*-c",
                "- - a | --a",
                "(a + b) <= (c * 2) | a+b<=c*2",
                "a == b and b != c or c > 1 | OR(AND(a=b,b<>c),c>1)",
                "not (a > 0 and abs(b - c) <= 2) | NOT(AND(a>0,ABS(b-c)<=2))",
                "a > 0 => b == 1 | OR(NOT(a>0),b=1)",
                "a <= min(b, max(c, 1.50)) | a<=MIN(b,MAX(c,1.50))"
            })
    void theFormulaForExcelHasParenthesesOnlyWhereTheyAreNeeded(String source, String formula) {
        assertThat(ExpressionCompiler.parse(source).excel(Name::text)).isEqualTo(formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a +            | 4  | OPERAND",
                "a b            | 3  | OPERATOR_OR_END",
                "a + )          | 5  | OPERAND",
                "(a + b         | 7  | CLOSING_PARENTHESIS",
                "abs a          | 5  | OPENING_PARENTHESIS",
                "abs(a, b)      | 6  | ONE_ARGUMENT",
                "prev(a + b)    | 8  | CLOSING_PARENTHESIS",
                "prev(3)        | 6  | NAME",
                "ytd(base)      | 5  | NAME",
                "a = b          | 3  | DOUBLE_EQUALS",
                "a ^ 2          | 3  | KNOWN_SIGN",
                "a and b > 1    | 1  | TRUTH_SAID",
                "(a > b) + 1    | 1  | NUMBER_SAID",
                "a < b < c      | 7  | OPERATOR_OR_END",
                "not a          | 5  | TRUTH_SAID",
                "1.             | 2  | KNOWN_SIGN",
                "số + 1         | 2  | KNOWN_SIGN"
            })
    void whatCannotBeReadIsNamedByItsPlaceAndWhatWasExpected(String source, int position, String expected) {
        assertThatThrownBy(() -> ExpressionCompiler.parse(source))
                .isInstanceOfSatisfying(ExpressionException.class, e -> {
                    assertThat(e.position()).isEqualTo(position);
                    assertThat(e.expected().name()).isEqualTo(expected);
                });
    }

    private static Value value(String source) {
        return ExpressionCompiler.parse(source)
                .evaluate(name -> Optional.ofNullable(FIGURES.get(name.text())).map(BigDecimal::new));
    }
}
