package vn.kontum.report.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.administration.schedule.ScheduleException;

class JobDefinitionRegistryTest {
    @TempDir
    Path jobs;

    private JobDefinitionRegistry jobDefinitionRegistry;

    @BeforeEach
    void twoFiles() throws IOException {
        write("morning", "0 0 6 * * ?");
        write("evening", "0 0 18 * * ?");
        jobDefinitionRegistry = new JobDefinitionRegistry(
                new JobDefinitionDirectory(Optional.of(jobs)),
                new JobDefinitionReader.ReaderContext(
                        new TreeSet<>(Set.of("collect-submissions")), Set.of(), () -> Windows2021.OF_2021));
        jobDefinitionRegistry.load();
    }

    @Test
    void anEditIsTakenOverOnceItStandsStill() throws IOException {
        write("morning", "0 0 7 * * ?");

        assertThat(jobDefinitionRegistry.refresh()).isFalse();
        assertThat(jobDefinitionRegistry.refresh()).isTrue();
        assertThat(cron("morning")).isEqualTo("0 0 7 * * ?");
        assertThat(jobDefinitionRegistry.refresh()).isFalse();
    }

    @Test
    void aBrokenFileKeepsTheFormerRoutineAndSaysSo() throws IOException {
        write("morning", "at dawn");
        style();

        assertThat(cron("morning")).isEqualTo("0 0 6 * * ?");
        assertThat(jobDefinitionRegistry.mistakes())
                .singleElement()
                .satisfies(m -> assertThat(m.text(Locale.ENGLISH))
                        .startsWith("[jobs/morning.yml:5 cron] The cron expression \"at dawn\" is wrong"));
    }

    @Test
    void aMendedFileClearsTheWarning() throws IOException {
        write("morning", "at dawn");
        style();
        write("morning", "0 0 5 * * ?");
        style();

        assertThat(jobDefinitionRegistry.mistakes()).isEmpty();
        assertThat(cron("morning")).isEqualTo("0 0 5 * * ?");
    }

    @Test
    void aBrokenFileDoesNotHoldUpTheOthers() throws IOException {
        write("morning", "at dawn");
        write("evening", "0 0 19 * * ?");
        style();

        assertThat(cron("evening")).isEqualTo("0 0 19 * * ?");
    }

    @Test
    void filesComeAndGo() throws IOException {
        write("noon", "0 0 12 * * ?");
        Files.delete(jobs.resolve("evening.yml"));
        style();

        assertThat(jobDefinitionRegistry.all()).extracting(JobDefinition::name).containsExactly("morning", "noon");
    }

    @Test
    void aFolderThatVanishesIsAFaultAndNotAnEmptySchedule() throws IOException {
        Files.delete(jobs.resolve("morning.yml"));
        Files.delete(jobs.resolve("evening.yml"));
        Files.delete(jobs);

        assertThatThrownBy(jobDefinitionRegistry::refresh).isInstanceOf(UncheckedIOException.class);
        assertThat(jobDefinitionRegistry.all()).hasSize(2);
    }

    @Test
    void aBrokenFileRefusesTheFirstLoad() throws IOException {
        write("morning", "at dawn");
        write("evening", "at dusk");

        assertThatThrownBy(jobDefinitionRegistry::load)
                .isInstanceOfSatisfying(
                        ScheduleException.class,
                        e -> assertThat(e.sentences(Locale.ENGLISH)).hasSize(2));
    }

    private void style() {
        jobDefinitionRegistry.refresh();
        jobDefinitionRegistry.refresh();
    }

    private String cron(String name) {
        return jobDefinitionRegistry.named(name).orElseThrow().moments().get(0).text();
    }

    private void write(String name, String cron) throws IOException {
        Files.writeString(jobs.resolve(name + ".yml"), """
            name: %s
            description:
              vi: Thu nhận
              en: Collection
            cron: "%s"
            job: collect-submissions
            """.formatted(name, cron));
    }
}
