/** The sample year that is shipped, in the order of arrival. Its figures are illustrative. */
@NullMarked
package vn.kontum.report.submission.sample;

import org.jspecify.annotations.NullMarked;
