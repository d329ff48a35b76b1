package vn.kontum.report.xlsx.read;

import java.util.Map;

/**
 * Number formats: the codes that every program knows by number, and which codes show a date. Source: ECMA-376 part 1,
 * 18.8.30.
 */
final class NumberFormats {
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "$#,##0;($#,##0)"),
            Map.entry(6, "$#,##0;[Red]($#,##0)"),
            Map.entry(7, "$#,##0.00;($#,##0.00)"),
            Map.entry(8, "$#,##0.00;[Red]($#,##0.00)"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "m/d/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "m/d/yyyy h:mm"),
            Map.entry(37, "#,##0;(#,##0)"),
            Map.entry(38, "#,##0;[Red](#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;[Red](#,##0.00)"),
            Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
            Map.entry(42, "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)"),
            Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
            Map.entry(44, "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    private NumberFormats() {}

    /**
     * The code of a built-in number format, empty for General; numbers that only East Asian editions use read as a
     * date.
     */
    static String builtIn(int id) {
        boolean eastAsianDate = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return BUILT_IN.getOrDefault(id, eastAsianDate ? "yyyy/m/d" : "");
    }

    /** Whether a format code shows a date, a time or a duration. */
    static boolean isDate(String code) {
        int at = 0;
        while (at < code.length()) {
            char c = Character.toLowerCase(code.charAt(at));
            if (c == 'd' || c == 'm' || c == 'y' || c == 'h' || c == 's') {
                return true;
            }
            if (c == '[' && elapsed(code, at + 1)) {
                return true;
            }
            at = next(code, at, c);
        }
        return false;
    }

    /**
     * Steps over literals: quoted text, brackets, and the character after a backslash, an underscore or an asterisk.
     */
    private static int next(String code, int at, char c) {
        if (c == '"' || c == '[') {
            int close = code.indexOf(c == '"' ? '"' : ']', at + 1);
            return close < 0 ? code.length() : close + 1;
        }
        if (c == 'g' && code.regionMatches(true, at, "General", 0, 7)) {
            return at + 7;
        }
        return c == '\\' || c == '_' || c == '*' ? at + 2 : at + 1;
    }

    private static boolean elapsed(String code, int from) {
        int close = code.indexOf(']', from);
        String inside = close < 0 ? "" : code.substring(from, close).toLowerCase(java.util.Locale.ROOT);
        return switch (inside) {
            case "h", "hh", "m", "mm", "s", "ss" -> true;
            default -> false;
        };
    }
}
