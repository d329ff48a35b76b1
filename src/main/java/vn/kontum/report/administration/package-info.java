/** What administrators do: runs, decisions about units, periods and single files, schedules. */
@NullMarked
package vn.kontum.report.administration;

import org.jspecify.annotations.NullMarked;
