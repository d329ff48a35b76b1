/** The job housekeeping: deletes what has expired and checks that nothing was left open. */
@NullMarked
package vn.kontum.report.job.housekeeping;

import org.jspecify.annotations.NullMarked;
