package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.database.DatabaseProperties;

/**
 * Arguments before variables, variables before the file of a profile, that one before the file, as everywhere with
 * Spring Boot.
 */
class SettingsPrecedenceTest {
    @TempDir
    Path config;

    @BeforeEach
    void writeFiles() throws Exception {
        Files.writeString(config.resolve("application.yml"), "server.port: 1001\nkontum.runs.judge-threads: 3\n");
        Files.writeString(config.resolve("application-office.yml"), "server.port: 1002\n");
    }

    @Test
    void theFileCountsWhereNothingElseIsSaid() {
        assertThat(read(Map.of()).server().port()).isEqualTo(1001);
    }

    @Test
    void theFileOfAProfileWinsOverTheFile() {
        ApplicationSettings applicationSettings = read(Map.of("SPRING_PROFILES_ACTIVE", "office"));

        assertThat(applicationSettings.server().port()).isEqualTo(1002);
        assertThat(applicationSettings.settings().judgeThreads()).isEqualTo(3);
        assertThat(applicationSettings.sources().origin("server.port"))
                .contains(config.resolve("application-office.yml") + ":1:14 server.port");
    }

    @Test
    void theEnvironmentWinsOverFilesAndArgumentsWinOverTheEnvironment() {
        Map<String, String> environment =
                Map.of("SPRING_PROFILES_ACTIVE", "office", "SERVER_PORT", "1003", "KONTUM_RUNS_JUDGETHREADS", "4");

        assertThat(read(environment).server().port()).isEqualTo(1003);
        assertThat(read(environment).settings().judgeThreads()).isEqualTo(4);
        assertThat(read(environment).sources().origin("server.port")).contains("SERVER_PORT");
        assertThat(read(environment, "--server.port=1004").server().port()).isEqualTo(1004);
        assertThat(read(environment, "--server.port=1004").sources().origin("server.port"))
                .contains("--server.port");
        assertThat(read(Map.of(), "--spring.profiles.active=office").server().port())
                .isEqualTo(1002);
    }

    @Test
    void aDatabaseIsNamedByTheVariablesOfSpringBoot() {
        ApplicationSettings applicationSettings = read(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:mysql://host/kontum",
                "SPRING_DATASOURCE_USERNAME", "an",
                "SPRING_DATASOURCE_PASSWORD", "s3cret"));

        assertThat(applicationSettings.database().location())
                .isEqualTo(new DatabaseProperties.External("jdbc:mysql://host/kontum", "an", "s3cret"));
        assertThat(applicationSettings.sources().warnings()).isEmpty();
    }

    @Test
    void mistakesOfVariablesAndArgumentsAreToldByTheirNames() {
        assertThatThrownBy(() -> read(
                        Map.of("SERVER_PORT", "many", "KONTUM_WINDOWS", "lunar"),
                        "--kontum.runs.lease=soon",
                        "--kontum.wrok=w"))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(e.sentences(Locale.ENGLISH))
                                .hasSize(4)
                                .anyMatch(m -> m.startsWith("[SERVER_PORT] The value \"many\""))
                                .anyMatch(m -> m.startsWith("[KONTUM_WINDOWS] The value \"lunar\""))
                                .anyMatch(m -> m.startsWith("[--kontum.runs.lease] The value \"soon\""))
                                .anyMatch(m -> m.startsWith("[--kontum.wrok] There is no such key")));
    }

    @Test
    void whatDoesNothingIsAWarning() throws Exception {
        Files.writeString(
                config.resolve("application.yml"),
                "server:\n  prot: 1\n  tomcat.threads.max: 20\nspring.flyway.enabled: false\nlogging.level.org.example: debug\n");

        List<String> warnings = read(Map.of(
                        "SERVER_PROT", "1",
                        "SERVER_TOMCAT_THREADS_MAX", "20",
                        "SPRING_FLYWAY_ENABLED", "false",
                        "KONTUM_WROK", "w",
                        "KONTUM_WORK", "w",
                        "PATH", "/bin"))
                .sources()
                .warnings()
                .stream()
                .map(w -> w.text(Locale.ENGLISH))
                .toList();

        assertThat(warnings)
                .hasSize(5)
                .anyMatch(m -> m.contains(":2:9 server.prot] No part of this program knows this key"))
                .anyMatch(m -> m.contains(":4:24 spring.flyway.enabled] Spring Boot knows this key"))
                .anyMatch(m -> m.startsWith("[SERVER_PROT] No setting is called like this"))
                .anyMatch(m -> m.startsWith("[SPRING_FLYWAY_ENABLED] Spring Boot knows this key"))
                .anyMatch(m -> m.startsWith("[KONTUM_WROK] No setting is called like this"));
    }

    @Test
    void theShippedFileGivesNoWarning() {
        assertThat(SettingsLoader.read(CommandLineOverrides.none().withConfig(Path.of("config")))
                        .sources()
                        .warnings())
                .isEmpty();
    }

    private ApplicationSettings read(Map<String, String> environment, String... arguments) {
        return SettingsLoader.read(CommandLineOverrides.none()
                .withConfig(config)
                .withEnvironment(environment)
                .withArguments(List.of(arguments)));
    }
}
