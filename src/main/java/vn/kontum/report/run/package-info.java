/** Runs: requests, admission, leases, launching, history and recovery. */
@NullMarked
package vn.kontum.report.run;

import org.jspecify.annotations.NullMarked;
