package vn.kontum.report.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.KontumReportApplication;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.cli.output.ProcessEnvironment;

/** What a typed line answers: its exit code, its data, its talk. */
record CommandResult(int exit, String out, String err) {
    /** A line in a system that wishes for nothing. */
    static CommandResult line(String... words) {
        return line(Map.of(), words);
    }

    static CommandResult line(Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProcessEnvironment processEnvironment = new ProcessEnvironment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false,
                Clock.systemUTC());
        int exit = new CommandLineApplication(processEnvironment).run(words);
        return new CommandResult(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The one document on standard output; anything beside it is an error. */
    JsonNode json() {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(out);
    }

    /**
     * A work folder with an intake that does not dawdle.
     *
     * @param database where its tables are, as lines of the settings
     */
    record Place(Path work, Path config, String database) {
        /** With a server of its own, as the program brings it along; it is unpacked once for all tests. */
        static Place at(Path folder) {
            return ready(folder, """
                      database.embedded:
                        memory: 16MB
                        server-folder: %s
                    """.formatted(Path.of("target", "mariadb").toAbsolutePath()));
        }

        /** With tables on the server of the tests, until the end of the test or class that asks: many seconds less. */
        static Place onTestServer(Path folder) {
            return onTestServer(folder, TestDatabase.migratedUrl());
        }

        /** With its tables in a schema that the test borrowed. */
        static Place onTestServer(Path folder, String url) {
            return ready(folder, """
                    spring.datasource:
                      url: "%s"
                      username: "%s"
                      password: "%s"
                    """.formatted(url, TestDatabase.user(), TestDatabase.password()));
        }

        /** Where its tables are, on the server of the tests. */
        String url() {
            return database.replaceAll("(?s).*url: \"([^\"]*)\".*", "$1");
        }

        /** The tables themselves. */
        DataSource tables() {
            return new DriverManagerDataSource(url(), TestDatabase.user(), TestDatabase.password());
        }

        private static Place ready(Path folder, String database) {
            Place place = new Place(folder.resolve("work"), folder.resolve("config"), database);
            FrozenCatalogue.copyInto(place.config());
            try {
                Files.createDirectories(place.config());
                Files.writeString(place.config().resolve("application.yml"), """
                    kontum:
                      intake.settle: 20ms
                      report.pdf: never
                    """ + database);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return place;
        }

        CommandResult line(String... words) {
            return CommandResult.line(words(words).toArray(String[]::new));
        }

        /** A line that is carried out by a process of its own. */
        Process process(ProcessBuilder.Redirect err, String... words) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KontumReportApplication.class.getName()));
            command.addAll(words(words));
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(err)
                    .start();
        }

        List<String> words(String... words) {
            List<String> all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--work", work.toString(), "--config", config.toString()));
            return all;
        }
    }
}
