/** The schedule, as people see it and pause it. */
@NullMarked
package vn.kontum.report.administration.schedule;

import org.jspecify.annotations.NullMarked;
