package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.database.DatabaseProperties;

class RenamedSettingsTest {
    @TempDir
    Path config;

    @Test
    void aFileOfTheVersionBeforeStillSaysWhatItSaid() throws Exception {
        Path secret = Files.writeString(config.resolve("secret"), "s3cret\n");
        file("""
                work: before
                language: en
                database:
                  kind: external
                  url: jdbc:mysql://host/kontum
                  user: an
                  password-file: %s
                  connections: 7
                  connection-timeout: 3s
                intake:
                  files-per-round: 9
                runs:
                  lease: 2m
                service:
                  address: 0.0.0.0
                  port: 9000
                  management-port: 9001
                  session: 10m
                  behind-tls: true
                  jobs: times
                logs:
                  folder: protocols
                  keep: 30d
                  format: json
                """.formatted(secret));

        ApplicationSettings applicationSettings = read();

        assertThat(applicationSettings.folders().root().getFileName()).hasToString("before");
        assertThat(applicationSettings.language()).contains(Locale.ENGLISH);
        assertThat(applicationSettings.database().location())
                .isEqualTo(new DatabaseProperties.External("jdbc:mysql://host/kontum", "an", "s3cret"));
        assertThat(applicationSettings.database().pool())
                .isEqualTo(new DatabaseProperties.Pool(7, Duration.ofSeconds(3)));
        assertThat(applicationSettings.settings().intake().filesPerRound()).isEqualTo(9);
        assertThat(applicationSettings.settings().lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(applicationSettings.server())
                .isEqualTo(new ApplicationSettings.ServerSettings(
                        "0.0.0.0", 9000, 9001, true, Path.of("times").toAbsolutePath()));
        assertThat(applicationSettings.logging().folder())
                .isEqualTo(Path.of("protocols").toAbsolutePath());
        assertThat(applicationSettings.logging().days()).isEqualTo(30);
        assertThat(applicationSettings.logging().json()).isTrue();
        assertThat(applicationSettings.sources().environment().getProperty("server.servlet.session.timeout"))
                .isEqualTo("10m");
    }

    @Test
    void eachFormerKeyIsToldWithTheNewOne() throws Exception {
        file("runs:\n  lease: 2m\nlogs:\n  keep: 30d\n");

        assertThat(read().sources().warnings().stream().map(w -> w.text(Locale.ENGLISH)))
                .containsExactlyInAnyOrder(
                        "[" + config.resolve("application.yml") + ":2:10 runs.lease] This key is now called"
                                + " kontum.runs.lease; it still counts in this version, not in the next one.",
                        "[" + config.resolve("application.yml") + ":4:9 logs.keep] This key is now called"
                                + " logging.logback.rollingpolicy.max-history; it still counts in this version, not in"
                                + " the next one.");
    }

    @Test
    void theNewKeyWinsOverTheFormerOne() throws Exception {
        file("runs:\n  lease: 2m\nkontum.runs.lease: 3m\n");

        assertThat(read().settings().lease()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void anAddressWithoutTheExternalKindStaysUnused() throws Exception {
        file("database:\n  kind: embedded\n  url: jdbc:mysql://host/kontum\n");

        ApplicationSettings applicationSettings = read();

        assertThat(applicationSettings.database().embedded()).isTrue();
        assertThat(applicationSettings.sources().warnings())
                .hasSize(2)
                .allMatch(w -> w.text(Locale.ENGLISH).contains("needed no more"));
    }

    @Test
    void anExternalDatabaseThatNobodyNamesDoesNotBecomeAnEmbeddedOne() throws Exception {
        file("database:\n  kind: external\n");

        assertThat(mistakes()).singleElement().asString().contains(":2:9 database.kind]");
    }

    @Test
    void mistakesUnderFormerKeysAreToldWhereTheyStand() throws Exception {
        file("runs:\n  lease: soon\n  leese: 1s\nlogs:\n  keep: long\n");

        assertThat(mistakes())
                .hasSize(3)
                .anyMatch(m -> m.contains(":2:10 runs.lease] The value \"soon\""))
                .anyMatch(m -> m.contains(":3:10 runs.leese] There is no such key")
                        && m.endsWith("kontum.runs.judge-threads, kontum.runs.judge-together, kontum.runs.lease."))
                .anyMatch(m -> m.contains(":5:9 logs.keep] The value \"long\""));
    }

    private ApplicationSettings read() {
        return SettingsLoader.read(CommandLineOverrides.none().withConfig(config));
    }

    private void file(String text) throws IOException {
        Files.writeString(config.resolve("application.yml"), text);
    }

    private List<String> mistakes() {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(InvalidSettingsException.class, e -> told.addAll(e.sentences(Locale.ENGLISH)));
        return told;
    }
}
