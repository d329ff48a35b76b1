package vn.kontum.report.xlsx.write.lint;

/**
 * Something that must not be in a workbook we publish.
 *
 * @param rule a name of {@link WorkbookLinter.Rule}
 * @param where sheet and cell, name or drawing
 * @param sentence English: {@code [where] what is, what was expected, what to do}
 */
public record LintViolation(String rule, String where, String sentence) {}
