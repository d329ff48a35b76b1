package vn.kontum.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.kontum.report.run.ProcessIdentity;

class WorkerCommandTest {
    @TempDir
    Path folder;

    private CommandResult.Place place;

    @BeforeEach
    void prepare() {
        place = CommandResult.Place.onTestServer(folder);
    }

    @Test
    void withoutTheSettingNoWorkerIsStarted() {
        CommandResult refused = place.line("worker", "--json");

        assertThat(refused.exit()).isEqualTo(7);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("WORKERS_OFF");
    }

    @Test
    void doctorIsSilentAboutWorkersUntilSomebodyAsksForThem() {
        assertThat(doctor()).doesNotContainKeys("workers", "workers-version", "workers-silent");
        assertThat(doctor("--kontum.workers.enabled=true")).containsEntry("workers", "WARN 0");
    }

    /** One that is ready, one of another version, one that was last seen an hour ago. */
    @Test
    void doctorTellsReadyWorkersFromThoseThatAreGoneOrOfAnotherVersion() {
        String version =
                doctor("--kontum.workers.enabled=true").get("setup").replaceAll(".*([0-9a-f]{12}).*", "unpacked $1");
        worker(1, version, 0);
        worker(2, "0.9.0 aaaaaaaaaaaa", 0);
        worker(3, version, 3600);

        Map<String, String> lines = doctor("--kontum.workers.enabled=true");

        assertThat(lines).containsEntry("workers", "OK 1");
        assertThat(lines.get("workers-version")).startsWith("WARN").contains("office 2 (0.9.0 aaaaaaaaaaaa)", version);
        assertThat(lines.get("workers-silent")).startsWith("WARN").contains("office 3 (" + version + ")");
    }

    /** Between two shards, without a restart; mistakes in its files end nothing, whichever file has them. */
    @Test
    void aWorkerTakesAnEditedCatalogueOver() throws Exception {
        Path texts = place.config().resolve("catalogue/units.csv");
        Path settings = place.config().resolve("application.yml");
        String before = Files.readString(texts);
        Thread worker =
                new Thread(() -> place.line("worker", "--kontum.workers.enabled=true", "--kontum.runs.lease=1s"));
        worker.start();
        try {
            await().until(() -> versions().size() == 1);
            String first = versions().get(0);
            Files.writeString(settings, "kontum: [half");
            Files.writeString(texts, before.replace("610,DISTRICT", "610,VILLAGE"));
            await().during(Duration.ofSeconds(3))
                    .until(() -> worker.isAlive() && versions().equals(List.of(first)));

            Files.writeString(texts, before.replace("Huyện Đăk Glei", "Huyện Đắk Glei"));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> versions().size() == 1 && !versions().contains(first));
        } finally {
            worker.interrupt();
            worker.join();
        }
        assertThat(versions()).isEmpty();
    }

    private List<String> versions() {
        return new JdbcTemplate(place.tables()).queryForList("SELECT version FROM worker", String.class);
    }

    /** On another machine: nobody here can tell whether the process lives. */
    private void worker(long pid, String version, int secondsAgo) {
        new JdbcTemplate(place.tables())
                .update(
                        "INSERT INTO worker (owner, version, state, started_at, seen_at) VALUES (?, ?, 'READY',"
                                + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) - INTERVAL ? SECOND)",
                        new ProcessIdentity("office", "", pid, 1).text(),
                        version,
                        secondsAgo);
    }

    /** Level and sentence of each check; of the number of workers that are ready only the number. */
    private Map<String, String> doctor(String... more) {
        List<String> words = new ArrayList<>(List.of("doctor", "--json", "--lang", "en"));
        words.addAll(List.of(more));
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode check : place.line(words.toArray(String[]::new)).json().at("/checks")) {
            String name = check.get("name").asString();
            String sentence = check.get("sentence").asString();
            String number = "0" + sentence.replaceAll("\\D", "");
            lines.put(
                    name,
                    check.get("level").asString() + " "
                            + (name.equals("workers") ? Integer.toString(Integer.parseInt(number)) : sentence));
        }
        return lines;
    }
}
