package vn.kontum.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
        ApplicationSettings setup = read();

        assertThat(setup.settings()).isEqualTo(PipelineProperties.of(new WorkDirectory(Path.of("work"))));
        assertThat(setup.store().embedded()).isTrue();
        assertThat(setup.catalogue().version())
                .isEqualTo(ShippedCatalogue.read().version());
    }

    @Test
    void theShippedFileSaysWhatIsBuiltIn() {
        ApplicationSettings shipped =
                SettingsLoader.read(CommandLineOverrides.none().withConfig(Path.of("config")));
        ApplicationSettings builtIn = read();

        assertThat(shipped.settings()).isEqualTo(builtIn.settings());
        assertThat(shipped.store()).isEqualTo(builtIn.store());
        assertThat(shipped.catalogue().version()).isEqualTo(builtIn.catalogue().version());
    }

    @Test
    void whatTheFileSaysCountsAndTheRestStaysAsItWas() throws Exception {
        file("runs:\n  lease: 2m\nintake:\n  files-per-round: 7\n");

        ApplicationSettings setup = read();

        assertThat(setup.settings().lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(setup.settings().intake().maxFilesPerRound()).isEqualTo(7);
        assertThat(setup.settings().judgeThreads()).isEqualTo(2);
    }

    @Test
    void optionsWinOverTheFile() throws Exception {
        Path secret = Files.writeString(config.resolve("secret"), "s3cret\nsecond line\n");
        file("work: somewhere\ndatabase:\n  kind: embedded\n");
        CommandLineOverrides options = new CommandLineOverrides(
                Optional.of(config),
                Optional.of(Path.of("elsewhere")),
                Optional.empty(),
                Optional.of("jdbc:mysql://db/kontum"),
                Optional.of("an"),
                Optional.of(secret));

        ApplicationSettings setup = SettingsLoader.read(options);

        assertThat(setup.folders().root().getFileName()).hasToString("elsewhere");
        assertThat(setup.store().place())
                .isEqualTo(new DatabaseProperties.External("jdbc:mysql://db/kontum", "an", "s3cret"));
    }

    @Test
    void everyMistakeOfSettingsAndCatalogueIsToldAtOnceWithItsPlace() throws Exception {
        file("""
            work: w
            wrok: w
            runs:
              lease: soon
              judge-threads: 0
            windows: lunar
            intake: [1, 2]
            """);
        Files.createDirectories(config.resolve("catalogue"));
        Files.writeString(config.resolve("catalogue").resolve("reporters.csv"), "code,name_vi\nX,Y\n");

        List<String> mistakes = mistakes();

        String file = config.resolve("application.yml").toString();
        assertThat(mistakes).anySatisfy(m -> assertThat(m).startsWith("[" + file + ":2 wrok] There is no such key"));
        assertThat(mistakes)
                .anySatisfy(m -> assertThat(m).startsWith("[" + file + ":4 runs.lease] The value \"soon\""));
        assertThat(mistakes)
                .anySatisfy(m -> assertThat(m)
                        .startsWith("[" + file + ":5 runs.judge-threads]")
                        .contains("1 … 64"));
        assertThat(mistakes)
                .anySatisfy(m ->
                        assertThat(m).startsWith("[" + file + ":6 windows]").contains("administrative, calendar"));
        assertThat(mistakes).anySatisfy(m -> assertThat(m).startsWith("[" + file + ":7 intake]"));
        assertThat(mistakes).anySatisfy(m -> assertThat(m).startsWith("[reporters.csv"));
    }

    @Test
    void anUnknownKeyIsAnsweredWithItsNeighbours() throws Exception {
        file("runs:\n  leese: 10s\n");

        assertThat(mistakes())
                .singleElement()
                .asString()
                .endsWith("runs.judge-threads, runs.judge-together, runs.lease.");
    }

    @Test
    void aFileThatIsNotYamlIsToldWithItsLine() throws Exception {
        file("work: w\nruns:\n\tlease: 10s\n");

        assertThat(mistakes()).singleElement().asString().startsWith("[" + config.resolve("application.yml") + ":3]");
    }

    @Test
    void aKeyGivenTwiceIsAMistake() throws Exception {
        file("work: a\nwork: b\n");

        assertThat(mistakes()).singleElement().asString().contains(":2 work] The key is given twice");
    }

    @Test
    void anExternalDatabaseNeedsAnAddressAUserAndAReadablePassword() throws Exception {
        file("database:\n  kind: external\n  url: postgres://x\n  password-file: /nowhere/secret\n");

        assertThat(mistakes())
                .hasSize(3)
                .anyMatch(m -> m.contains("database.url"))
                .anyMatch(m -> m.contains("database.user"))
                .anyMatch(m -> m.contains("database.password-file"));
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
