/** What units write to explain a figure or a target. */
@NullMarked
package vn.kontum.report.submission.explanation;

import org.jspecify.annotations.NullMarked;
