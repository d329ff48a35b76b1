package vn.kontum.report.workbook;

import java.util.Locale;
import java.util.Set;

/** Looks whether a formula reaches outside its workbook: other workbooks, DDE, web services. Danger: texts and quoted sheet names may hold any of these signs innocently. */
final class FormulaReach {
    private static final Set<String> OUTSIDE =
            Set.of("WEBSERVICE", "RTD", "CALL", "REGISTER", "REGISTER.ID", "DDE", "EXEC", "IMAGE");

    private final String formula;
    private int at;
    private String reason = "";

    private FormulaReach(String formula) {
        this.formula = formula;
    }

    /** What reaches outside, in words; empty text for a formula that stays at home. */
    static String outside(String formula) {
        FormulaReach reach = new FormulaReach(formula);
        while (reach.at < formula.length() && reach.reason.isEmpty()) {
            reach.step(formula.charAt(reach.at));
        }
        return reach.reason;
    }

    /** Whether the formula makes a link. */
    static boolean links(String formula) {
        return formula.toUpperCase(Locale.ROOT).contains("HYPERLINK(");
    }

    private void step(char c) {
        switch (c) {
            case '"' -> skipTo('"');
            case '\'' -> quotedSheet();
            case '|' -> reason = "a DDE link";
            case '[' -> bracket();
            case '(' -> call();
            default -> at++;
        }
    }

    private int skipTo(char end) {
        int close = formula.indexOf(end, at + 1);
        at = close < 0 ? formula.length() : close + 1;
        return close;
    }

    private void quotedSheet() {
        int open = at;
        int close = skipTo('\'');
        String name = formula.substring(open + 1, close < 0 ? formula.length() : close);
        if (name.indexOf('[') >= 0 || name.toLowerCase(Locale.ROOT).startsWith("file:")) {
            reason = "a reference to another workbook";
        }
    }

    /** A bracket right after a word is a column of a table; any other stands for a workbook. */
    private void bracket() {
        boolean table = at > 0 && isWord(formula.charAt(at - 1));
        if (!table) {
            reason = "a reference to another workbook";
            return;
        }
        int depth = 0;
        do {
            depth += formula.charAt(at) == '[' ? 1 : formula.charAt(at) == ']' ? -1 : 0;
            at++;
        } while (depth > 0 && at < formula.length());
    }

    private void call() {
        int from = at;
        while (from > 0 && isWord(formula.charAt(from - 1))) {
            from--;
        }
        String name = formula.substring(from, at)
                .toUpperCase(Locale.ROOT)
                .replace("_XLFN.", "")
                .replace("_XLWS.", "");
        if (OUTSIDE.contains(name)) {
            reason = "the function " + name;
        }
        at++;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
