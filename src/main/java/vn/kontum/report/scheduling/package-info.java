/** Job definitions of jobs/*.yml and their Quartz schedule. */
@NullMarked
package vn.kontum.report.scheduling;

import org.jspecify.annotations.NullMarked;
