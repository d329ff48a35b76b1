/** Layout, styles and table parts that all sheets of the report share. */
@NullMarked
package vn.kontum.report.publication.workbook.layout;

import org.jspecify.annotations.NullMarked;
