/** Judging workbooks of our own before they are published, as a program that opens them finds them. */
@NullMarked
package vn.kontum.report.xlsx.write.lint;

import org.jspecify.annotations.NullMarked;
