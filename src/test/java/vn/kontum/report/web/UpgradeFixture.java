package vn.kontum.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.kontum.report.TestDatabase;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.cli.CommandProcess;

/**
 * The filled work folder of the first version, unpacked beside a database of its own, with the tables as that version left
 * them. How it was made: {@code src/test/resources/upgrade/first-version/README.md}.
 *
 * @param root holds {@code work}, {@code config}, {@code jobs} and the file {@code password}
 * @param database address with the schema
 */
record UpgradeFixture(Path root, String database) {
    private static final Path FIXTURE = Path.of("src", "test", "resources", "upgrade", "first-version");

    /** The parameters that end every command line on the folder. */
    private List<String> options() {
        return List.of(
                "--work", work().toString(),
                "--config", root.resolve("config").toString(),
                "--db-url", database,
                "--db-user", TestDatabase.user(),
                "--db-password-file", root.resolve("password").toString());
    }

    static UpgradeFixture unpack(Path root) throws IOException, SQLException {
        Path config = Files.createDirectories(root.resolve("config"));
        FrozenCatalogue.copyInto(config);
        copy(Path.of("jobs"), root.resolve("jobs"));
        Files.writeString(config.resolve("application.yml"), """
                intake:
                  settle: 20ms
                report:
                  pdf: never
                service:
                  jobs: "%s"
                """.formatted(
                        root.resolve("jobs").toString().replace('\\', '/')));
        Files.writeString(root.resolve("password"), TestDatabase.password());
        unzip(root.resolve("work"));
        String url = TestDatabase.freshUrl();
        load(url);
        return new UpgradeFixture(root, url);
    }

    Path work() {
        return root.resolve("work");
    }

    /**
     * What the first version answered with {@code --json}, by the name of the file; {@code {work}} stands for the work
     * folder.
     */
    Map<String, String> formerAnswers() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FIXTURE.resolve("answers"), "*.json")) {
            for (Path file : files) {
                answers.put(
                        file.getFileName().toString().replace(".json", ""),
                        Files.readString(file).replace("{work}", work().toString()));
            }
        }
        return answers;
    }

    /** Runs a command on the folder in another process. */
    CommandProcess.Said run(CommandProcess terminal, List<String> words) throws IOException {
        return terminal.type(whole(words));
    }

    /** Runs a command on the folder in this process. */
    CommandProcess.Said run(List<String> words) {
        return CommandProcess.typedHere(whole(words));
    }

    private List<String> whole(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.add("--json");
        line.addAll(options());
        return line;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void unzip(Path work) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(FIXTURE.resolve("work.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = work.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    /** A statement of the dump ends with a semicolon at the end of a line; line ends inside texts are escaped. */
    private static void load(String url) throws IOException, SQLException {
        String dump;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FIXTURE.resolve("database.sql.gz")))) {
            dump = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = DriverManager.getConnection(url, TestDatabase.user(), TestDatabase.password());
                Statement statement = connection.createStatement()) {
            for (String sql : dump.split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
