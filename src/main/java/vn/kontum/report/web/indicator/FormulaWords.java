package vn.kontum.report.web.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.web.format.ViewFormatter;

/** A formula as people write it: with names in place of codes, and the signs of arithmetic. */
final class FormulaWords {
    private static final Pattern CODE = Pattern.compile("[a-z]\\w*");

    private FormulaWords() {}

    static String of(String formula, Catalogue own, ViewFormatter formatter) {
        return CODE.matcher(
                        formula.replace(" * ", " \u00D7 ").replace(" / ", " : ").replace(" - ", " \u2212 "))
                .replaceAll(code -> Matcher.quoteReplacement(name(code.group(), own, formatter)));
    }

    private static String name(String code, Catalogue own, ViewFormatter formatter) {
        if (code.equals(ExpressionCompiler.BASE)) {
            return formatter.text("formula.base");
        }
        return own.variable(code)
                .map((Variable v) -> "\u201C" + formatter.variable(v) + "\u201D")
                .orElse(code);
    }
}
