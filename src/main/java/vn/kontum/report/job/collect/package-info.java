/** The job collect-submissions: receive files, validate them, send responses. */
@NullMarked
package vn.kontum.report.job.collect;

import org.jspecify.annotations.NullMarked;
