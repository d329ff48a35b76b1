/** The book as a workbook: one writer for every sheet, and the places by which they refer to each other. */
@NullMarked
package vn.kontum.report.report.book;

import org.jspecify.annotations.NullMarked;
