/** One unit's values for one period, their findings, and the stored versions. */
@NullMarked
package vn.kontum.report.submission;

import org.jspecify.annotations.NullMarked;
