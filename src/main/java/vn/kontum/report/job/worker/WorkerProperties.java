package vn.kontum.report.job.worker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether other processes take part in a collect.
 *
 * @param enabled whether a collect looks for worker processes, and worker processes may be started; not by default
 */
@ConfigurationProperties("kontum.workers")
public record WorkerProperties(@DefaultValue("false") boolean enabled) {
    /** Every collect is done by the process that began it. */
    static WorkerProperties off() {
        return new WorkerProperties(false);
    }
}
