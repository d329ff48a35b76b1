/** Province figures added up again in the plainest way, without the sums of the report. */
@NullMarked
package vn.kontum.report.verification.recount;

import org.jspecify.annotations.NullMarked;
