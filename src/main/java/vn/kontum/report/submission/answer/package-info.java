/** What a unit gets back: its own workbook with the faults marked, or a receipt of what was read. */
@NullMarked
package vn.kontum.report.submission.answer;

import org.jspecify.annotations.NullMarked;
