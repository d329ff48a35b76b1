/** The order of work: one class per job with its steps, and the one door through which runs are started. */
@NullMarked
package vn.kontum.report.batch;

import org.jspecify.annotations.NullMarked;
