/** A workbook as it was read: sheets, cells, addresses, names, and what was anomalous. */
@NullMarked
package vn.kontum.report.xlsx.model;

import org.jspecify.annotations.NullMarked;
