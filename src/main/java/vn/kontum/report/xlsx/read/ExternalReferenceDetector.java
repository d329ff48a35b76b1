package vn.kontum.report.xlsx.read;

import java.util.Locale;
import java.util.Set;
import vn.kontum.report.xlsx.xml.ReusableText;

/**
 * Looks whether a formula reaches outside its workbook: other workbooks, DDE, web services.
 *
 * @implNote Texts and quoted sheet names may hold any of these signs innocently.
 */
public final class ExternalReferenceDetector {
    private static final Set<String> OUTSIDE =
            Set.of("WEBSERVICE", "RTD", "CALL", "REGISTER", "REGISTER.ID", "DDE", "EXEC", "IMAGE");

    /** How names in the set, with or without a prefix, begin and end. */
    private static final String BEGINNINGS = "WRCDEIwrcdei_";

    private static final String ENDS = "EDLRCedlrc.";
    private static final String LINK = "HYPERLINK(";

    private final ReusableText formula;
    private int at;
    private String reason = "";

    private ExternalReferenceDetector(ReusableText formula) {
        this.formula = formula;
    }

    /** What reaches outside, in words; empty text for a formula that stays at home. */
    public static String outside(ReusableText formula) {
        ExternalReferenceDetector reach = new ExternalReferenceDetector(formula);
        while (reach.forward() && reach.reason.isEmpty()) {
            reach.step(formula.at(reach.at));
        }
        return reach.reason;
    }

    /** Whether the formula makes a link. */
    static boolean links(ReusableText formula) {
        for (int at = LINK.length() - 1; at < formula.length(); at++) {
            if (formula.at(at) == '(' && formula.says(LINK, at + 1 - LINK.length())) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next sign that may matter; false at the end. */
    private boolean forward() {
        int length = formula.length();
        int next = at;
        while (next < length && !matters(formula.at(next))) {
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
            case '"' -> quotedText();
            case '\'' -> quotedSheet();
            case '|' -> reason = "a DDE link";
            case '[' -> bracket();
            default -> call();
        }
    }

    private void quotedText() {
        at++;
        while (at < formula.length() && formula.at(at) != '"') {
            at++;
        }
        at++;
    }

    private void quotedSheet() {
        boolean outside = formula.says("file:", ++at);
        while (at < formula.length() && formula.at(at) != '\'') {
            outside |= formula.at(at++) == '[';
        }
        at++;
        reason = outside ? "a reference to another workbook" : "";
    }

    /** A bracket right after a word is a column of a table; any other stands for a workbook. */
    private void bracket() {
        boolean table = at > 0 && isWord(formula.at(at - 1));
        if (!table) {
            reason = "a reference to another workbook";
            return;
        }
        int depth = 0;
        do {
            depth += formula.at(at) == '[' ? 1 : formula.at(at) == ']' ? -1 : 0;
            at++;
        } while (depth > 0 && at < formula.length());
    }

    private void call() {
        int from = at;
        while (from > 0 && isWord(formula.at(from - 1))) {
            from--;
        }
        if (suspicious(from)) {
            String name = formula.text(from, at)
                    .toUpperCase(Locale.ROOT)
                    .replace("_XLFN.", "")
                    .replace("_XLWS.", "");
            reason = OUTSIDE.contains(name) ? "the function " + name : "";
        }
        at++;
    }

    /** Spares most names the comparison; signs beyond ASCII may turn into letters when they are written large. */
    private boolean suspicious(int from) {
        return from < at && may(BEGINNINGS, formula.at(from)) && may(ENDS, formula.at(at - 1));
    }

    private static boolean may(String letters, char sign) {
        return sign > 127 || letters.indexOf(sign) >= 0;
    }

    private static boolean isWord(char c) {
        return c >= 'A' && c <= 'Z' || c == '_' || c == '.' || Character.isLetterOrDigit(c);
    }
}
