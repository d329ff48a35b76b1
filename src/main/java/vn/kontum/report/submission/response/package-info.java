/** The response to a unit: its own workbook with the faults marked, or a receipt. */
@NullMarked
package vn.kontum.report.submission.response;

import org.jspecify.annotations.NullMarked;
