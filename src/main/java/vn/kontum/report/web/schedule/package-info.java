/** The page of schedules. */
@NullMarked
package vn.kontum.report.web.schedule;

import org.jspecify.annotations.NullMarked;
