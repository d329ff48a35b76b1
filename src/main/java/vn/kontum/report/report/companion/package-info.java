/** The files beside a published workbook, for other programs; their columns are a contract. */
@NullMarked
package vn.kontum.report.report.companion;

import org.jspecify.annotations.NullMarked;
