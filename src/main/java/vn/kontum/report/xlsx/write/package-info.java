/** Writing workbooks with Apache POI: styles from a template, reproducible bytes, linting. */
@NullMarked
package vn.kontum.report.xlsx.write;

import org.jspecify.annotations.NullMarked;
