package vn.kontum.report.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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

    /** A work folder whose server program is unpacked once for all tests, with an intake that does not dawdle. */
    record Place(Path work, Path config) {
        static Place at(Path folder) {
            Place place = new Place(folder.resolve("work"), folder.resolve("config"));
            FrozenCatalogue.copyInto(place.config());
            place.patient(Duration.ofMillis(20));
            return place;
        }

        /** Sets how long every collect from now on waits for files to lie still. */
        void patient(Duration settle) {
            try {
                Files.createDirectories(config);
                Files.writeString(config.resolve("application.yml"), """
                    kontum:
                      intake.settle: %dms
                      report.pdf: never
                      database.embedded:
                        memory: 16MB
                        server-folder: %s
                    """.formatted(
                                settle.toMillis(), Path.of("target", "mariadb").toAbsolutePath()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        CommandResult line(String... words) {
            return CommandResult.line(words(words).toArray(String[]::new));
        }

        List<String> words(String... words) {
            List<String> all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--work", work.toString(), "--config", config.toString()));
            return all;
        }
    }
}
