/** The job remind-units: drafts reminder letters to units that owe. */
@NullMarked
package vn.kontum.report.job.remind;

import org.jspecify.annotations.NullMarked;
