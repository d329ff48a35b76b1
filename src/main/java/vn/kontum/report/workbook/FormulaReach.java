package vn.kontum.report.workbook;

import java.util.Locale;
import java.util.Set;

/** Looks whether a formula reaches outside its workbook: other workbooks, DDE, web services. Danger: texts and quoted sheet names may hold any of these signs innocently. */
final class FormulaReach {
    private static final Set<String> OUTSIDE =
            Set.of("WEBSERVICE", "RTD", "CALL", "REGISTER", "REGISTER.ID", "DDE", "EXEC", "IMAGE");

    private static final String FILE = "file:";
    private static final String LINK = "HYPERLINK(";
    /** How names in the set, with or without a prefix, begin and end. */
    private static final String BEGINNINGS = "WRCDEIwrcdei_";

    private static final String ENDS = "EDLRCedlrc.";

    private final String formula;
    private final boolean brackets;
    private int at;
    private String reason = "";

    private FormulaReach(String formula) {
        this.formula = formula;
        this.brackets = formula.indexOf('[') >= 0;
    }

    /** What reaches outside, in words; empty text for a formula that stays at home. */
    static String outside(String formula) {
        FormulaReach reach = new FormulaReach(formula);
        while (reach.forward() && reach.reason.isEmpty()) {
            reach.step(formula.charAt(reach.at));
        }
        return reach.reason;
    }

    /** Whether the formula makes a link. */
    static boolean links(String formula) {
        int at = formula.indexOf('(');
        while (at >= 0 && !formula.regionMatches(true, at + 1 - LINK.length(), LINK, 0, LINK.length())) {
            at = formula.indexOf('(', at + 1);
        }
        return at >= 0;
    }

    /** Moves to the next sign that may matter; false at the end. */
    private boolean forward() {
        int length = formula.length();
        int next = at;
        while (next < length && !matters(formula.charAt(next))) {
            next++;
        }
        at = next;
        return next < length;
    }

    private static boolean matters(char c) {
        return c == '(' || c == '\'' || c == '"' || c == '[' || c == '|';
    }

    private void step(char c) {
        switch (c) {
            case '"' -> skipTo('"');
            case '\'' -> quotedSheet();
            case '|' -> reason = "a DDE link";
            case '[' -> bracket();
            default -> call();
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
        int end = close < 0 ? formula.length() : close;
        boolean bracket = brackets && formula.substring(open, end).indexOf('[') >= 0;
        if (bracket || formula.regionMatches(true, open + 1, FILE, 0, FILE.length())) {
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
        if (suspicious(from)) {
            String name = formula.substring(from, at)
                    .toUpperCase(Locale.ROOT)
                    .replace("_XLFN.", "")
                    .replace("_XLWS.", "");
            reason = OUTSIDE.contains(name) ? "the function " + name : "";
        }
        at++;
    }

    /** Spares most names the comparison; signs beyond ASCII may turn into letters when they are written large. */
    private boolean suspicious(int from) {
        return from < at && may(BEGINNINGS, formula.charAt(from)) && may(ENDS, formula.charAt(at - 1));
    }

    private static boolean may(String letters, char sign) {
        return sign > 127 || letters.indexOf(sign) >= 0;
    }

    private static boolean isWord(char c) {
        return c >= 'A' && c <= 'Z' || c == '_' || c == '.' || Character.isLetterOrDigit(c);
    }
}
