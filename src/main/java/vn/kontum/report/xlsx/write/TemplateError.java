package vn.kontum.report.xlsx.write;

import java.util.Locale;

/**
 * One reason why a template cannot be used.
 *
 * @param file what people call the template
 * @param subject the name or sheet it is about; empty where it is about the whole file
 * @param found what was found instead; empty where nothing was
 */
public record TemplateError(String file, Kind fault, String subject, String found) {
    /** What can be wrong. */
    public enum Kind {
        NO_STYLE("has no name %s, expected one pointing at the cell that shows this style; name such a cell"),
        NO_SHEET("has no sheet '%s', expected one whose widths and page set-up are taken; add it or restore its name"),
        NOT_A_CELL("the name %s points at %s, expected one cell of this workbook; point it at the cell again"),
        NOT_A_WORKBOOK("does not open (%2$s), expected an Excel workbook (.xlsx); restore it from the original");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    /** For logs: {@code [file] what is, what was expected, what to do}. */
    String sentence() {
        return "[" + file + "] " + String.format(Locale.ROOT, fault.english, subject, found);
    }
}
