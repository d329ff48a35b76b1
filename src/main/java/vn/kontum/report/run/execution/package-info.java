/** Executes admitted runs with Spring Batch: launching, heartbeat of the lease, recovery of abandoned runs. */
@NullMarked
package vn.kontum.report.run.execution;

import org.jspecify.annotations.NullMarked;
