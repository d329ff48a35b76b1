/** Charts of the report: which are shown and how they are drawn. */
@NullMarked
package vn.kontum.report.publication.workbook.chart;

import org.jspecify.annotations.NullMarked;
