/** The report as a workbook, and the linter that checks it before publication. */
@NullMarked
package vn.kontum.report.publication.workbook;

import org.jspecify.annotations.NullMarked;
