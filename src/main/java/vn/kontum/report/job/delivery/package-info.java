/** Responses, forms and letters on their way into the outboxes of units. */
@NullMarked
package vn.kontum.report.job.delivery;

import org.jspecify.annotations.NullMarked;
