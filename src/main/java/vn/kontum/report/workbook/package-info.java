/** Spreadsheets as such, without a word of the domain: a strict streaming reader, and a writer whose bytes never depend on the machine. */
@NullMarked
package vn.kontum.report.workbook;

import org.jspecify.annotations.NullMarked;
