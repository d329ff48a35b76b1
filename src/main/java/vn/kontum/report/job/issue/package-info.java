/** The job issue-templates: writes the form of every unit. */
@NullMarked
package vn.kontum.report.job.issue;

import org.jspecify.annotations.NullMarked;
