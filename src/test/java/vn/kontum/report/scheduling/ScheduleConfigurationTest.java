package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.kontum.report.TestClock;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.administration.schedule.SchedulePauseService;
import vn.kontum.report.administration.schedule.ScheduleService;
import vn.kontum.report.administration.schedule.UpcomingRuns;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.config.RecordingRuns;
import vn.kontum.report.run.execution.RunService;

class ScheduleConfigurationTest {
    @TempDir
    Path jobs;

    @Test
    void whoeverWatchesIsToldWhatComesNextWithoutStartingAnything() throws Exception {
        file("collect", "cron: \"0 0/30 * * * ?\"\njob: collect-submissions\n");
        file("quarterly", "when: deadline +1d at 06:15\njob: consolidate-report\n");
        try (RecordingRuns recordingRuns = new RecordingRuns(TestDatabase.fresh(), Duration.ZERO);
                AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.registerBean(
                    "database", DataSource.class, () -> recordingRuns.database, b -> b.setDestroyMethodName(""));
            spring.registerBean("runs", RunService.class, () -> recordingRuns.runs, b -> b.setDestroyMethodName(""));
            spring.registerBean(SchedulePauseService.class, () -> recordingRuns.pauses);
            spring.registerBean(
                    Catalogue.class, () -> new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).readBuiltIn());
            spring.registerBean(Clock.class, () -> new TestClock(Windows2021.at("2021-03-17T05:59")));
            spring.registerBean(
                    ScheduleConfiguration.JobsFolder.class,
                    () -> new ScheduleConfiguration.JobsFolder(Optional.of(jobs)));
            spring.register(ScheduleConfiguration.class);
            spring.refresh();

            assertThat(spring.getBean(UpcomingRuns.class).next(3))
                    .extracting(
                            due -> due.job() + due.period().map(p -> " " + p).orElse("") + " " + due.at())
                    .containsExactly(
                            "collect-submissions 2021-03-16T23:00:00Z",
                            "consolidate-report 2021-Q1 2021-03-16T23:15:00Z",
                            "collect-submissions 2021-03-16T23:30:00Z");
            assertThat(spring.getBean(ScheduleService.class).warnings(Locale.ENGLISH))
                    .isEmpty();
            assertThat(recordingRuns.jdbc.queryForList("SELECT * FROM QRTZ_TRIGGERS"))
                    .isEmpty();
        }
    }

    private void file(String name, String rest) throws Exception {
        String text = "name: " + name + "\ndescription:\n  vi: Lịch\n  en: Schedule\n" + rest;
        Files.writeString(jobs.resolve(name + ".yml"), text);
    }
}
