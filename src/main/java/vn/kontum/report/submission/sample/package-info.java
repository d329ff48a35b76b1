/** The sample year that is shipped: figures for illustration, as real workbooks in the order of their arrival. */
@NullMarked
package vn.kontum.report.submission.sample;

import org.jspecify.annotations.NullMarked;
