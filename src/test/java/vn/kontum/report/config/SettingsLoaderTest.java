package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.ShippedCatalogue;
import vn.kontum.report.database.DatabaseProperties;
import vn.kontum.report.intake.storage.WorkDirectory;
import vn.kontum.report.run.PipelineProperties;

class SettingsLoaderTest {
    @TempDir
    Path config;

    @Test
    void withoutAFileTheSettingsAreThoseThatAreBuiltIn() {
        ApplicationSettings applicationSettings = read();

        assertThat(applicationSettings.settings()).isEqualTo(PipelineProperties.of(new WorkDirectory(Path.of("work"))));
        assertThat(applicationSettings.database().embedded()).isTrue();
        assertThat(applicationSettings.catalogue().version())
                .isEqualTo(ShippedCatalogue.read().version());
    }

    @Test
    void theShippedFileSaysWhatIsBuiltIn() {
        ApplicationSettings shipped =
                SettingsLoader.read(CommandLineOverrides.none().withConfig(Path.of("config")));
        ApplicationSettings builtIn = read();

        assertThat(shipped.settings()).isEqualTo(builtIn.settings());
        assertThat(shipped.database()).isEqualTo(builtIn.database());
        assertThat(shipped.catalogue().version()).isEqualTo(builtIn.catalogue().version());
    }

    @Test
    void whatTheFileSaysCountsAndTheRestStaysAsItWas() throws Exception {
        file("kontum:\n  runs:\n    lease: 2m\n  intake.files-per-round: 7\nserver.port: 9000\n");

        ApplicationSettings applicationSettings = read();

        assertThat(applicationSettings.settings().lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(applicationSettings.settings().intake().filesPerRound()).isEqualTo(7);
        assertThat(applicationSettings.settings().judgeThreads()).isEqualTo(2);
        assertThat(applicationSettings.server().port()).isEqualTo(9000);
    }

    @Test
    void optionsWinOverTheFile() throws Exception {
        Path secret = Files.writeString(config.resolve("secret"), "s3cret\nsecond line\n");
        file("kontum.work: somewhere\n");
        CommandLineOverrides options = new CommandLineOverrides(
                Optional.of(config),
                Optional.of(Path.of("elsewhere")),
                Optional.empty(),
                Optional.of("jdbc:mysql://db/kontum"),
                Optional.of("an"),
                Optional.of(secret));

        ApplicationSettings applicationSettings = SettingsLoader.read(options);

        assertThat(applicationSettings.folders().root().getFileName()).hasToString("elsewhere");
        assertThat(applicationSettings.database().location())
                .isEqualTo(new DatabaseProperties.External("jdbc:mysql://db/kontum", "an", "s3cret"));
    }

    @Test
    void aProviderToSignInByNeedsRolesAndEachNameOfThemOnlyOne() throws Exception {
        String registration = "spring.security.oauth2.client.registration.office.client-id: kontum\n";
        file(registration);
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        wrong -> assertThat(wrong.sentences(Locale.ENGLISH))
                                .singleElement()
                                .asString()
                                .contains("kontum.console.oidc.roles", "no role is given"));

        file(registration + "kontum.console.oidc.roles:\n  admin: [a, b]\n  view: b, c\n");
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        wrong -> assertThat(wrong.sentences(Locale.ENGLISH))
                                .singleElement()
                                .asString()
                                .contains("\"b\" stands for several roles"));

        file(registration + "kontum.console.oidc.roles.admin: a\n");
        assertThat(read().sources().warnings()).isEmpty();
    }

    @Test
    void everyMistakeOfSettingsAndCatalogueIsToldAtOnceWithItsPlace() throws Exception {
        file("""
            wrok: w
            kontum:
              work: w
              wrok: w
              runs:
                lease: soon
                judge-threads: 0
              windows: lunar
              intake: [1, 2]
              housekeeping:
                temporary-files: 5m
              database.embedded.memory: 1MB
            server:
              port: many
              servlet.session.timeout: 5s
            """);
        Files.createDirectories(config.resolve("catalogue"));
        Files.writeString(config.resolve("catalogue").resolve("reporters.csv"), "code,name_vi\nX,Y\n");

        List<String> mistakes = mistakes();

        String file = config.resolve("application.yml").toString();
        for (String expected : List.of(
                ":1:7 wrok] There is no such key",
                ":4:9 kontum.wrok] There is no such key",
                ":6:12 kontum.runs.lease] The value \"soon\" cannot be used; expected 300ms, 10s, 30m, 2h, 7d; ≥ 1000ms",
                ":7:20 kontum.runs.judge-threads] The value \"0\" cannot be used; expected 1 … 64",
                ":8:12 kontum.windows] The value \"lunar\" cannot be used; expected administrative, calendar",
                ":9:12 kontum.intake] One value was expected",
                ":11:22 kontum.housekeeping.temporary-files] The value \"5m\" cannot be used",
                ":12:29 kontum.database.embedded.memory] The value \"1MB\" cannot be used",
                ":14:9 server.port] The value \"many\" cannot be used; expected 0 … 65535",
                ":15:28 server.servlet.session.timeout] The value \"5s\" cannot be used")) {
            assertThat(mistakes).anySatisfy(m -> assertThat(m).startsWith("[" + file + expected));
        }
        assertThat(mistakes).anySatisfy(m -> assertThat(m).startsWith("[reporters.csv"));
    }

    @Test
    void anUnknownKeyIsAnsweredWithItsNeighbours() throws Exception {
        file("kontum:\n  runs:\n    leese: 10s\n");

        assertThat(mistakes())
                .singleElement()
                .asString()
                .endsWith(" kontum.runs.judge-threads, kontum.runs.judge-together, kontum.runs.lease.");
    }

    @Test
    void anUnknownSectionIsAnsweredWithThoseThatThereAre() throws Exception {
        file("kontum:\n  rums:\n    lease: 10s\n");

        assertThat(mistakes())
                .singleElement()
                .asString()
                .contains("kontum.rums.lease]", "kontum.runs.*", "kontum.intake.*", "kontum.work");
    }

    @Test
    void aSectionWithNothingInItIsNoMistake() throws Exception {
        file("kontum:\n  runs:\n    # lease: 10s\n");

        assertThat(read().settings().lease()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aFileThatIsNotYamlIsToldWithItsLine() throws Exception {
        file("kontum:\n  runs:\n\tlease: 10s\n");

        assertThat(mistakes()).singleElement().asString().startsWith("[" + config.resolve("application.yml") + ":3:1]");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws Exception {
        Files.write(config.resolve("application.yml"), new byte[] {'#', (byte) 0xC3, 0x28});

        assertThat(mistakes()).singleElement().asString().endsWith("The file is not UTF-8; save it as UTF-8.");
    }

    @Test
    void aKeyGivenTwiceIsAMistakeThatHidesNoOther() throws Exception {
        file("kontum:\n  work: a\n  work: b\n  windows: lunar\n");

        assertThat(mistakes())
                .hasSize(2)
                .anyMatch(m -> m.contains(":3:9 kontum.work] The key is given twice"))
                .anyMatch(m -> m.contains(":4:12 kontum.windows] The value \"lunar\""));
    }

    @Test
    void aKeyGivenOnceWithDotsAndOnceInItsSectionIsAMistake() throws Exception {
        file("kontum:\n  work: a\nkontum.work: b\n");

        assertThat(mistakes()).singleElement().asString().contains(":3:14 kontum.work] The key is given twice");
    }

    @Test
    void partsOfTheFileForProfilesMayRepeatKeys() throws Exception {
        file("server.port: 1001\n---\nspring.config.activate.on-profile: office\nserver.port: 1002\n");

        assertThat(read().server().port()).isEqualTo(1001);
        assertThat(SettingsLoader.read(CommandLineOverrides.none()
                                .withConfig(config)
                                .withArguments(List.of("--spring.profiles.active=office")))
                        .server()
                        .port())
                .isEqualTo(1002);
    }

    @Test
    void anExternalDatabaseNeedsAnAddressAUserAndAReadablePassword() throws Exception {
        file("spring.datasource.url: postgres://x\nkontum.database.password-file: /nowhere/secret\n");

        assertThat(mistakes())
                .hasSize(3)
                .anyMatch(m -> m.contains(":1:24 spring.datasource.url]"))
                .anyMatch(m -> m.contains("spring.datasource.username]"))
                .anyMatch(m -> m.contains(":2:32 kontum.database.password-file]"));
    }

    @Test
    void aPasswordInTwoPlacesIsAMistake() throws Exception {
        Path secret = Files.writeString(config.resolve("secret"), "s3cret\n");
        file("kontum.database.password-file: " + secret + "\n");

        assertThatThrownBy(() -> SettingsLoader.read(CommandLineOverrides.none()
                        .withConfig(config)
                        .withEnvironment(Map.of("SPRING_DATASOURCE_PASSWORD", "other"))))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("[SPRING_DATASOURCE_PASSWORD] The password is given here and in the file")
                .hasMessageNotContaining("other\n")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void theConsoleAndItsMonitoringNeedTwoPorts() throws Exception {
        file("server.port: 9000\nmanagement.server.port: 9000\n");

        assertThat(mistakes()).singleElement().asString().contains(":2:25 management.server.port] Port 9000");
    }

    @Test
    void aConfigurationFolderMayHaveAnyName() throws Exception {
        Path odd = Files.createDirectories(config.resolve("cấu hình, 100% [a] {b}; #1"));
        Files.writeString(odd.resolve("application.yml"), "kontum.runs.lease: 2m\n");

        ApplicationSettings applicationSettings =
                SettingsLoader.read(CommandLineOverrides.none().withConfig(odd));

        assertThat(applicationSettings.settings().lease()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void moreOfThePoolIsSaidInTheWordsOfSpringBoot() throws Exception {
        file("spring.datasource.hikari:\n  maximum-pool-size: 5\n  max-lifetime: 60000\n");

        assertThat(read().database().pool())
                .isEqualTo(new DatabaseProperties.Pool(5, Duration.ofSeconds(10), Map.of("max-lifetime", "60000")));

        file("spring.datasource.hikari:\n  max-lifetime: long\n");

        assertThat(mistakes()).singleElement().asString().contains(":2:17 spring.datasource.hikari.max-lifetime]");
    }

    @Test
    void aConfigurationFolderThatIsNotThereIsAMistake() {
        Path nowhere = config.resolve("nowhere");

        assertThatThrownBy(() -> SettingsLoader.read(CommandLineOverrides.none().withConfig(nowhere)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("There is no configuration folder " + nowhere);
    }

    private ApplicationSettings read() {
        return SettingsLoader.read(CommandLineOverrides.none().withConfig(config));
    }

    private void file(String text) throws IOException {
        Files.writeString(config.resolve("application.yml"), text);
    }

    private List<String> mistakes() {
        try {
            read();
            return List.of();
        } catch (InvalidSettingsException e) {
            return e.sentences(Locale.ENGLISH);
        }
    }
}
