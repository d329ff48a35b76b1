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
    private static final Set<String> EXECUTING = Set.of("RTD", "CALL", "REGISTER", "REGISTER.ID", "DDE", "EXEC");
    private static final Set<String> FETCHING = Set.of("WEBSERVICE", "IMAGE");

    /** How a formula reaches outside. */
    enum Kind {
        /** Not at all. */
        NONE,
        /** Values of another workbook. */
        WORKBOOK,
        /** A page or picture of the web. */
        WEB,
        /** Another program is run or asked: DDE and functions that call code. */
        PROGRAM
    }

    /**
     * Where a formula reaches.
     *
     * @param detail the workbook as written between brackets, or the function
     */
    public record ExternalReference(Kind kind, String detail) {
        static final ExternalReference NONE = new ExternalReference(Kind.NONE, "");

        public boolean outside() {
            return kind != Kind.NONE;
        }
    }

    /** How names in the set, with or without a prefix, begin and end. */
    private static final String BEGINNINGS = "WRCDEIwrcdei_";

    private static final String ENDS = "EDLRCedlrc.";
    /** Signs that may lead outside, or keep others from it. */
    private static final boolean[] MATTERS = ReusableText.signs("('\"[|");

    private static final String LINK = "HYPERLINK(";
    private static final String LINK_ENDS = "Kk";
    /** What makes a reference of a text. */
    private static final String INDIRECT = "INDIRECT(";
    /** How a formula names the workbook that it stands in. */
    private static final String ITSELF = "[0]";

    private final ReusableText formula;
    private int at;
    private ExternalReference found = ExternalReference.NONE;

    private ExternalReferenceDetector(ReusableText formula) {
        this.formula = formula;
    }

    /** The first place of a formula that reaches outside, one that runs a program before any other. */
    public static ExternalReference of(ReusableText formula) {
        ExternalReferenceDetector reach = new ExternalReferenceDetector(formula);
        while (reach.forward() && reach.found.kind() != Kind.PROGRAM) {
            reach.step(formula.at(reach.at));
        }
        return reach.found;
    }

    private void found(Kind kind, String detail) {
        if (!found.outside() || kind == Kind.PROGRAM) {
            found = new ExternalReference(kind, detail);
        }
    }

    /** Whether the formula makes a link. */
    static boolean links(ReusableText formula) {
        int at = formula.indexOf('(', LINK.length() - 1);
        while (at >= 0 && !(may(LINK_ENDS, formula.at(at - 1)) && formula.says(LINK, at + 1 - LINK.length()))) {
            at = formula.indexOf('(', at + 1);
        }
        return at >= 0;
    }

    /** Moves to the next sign that may matter; false at the end. */
    private boolean forward() {
        int next = formula.indexOfAny(MATTERS, at);
        at = next < 0 ? formula.length() : next;
        return next >= 0;
    }

    private void step(char c) {
        switch (c) {
            case '"' -> quotedText();
            case '\'' -> quotedSheet();
            case '|' -> {
                found(Kind.PROGRAM, "DDE");
                at++;
            }
            case '[' -> bracket();
            default -> call();
        }
    }

    private void quotedText() {
        int from = ++at;
        int end = formula.indexOf('"', from);
        at = (end < 0 ? formula.length() : end) + 1;
        int bracket = formula.indexOf('[', from);
        if (bracket >= 0 && bracket < at && formula.says(INDIRECT, from - 1 - INDIRECT.length())) {
            found(Kind.WORKBOOK, formula.text(from, Math.min(at - 1, formula.length())));
        }
    }

    private void quotedSheet() {
        int from = ++at;
        boolean outside = formula.says("file:", at);
        while (at < formula.length() && formula.at(at) != '\'') {
            outside |= formula.at(at) == '[' && !formula.says(ITSELF, at);
            at++;
        }
        if (outside) {
            found(Kind.WORKBOOK, formula.text(from, Math.min(at, formula.length())));
        }
        at++;
    }

    /** A bracket right after a word is a column of a table; any other stands for a workbook. */
    private void bracket() {
        boolean table = at > 0 && isWord(formula.at(at - 1));
        int from = at;
        boolean itself = !table && formula.says(ITSELF, at);
        int depth = 0;
        do {
            depth += formula.at(at) == '[' ? 1 : formula.at(at) == ']' ? -1 : 0;
            at++;
        } while (depth > 0 && at < formula.length());
        if (!table && !itself) {
            found(Kind.WORKBOOK, formula.text(from, at));
        }
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
            if (EXECUTING.contains(name)) {
                found(Kind.PROGRAM, name);
            } else if (FETCHING.contains(name)) {
                found(Kind.WEB, name);
            }
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
