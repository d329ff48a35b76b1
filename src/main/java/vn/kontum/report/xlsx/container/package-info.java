/** The zip container of a workbook: signatures, limits, entries and parts. */
@NullMarked
package vn.kontum.report.xlsx.container;

import org.jspecify.annotations.NullMarked;
