package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.catalogue.ReportingWindow;
import vn.kontum.report.run.JobNames;

/** Real Quartz, not started, with its triggers in memory. */
class TriggerSynchronizerTest {
    private static final Instant NOW = Instant.parse("2021-03-16T06:00:00Z");
    private static final JobDefinition TICK = tick("* * * * * ?");

    private Scheduler scheduler;

    private static JobDefinition tick(String cron) {
        return new JobDefinition(
                "tick",
                JobNames.COLLECT,
                List.of(new CronScheduleExpression(cron)),
                new PeriodSelector(PeriodSelector.Kind.NONE, Optional.empty()),
                false,
                true,
                new ScheduleService.ScheduleDescription("", ""));
    }

    @BeforeEach
    void open() throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "in-memory");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        scheduler = new StdSchedulerFactory(properties).getScheduler();
    }

    @AfterEach
    void close() throws SchedulerException {
        scheduler.shutdown();
    }

    @Test
    void aTriggerThatFiredWhileASlowDatabaseWasReadWasNotSetByAWrongClock() throws Exception {
        align(NOW.plusSeconds(9));
        Trigger fired = scheduler.getTrigger(TriggerKey.triggerKey("tick", "cron"));

        assertThat(align(NOW, NOW.plusSeconds(10)).postponed()).isEmpty();
        assertThat(scheduler.getTrigger(fired.getKey()).getNextFireTime()).isEqualTo(fired.getNextFireTime());
    }

    @Test
    void aTriggerBeyondTheNextTimeOfItsExpressionWasSetByAClockThatStoodAhead() throws Exception {
        align(NOW.plusSeconds(3600));

        assertThat(align(NOW, NOW.plusSeconds(10)).postponed()).containsExactly("tick");
    }

    @Test
    void aTriggerWhoseExpressionWasEditedToAnEarlierTimeSaysNothingOfTheClock() throws Exception {
        align(tick("0 0 0 1 1 ? 2099"), NOW);

        assertThat(align(tick("0 0 20 * * ?"), NOW).postponed()).isEmpty();
        assertThat(scheduler.getTrigger(TriggerKey.triggerKey("tick", "cron")).getNextFireTime())
                .isEqualTo(Instant.parse("2021-03-16T13:00:00Z"));
    }

    /** Noon of 16 March in the province is 05:00 UTC: what was due at 08:00 is past, of the days before too. */
    @Test
    void anEditedLineCallsNoOtherLineOfItsWindow() throws Exception {
        align("2021-03-16", "deadline -3d at 08:00", "deadline at 08:00", "deadline +4d at 08:00");

        align("2021-03-16", "deadline -3d at 08:00", "deadline at 08:00", "deadline +5d at 08:00");

        assertThat(triggers()).containsExactly("tick deadline +5d at 08:00 2021-Q1");
    }

    @Test
    void aRemovedLineCallsNoOtherLineOfItsWindow() throws Exception {
        align("2021-03-16", "deadline at 08:00", "deadline +4d at 08:00");

        align("2021-03-16", "deadline at 08:00");

        assertThat(triggers()).isEmpty();
    }

    @Test
    void aLineThatIsNewAndPastTodayIsCalled() throws Exception {
        align("2021-03-16", "deadline at 08:00");

        align("2021-03-16", "deadline at 08:00", "deadline at 09:00");

        assertThat(triggers()).containsExactly("tick deadline at 09:00 2021-Q1");
    }

    @Test
    void whatWasPastTodayBeforeTheScheduleWasKeptIsNotCalledAtTheNextLook() throws Exception {
        align("2021-03-16", "deadline at 08:00");

        align("2021-03-16", "deadline at 08:00");

        assertThat(triggers()).isEmpty();
    }

    @Test
    void aDeadlineThatIsMovedOverSeveralLinesCallsTheLastOfThem() throws Exception {
        align("2021-03-30", "deadline -3d at 08:00", "deadline at 08:00", "deadline +4d at 08:00");

        align("2021-03-14", "deadline -3d at 08:00", "deadline at 08:00", "deadline +4d at 08:00");

        assertThat(triggers())
                .containsExactlyInAnyOrder("tick deadline at 08:00 2021-Q1", "tick deadline +4d at 08:00 2021-Q1");
    }

    private List<String> triggers() throws SchedulerException {
        return scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup()).stream()
                .map(TriggerKey::getName)
                .toList();
    }

    /** @param deadline of the only window */
    private void align(String deadline, String... lines) throws SchedulerException {
        JobDefinition definition = new JobDefinition(
                "tick",
                JobNames.REMIND,
                Arrays.stream(lines)
                        .map(line -> (ScheduleExpression)
                                DeadlineScheduleExpression.parse(line).orElseThrow())
                        .toList(),
                new PeriodSelector(PeriodSelector.Kind.WINDOW, Optional.empty()),
                true,
                true,
                new ScheduleService.ScheduleDescription("", ""));
        Clock noon = Clock.fixed(Instant.parse("2021-03-16T05:00:00Z"), ScheduleExpression.PROVINCE);
        List<ReportingWindow> windows = List.of(Windows2021.window(1, "2020-12-15", "2021-03-14", deadline));
        new TriggerSynchronizer(scheduler, () -> windows, noon).align(List.of(definition));
    }

    private TriggerSynchronizer.Corrections align(JobDefinition tick, Instant now) throws SchedulerException {
        Clock clock = Clock.fixed(now, ScheduleExpression.PROVINCE);
        return new TriggerSynchronizer(scheduler, List::of, clock).align(List.of(tick));
    }

    /** @param times what the clock says, one time after the other and then the last one for ever */
    private TriggerSynchronizer.Corrections align(Instant... times) throws SchedulerException {
        Deque<Instant> ahead = new ArrayDeque<>(List.of(times));
        InstantSource source = () -> ahead.size() > 1 ? ahead.remove() : ahead.getFirst();
        Clock clock = source.withZone(ScheduleExpression.PROVINCE);
        return new TriggerSynchronizer(scheduler, List::of, clock).align(List.of(TICK));
    }
}
