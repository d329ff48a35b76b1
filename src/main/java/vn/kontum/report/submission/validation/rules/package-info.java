/** Rules that an expression cannot say. */
@NullMarked
package vn.kontum.report.submission.validation.rules;

import org.jspecify.annotations.NullMarked;
