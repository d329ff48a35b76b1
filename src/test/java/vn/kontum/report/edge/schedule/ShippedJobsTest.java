package vn.kontum.report.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.kontum.report.batch.Runs;

/** The files that are delivered are the ones built in, and they mean what the people in charge were promised. */
class ShippedJobsTest {
    private static final RoutineFile.Surroundings KNOWN = new RoutineFile.Surroundings(
            new TreeSet<>(Set.of(Runs.COLLECT, Runs.CONSOLIDATE, Runs.ISSUE, Runs.REMIND, Runs.HOUSEKEEPING)),
            Set.of(Runs.CONSOLIDATE, Runs.ISSUE, Runs.REMIND),
            Quarters.OF_2021);

    @Test
    void theBuiltInFilesAreThoseOfTheFolder() {
        assertThat(new RoutineFolder(Optional.empty()).files())
                .containsExactlyEntriesOf(new RoutineFolder(Optional.of(Path.of("jobs"))).files());
    }

    @Test
    void everyFileIsFreeOfMistakesAndSaysWhatItsFieldsMean() throws Exception {
        Routines routines = shipped();

        routines.load();

        for (Routine routine : routines.all()) {
            assertThat(Files.readString(Path.of("jobs", routine.name() + ".yml")))
                    .startsWith("# ")
                    .contains("# misfire: ");
        }
    }

    @Test
    void theYearRunsAsPromised() {
        Routines routines = shipped();
        routines.load();

        assertThat(routines.all()).extracting(Routine::name).contains("collect-submissions", "consolidate-report");
        assertThat(firstOf(routines, "consolidate-report")).isEqualTo("2021-03-16T23:00:00Z 2021-Q1");
    }

    private static String firstOf(Routines routines, String name) {
        Routine routine = routines.named(name).orElseThrow();
        Occasion first =
                routine.next(Quarters.at("2021-01-01T00:00"), Quarters.OF_2021).orElseThrow();
        return first.at() + " "
                + List.of(routine.period().on(first, Quarters.OF_2021).orElseThrow())
                        .get(0);
    }

    private static Routines shipped() {
        return new Routines(new RoutineFolder(Optional.empty()), KNOWN);
    }
}
