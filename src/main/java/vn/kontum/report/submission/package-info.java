/** One unit's numbers for one period, read strictly and checked; every fault is a finding, never an exception. */
@NullMarked
package vn.kontum.report.submission;

import org.jspecify.annotations.NullMarked;
