/** The book: what a report says, how it is written down, and its frozen editions. */
@NullMarked
package vn.kontum.report.report;

import org.jspecify.annotations.NullMarked;
