/** The checks that an expression cannot say. */
@NullMarked
package vn.kontum.report.submission.check;

import org.jspecify.annotations.NullMarked;
