/** From a workbook to a submission: container, identity, form layout and cell values. */
@NullMarked
package vn.kontum.report.submission.parsing;

import org.jspecify.annotations.NullMarked;
