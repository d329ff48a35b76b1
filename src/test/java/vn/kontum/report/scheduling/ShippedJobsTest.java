package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kontum.report.run.JobNames;
import vn.kontum.report.scheduling.ScheduleExpression.FireTime;

/** The files that are delivered are the ones built in, and they mean what the people in charge were promised. */
class ShippedJobsTest {
    /** Jobs whose times were promised; others may be added without asking anybody. */
    private static final Set<String> PROMISED =
            Set.of(JobNames.COLLECT, JobNames.CONSOLIDATE, JobNames.ISSUE, JobNames.REMIND, JobNames.HOUSEKEEPING);

    @Test
    void theBuiltInFilesAreThoseOfTheFolder() {
        assertThat(new JobDefinitionDirectory(Optional.empty()).files())
                .containsExactlyEntriesOf(new JobDefinitionDirectory(Optional.of(Path.of("jobs"))).files());
    }

    @Test
    void everyFileIsFreeOfMistakesAndSaysWhatItsFieldsMean() throws Exception {
        JobDefinitionRegistry jobDefinitionRegistry = shipped();

        jobDefinitionRegistry.load();

        for (JobDefinition jobDefinition : jobDefinitionRegistry.all()) {
            assertThat(Files.readString(Path.of("jobs", jobDefinition.name() + ".yml")))
                    .startsWith("# ")
                    .contains("# misfire: ");
        }
    }

    /** The first quarter: 15 December 2020 to 14 March 2021, due on 16 March. */
    @Test
    void aQuarterRunsAsPromised() {
        JobDefinitionRegistry jobDefinitionRegistry = shipped();
        jobDefinitionRegistry.load();
        Instant before = Windows2021.at("2020-12-01T00:00");
        Instant after = Windows2021.at("2021-04-01T00:00");

        assertThat(days(jobDefinitionRegistry, before, after))
                .containsExactly(
                        "2020-12-15T07:00 issue-templates 2021-Q1",
                        "2020-12-22T07:00 issue-templates 2021-Q1",
                        "2021-03-13T08:00 remind-units 2021-Q1",
                        "2021-03-15T07:00 issue-templates 2021-Q2",
                        "2021-03-16T08:00 remind-units 2021-Q1",
                        "2021-03-17T06:00 consolidate-report 2021-Q1",
                        "2021-03-17T08:00 remind-units 2021-Q1",
                        "2021-03-20T08:00 remind-units 2021-Q1",
                        "2021-03-22T07:00 issue-templates 2021-Q2");
        assertThat(jobDefinitionRegistry.all())
                .filteredOn(r -> PROMISED.contains(r.job()) && r.period().kind() == PeriodSelector.Kind.NONE)
                .extracting(r -> r.name() + " " + r.moments().get(0).text())
                .containsExactly("collect-submissions 0 0/5 * * * ?", "housekeeping 0 30 2 * * ?");
    }

    private static List<String> days(JobDefinitionRegistry jobDefinitionRegistry, Instant after, Instant until) {
        List<String> days = new ArrayList<>();
        for (JobDefinition jobDefinition : jobDefinitionRegistry.all()) {
            Optional<FireTime> next = jobDefinition.next(after, Windows2021.OF_2021);
            while (PROMISED.contains(jobDefinition.job())
                    && jobDefinition.period().kind() != PeriodSelector.Kind.NONE
                    && next.filter(o -> o.at().isBefore(until)).isPresent()) {
                FireTime due = next.get();
                days.add(due.at().atZone(ScheduleExpression.PROVINCE).toLocalDateTime() + " " + jobDefinition.job()
                        + " "
                        + jobDefinition.period().on(due, Windows2021.OF_2021).orElseThrow());
                next = jobDefinition.next(due.at(), Windows2021.OF_2021);
            }
        }
        Collections.sort(days);
        return days;
    }

    private static JobDefinitionRegistry shipped() {
        return new JobDefinitionRegistry(
                new JobDefinitionDirectory(Optional.empty()),
                new JobDefinitionReader.ReaderContext(
                        DocumentedJobs.all(), DocumentedJobs.ofAQuarter(), () -> Windows2021.OF_2021));
    }
}
