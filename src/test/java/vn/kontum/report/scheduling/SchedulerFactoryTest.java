package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import vn.kontum.report.TestDatabase;

class SchedulerFactoryTest {
    @Test
    void schedulersThatStartInTheSameMillisecondAreToldApart() throws Exception {
        Scheduler scheduler = SchedulerFactory.create(
                TestDatabase.fresh(), SchedulerProperties.standard(), (bundle, quartz) -> context -> {});
        String instance = scheduler.getSchedulerInstanceId();
        scheduler.shutdown();

        assertThat(instance).startsWith(ProcessHandle.current().pid() + "-").hasSizeLessThanOrEqualTo(47);
        assertThat(IntStream.range(0, 1000).mapToObj(count -> SchedulerFactory.instanceId()))
                .doesNotHaveDuplicates();
    }
}
