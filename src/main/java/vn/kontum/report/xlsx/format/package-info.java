/** What the styles of a workbook make of the values in its cells: number formats, fonts, colours. */
@NullMarked
package vn.kontum.report.xlsx.format;

import org.jspecify.annotations.NullMarked;
