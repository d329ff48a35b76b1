package vn.kontum.report.xlsx.format;

import java.util.Map;
import vn.kontum.report.xlsx.model.NumberFormatSection;

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
            Map.entry(49, "@"),
            Map.entry(67, "0%"),
            Map.entry(68, "0.00%"),
            Map.entry(69, "# ?/?"),
            Map.entry(70, "# ??/??"));

    private NumberFormats() {}

    /**
     * The code of a built-in number format, empty for General; numbers that only East Asian or Thai editions use for
     * dates read as a date.
     */
    static String builtIn(int id) {
        boolean date = id >= 27 && id <= 36 || id >= 50 && id <= 58 || id >= 71 && id <= 81;
        return BUILT_IN.getOrDefault(id, date ? "yyyy/m/d" : "");
    }

    /**
     * Whether a format code shows a date, a time or a duration where a number stands: by the letters of any program, among them those
     * for eras, weekdays, weeks and quarters. No program leaves other letters unquoted.
     */
    static boolean isDate(String code) {
        return NumberFormatSection.of(code).stream()
                .limit(3)
                .anyMatch(section -> section.has(NumberFormatSection.Kind.DATE));
    }
}
