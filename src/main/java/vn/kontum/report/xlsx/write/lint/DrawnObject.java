package vn.kontum.report.xlsx.write.lint;

/**
 * A picture or a chart on a sheet.
 *
 * @param description what is read out in its place, empty for none
 */
record DrawnObject(String name, String description) {}
