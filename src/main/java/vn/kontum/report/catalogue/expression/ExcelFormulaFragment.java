package vn.kontum.report.catalogue.expression;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.expression.Expression.Name;

/**
 * A piece of an Excel formula and how tightly it holds together, so that parentheses stand only where they are needed.
 */
record ExcelFormulaFragment(String text, Binding binding) {

    /** From loose to tight, as Excel orders its operators. */
    enum Binding {
        COMPARISON,
        SUM,
        PRODUCT,
        SIGN,
        OPERAND
    }

    static ExcelFormulaFragment operand(String text) {
        return new ExcelFormulaFragment(text, Binding.OPERAND);
    }

    static ExcelFormulaFragment arithmetic(
            ExcelFormulaFragment left, ArithmeticOperator operator, ExcelFormulaFragment right) {
        Binding binding = operator.binding();
        String text = left.inside(binding) + operator.symbol() + right.inside(tighter(binding));
        return new ExcelFormulaFragment(text, binding);
    }

    static ExcelFormulaFragment comparison(ExcelFormulaFragment left, String relation, ExcelFormulaFragment right) {
        String text = left.inside(Binding.SUM) + relation + right.inside(Binding.SUM);
        return new ExcelFormulaFragment(text, Binding.COMPARISON);
    }

    static ExcelFormulaFragment call(
            String function, List<ExpressionNode> arguments, Function<Name, String> reference) {
        return operand(arguments.stream()
                .map(argument -> argument.excel(reference).text())
                .collect(Collectors.joining(",", function + "(", ")")));
    }

    ExcelFormulaFragment negated() {
        return new ExcelFormulaFragment("-" + inside(Binding.SIGN), Binding.SIGN);
    }

    private String inside(Binding loosest) {
        return binding.compareTo(loosest) < 0 ? "(" + text + ")" : text;
    }

    private static Binding tighter(Binding binding) {
        return Binding.values()[binding.ordinal() + 1];
    }
}
