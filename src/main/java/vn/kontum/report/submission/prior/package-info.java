/** What a unit reported before a period, as rules ask for it. */
@NullMarked
package vn.kontum.report.submission.prior;

import org.jspecify.annotations.NullMarked;
