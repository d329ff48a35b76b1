package vn.kontum.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kontum.report.TestClock;
import vn.kontum.report.administration.access.ApiScope;
import vn.kontum.report.administration.access.ApiTokenService;
import vn.kontum.report.run.Actor;

/**
 * A client whose types npm generates from openapi.yaml reads the figures of a year. It is compiled strictly, so that the program uses
 * nothing that the description does not promise; what it then finds in answers and CSV files must agree. Needs Node.js and the npm
 * registry.
 */
@Tag("slow")
class GeneratedClientTest {
    private static final Path SOURCES = Path.of("src/test/resources/client/client.ts");
    private static final Path DESCRIPTION =
            Path.of("src/main/resources/openapi.yaml").toAbsolutePath();
    private static final List<String> PACKAGES =
            List.of("openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3", "@types/node@20.19.43");

    @TempDir
    Path root;

    @Test
    void aGeneratedClientReadsAYearDownToItsCells() throws Exception {
        assumeThat(onPath("npm") && onPath("node"))
                .as("Node.js with npm is not installed")
                .isTrue();
        Path client = Files.createDirectories(root.resolve("client"));
        Files.writeString(client.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}");
        Files.copy(SOURCES, client.resolve("client.ts"));
        run(client, Stream.concat(Stream.of("npm", "install", "--no-audit", "--no-fund"), PACKAGES.stream()));
        run(client, Stream.of("npx", "--no-install", "openapi-typescript", DESCRIPTION.toString(), "-o", "schema.ts"));
        run(
                client,
                Stream.of(
                        "npx",
                        "--no-install",
                        "tsc",
                        "--strict",
                        "--module",
                        "nodenext",
                        "--target",
                        "es2022",
                        "client.ts"));

        TestClock clock = new TestClock(SampleQuarter.NOW);
        try (ConsoleServer server = SampleQuarter.start(Files.createDirectories(root.resolve("server")), clock)) {
            String expired = token(server, 1, ApiScope.values());
            clock.advance(Duration.ofDays(2));
            String said = run(
                    client,
                    Stream.of(
                            "node",
                            "client.js",
                            server.url("").replaceFirst("/$", ""),
                            token(server, 30, ApiScope.values()),
                            expired,
                            token(server, 30, ApiScope.RUNS),
                            "2021"));

            JsonNode done =
                    new JsonMapper().readTree(said.lines().reduce((a, b) -> b).orElseThrow());
            assertThat(done.get("periods").asInt()).isEqualTo(1);
            assertThat(done.get("figures").asInt()).isGreaterThanOrEqualTo(52);
            assertThat(done.get("cells").asInt()).isGreaterThan(50);
            assertThat(Stream.of("expired", "nobody", "otherScope", "ownScope")
                            .map(key -> done.get(key).asInt()))
                    .containsExactly(401, 401, 403, 200);
        }
    }

    private static String token(ConsoleServer server, int days, ApiScope... scopes) {
        return server.autowired(ApiTokenService.class)
                .create(
                        new ApiTokenService.NewToken("Portal", Set.of(scopes), days),
                        new Actor("An", "for the statistics portal"))
                .text();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    /** What a program printed; fails with it when the program did. */
    private static String run(Path folder, Stream<String> command) throws IOException, InterruptedException {
        List<String> words = command.toList();
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(said);
        assertThat(ended).as("%s ended; it said %s", words, text).isTrue();
        assertThat(process.exitValue()).as("%s: %s", words, text).isZero();
        return text;
    }
}
