package vn.kontum.report.hostile;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a file costs, whatever else the machine does meanwhile. */
final class CpuTime {
    private CpuTime() {}

    /** CPU time that this thread has used so far. */
    static Duration used() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
