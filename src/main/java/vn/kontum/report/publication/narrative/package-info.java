/** Sentences and lists of a report: what is urgent, what changed strongly, what is open. */
@NullMarked
package vn.kontum.report.publication.narrative;

import org.jspecify.annotations.NullMarked;
