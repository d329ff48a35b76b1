/** The workbook that a unit fills in, generated per unit and period from the catalogue. */
@NullMarked
package vn.kontum.report.submission.form;

import org.jspecify.annotations.NullMarked;
