/** Checks a submission against the rules of the catalogue. */
@NullMarked
package vn.kontum.report.submission.validation;

import org.jspecify.annotations.NullMarked;
