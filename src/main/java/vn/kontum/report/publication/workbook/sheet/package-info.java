/** The sheets of the report, one writer each. */
@NullMarked
package vn.kontum.report.publication.workbook.sheet;

import org.jspecify.annotations.NullMarked;
