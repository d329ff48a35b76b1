/** The step sendResponses: units are answered in parts, by the threads of one process or by worker processes. */
@NullMarked
package vn.kontum.report.job.respond;

import org.jspecify.annotations.NullMarked;
