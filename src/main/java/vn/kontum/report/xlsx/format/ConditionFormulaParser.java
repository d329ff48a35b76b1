package vn.kontum.report.xlsx.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works a formula out while it is read: a parser by recursive descent. */
final class ConditionFormulaParser {
    private static final int DEEPEST = 32;

    private static final String CELL = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d{1,3})?|\\.\\d+)|\"(?<text>(?:[^\"]|\"\")*)\""
                    + "|(?<range>" + CELL + ":" + CELL + ")|(?<cell>" + CELL + ")(?![\\p{L}\\p{N}_.(!:])"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_.]*+)(?![!:])"
                    + "|(?<sign><=|>=|<>|[<>=(),+\\-%]))\\s*");

    private final String formula;
    private final Function<String, Optional<ConditionValue>> cells;
    private final Matcher token;
    private int at;
    private int depth;
    private boolean broken;

    /** @param cells what a cell of the sheet holds, by its reference in the formula */
    ConditionFormulaParser(String formula, Function<String, Optional<ConditionValue>> cells) {
        this.formula = formula;
        this.cells = cells;
        this.token = TOKEN.matcher(formula);
    }

    /** What the formula gives; empty where something of it is not worked out or not understood. */
    Optional<ConditionValue> parse() {
        Optional<ConditionValue> value = comparison();
        return broken || at < formula.length() ? Optional.empty() : value;
    }

    private Optional<ConditionValue> comparison() {
        Optional<ConditionValue> value = sum();
        for (String operator = sign("<=", ">=", "<>", "<", ">", "=");
                !operator.isEmpty();
                operator = sign("<=", ">=", "<>", "<", ">", "=")) {
            String compared = operator;
            Optional<ConditionValue> right = sum();
            value = value.flatMap(left -> right.flatMap(other -> left.is(compared, other)))
                    .map(ConditionValue::of);
        }
        return value;
    }

    private Optional<ConditionValue> sum() {
        Optional<ConditionValue> value = operand();
        for (String operator = sign("+", "-"); !operator.isEmpty(); operator = sign("+", "-")) {
            boolean plus = operator.equals("+");
            Optional<BigDecimal> right = operand().flatMap(ConditionValue::asNumber);
            value = value.flatMap(ConditionValue::asNumber)
                    .flatMap(left -> right.map(other -> plus ? left.add(other) : left.subtract(other)))
                    .map(ConditionValue::of);
        }
        return value;
    }

    private Optional<ConditionValue> operand() {
        Optional<ConditionValue> value = single();
        while (!sign("%").isEmpty()) {
            value = value.flatMap(ConditionValue::asNumber).map(number -> ConditionValue.of(number.movePointLeft(2)));
        }
        return value;
    }

    private Optional<ConditionValue> single() {
        String minus = sign("-", "+");
        if (!minus.isEmpty()) {
            boolean negative = minus.equals("-");
            return deeper(() -> operand()
                    .flatMap(ConditionValue::asNumber)
                    .map(number -> ConditionValue.of(negative ? number.negate() : number)));
        }
        if (!sign("(").isEmpty()) {
            Optional<ConditionValue> inner = deeper(this::comparison);
            require(")");
            return inner;
        }
        if (!next()) {
            return fail();
        }
        if (token.group("number") != null) {
            return Optional.of(ConditionValue.of(new BigDecimal(token.group("number"))));
        }
        if (token.group("text") != null) {
            return Optional.of(ConditionValue.of(token.group("text").replace("\"\"", "\"")));
        }
        if (token.group("cell") != null) {
            return cells.apply(token.group("cell"));
        }
        if (token.group("word") != null) {
            return word(token.group("word").toUpperCase(Locale.ROOT));
        }
        return token.group("range") != null ? Optional.empty() : fail();
    }

    private Optional<ConditionValue> word(String word) {
        boolean called = !sign("(").isEmpty();
        List<Optional<ConditionValue>> given = new ArrayList<>();
        if (called && sign(")").isEmpty()) {
            do {
                given.add(deeper(this::comparison));
            } while (!broken && !sign(",").isEmpty());
            require(")");
        }
        return ConditionFunctions.apply(word, given);
    }

    private Optional<ConditionValue> deeper(Supplier<Optional<ConditionValue>> inner) {
        if (broken || ++depth > DEEPEST) {
            return fail();
        }
        Optional<ConditionValue> value = inner.get();
        depth--;
        return value;
    }

    private Optional<ConditionValue> fail() {
        broken = true;
        return Optional.empty();
    }

    private void require(String sign) {
        broken |= sign(sign).isEmpty();
    }

    private boolean next() {
        if (broken || !token.region(at, formula.length()).lookingAt()) {
            return false;
        }
        at = token.end();
        return true;
    }

    /** The next sign where it is one of these, which is passed then; else nothing. */
    private String sign(String... wanted) {
        int before = at;
        if (next() && token.group("sign") != null && List.of(wanted).contains(token.group("sign"))) {
            return token.group("sign");
        }
        at = before;
        return "";
    }
}
