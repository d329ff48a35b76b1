package vn.kontum.report.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kontum.report.catalogue.Expression.Name;

/** A piece of an Excel formula and how tightly it holds together, so that parentheses stand only where they are needed. */
record ExcelText(String text, Binding binding) {

    /** From loose to tight, as Excel orders its operators. */
    enum Binding {
        COMPARISON,
        SUM,
        PRODUCT,
        SIGN,
        OPERAND
    }

    static ExcelText operand(String text) {
        return new ExcelText(text, Binding.OPERAND);
    }

    static ExcelText arithmetic(ExcelText left, ArithmeticOperator operator, ExcelText right) {
        Binding binding = operator.binding();
        String text = left.inside(binding) + operator.symbol() + right.inside(tighter(binding));
        return new ExcelText(text, binding);
    }

    static ExcelText comparison(ExcelText left, String relation, ExcelText right) {
        String text = left.inside(Binding.SUM) + relation + right.inside(Binding.SUM);
        return new ExcelText(text, Binding.COMPARISON);
    }

    static ExcelText call(String function, List<Node> arguments, Function<Name, String> reference) {
        return operand(arguments.stream()
                .map(argument -> argument.excel(reference).text())
                .collect(Collectors.joining(",", function + "(", ")")));
    }

    ExcelText negated() {
        return new ExcelText("-" + inside(Binding.SIGN), Binding.SIGN);
    }

    private String inside(Binding loosest) {
        return binding.compareTo(loosest) < 0 ? "(" + text + ")" : text;
    }

    private static Binding tighter(Binding binding) {
        return Binding.values()[binding.ordinal() + 1];
    }
}
