package vn.kontum.report.catalogue.expression;

import java.util.Set;

/** The entry to the expression language; what a bare name means is decided here, once. */
public final class ExpressionCompiler {
    /** The name of the rate that a reduction is measured against. */
    public static final String BASE = "base";

    private ExpressionCompiler() {}

    /**
     * Parses the formula of an indicator: a bare name is a total of the period, {@code base} a fact.
     *
     * @throws ExpressionException naming the character and what was expected there
     */
    public static Expression parse(String source) {
        return parse(source, Set.of(BASE));
    }

    /**
     * Parses an expression in which the given names are facts of the unit and all others figures.
     *
     * @throws ExpressionException naming the character and what was expected there
     */
    public static Expression parse(String source, Set<String> facts) {
        return ParsedExpression.of(source, new ExpressionParser(Token.of(source), facts).parse());
    }
}
