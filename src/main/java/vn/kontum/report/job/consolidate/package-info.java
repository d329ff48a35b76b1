/** The job consolidate-report: snapshot, indicators, workbook, publication. */
@NullMarked
package vn.kontum.report.job.consolidate;

import org.jspecify.annotations.NullMarked;
