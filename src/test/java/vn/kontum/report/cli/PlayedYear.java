package vn.kontum.report.cli;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;
import vn.kontum.report.TableContents;
import vn.kontum.report.TestDatabase;

/**
 * The sample year as {@code demo} leaves it. It is played once, which takes half a minute, and copied for every test that begins
 * there; all test processes of one build ({@code -Dtest.build}) share what the first of them played.
 *
 * @param said what {@code demo --json} answered
 */
record PlayedYear(Path folder, TableContents tables, CommandResult said) {
    private static final Path FOLDERS = Path.of("target", "sample-year").toAbsolutePath();

    static PlayedYear once() {
        return Played.ONE;
    }

    /** With a work folder and tables of its own, until the end of the test class that asks. */
    CommandResult.Place copy(Path to) throws IOException, SQLException {
        String url = TestDatabase.migratedUrl();
        tables.fill(url);
        CommandResult.Place place = CommandResult.Place.onTestServer(to, url);
        FileSystemUtils.copyRecursively(folder.resolve("work"), place.work());
        return place;
    }

    private static final class Played {
        static final PlayedYear ONE = playedOrRead();
    }

    private static PlayedYear playedOrRead() {
        try {
            Path folder = folderOfThisBuild();
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Path tables = folder.resolve("tables");
                return Files.exists(tables) ? read(folder, tables) : play(folder, tables);
            }
        } catch (IOException | SQLException | ClassNotFoundException e) {
            throw new IllegalStateException("[sample year] cannot be played", e);
        }
    }

    private static Path folderOfThisBuild() throws IOException {
        String build = System.getProperty("test.build", "");
        if (build.isEmpty()) {
            return Files.createTempDirectory("sample-year");
        }
        Path folder = FOLDERS.resolve(build.replaceAll("\\W", "-"));
        Files.createDirectories(folder);
        try (DirectoryStream<Path> builds = Files.newDirectoryStream(FOLDERS, path -> !path.equals(folder))) {
            for (Path former : builds) {
                FileSystemUtils.deleteRecursively(former);
            }
        }
        return folder;
    }

    private static PlayedYear play(Path folder, Path tables) throws IOException, SQLException {
        String url = TestDatabase.migratedUrl();
        CommandResult said = CommandResult.Place.onTestServer(folder, url).line("demo", "--json");
        if (said.exit() != 0) {
            throw new IllegalStateException("[sample year] " + said);
        }
        PlayedYear year = new PlayedYear(folder, TableContents.of(url), said);
        Files.writeString(folder.resolve("said"), said.out());
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(tables))) {
            out.writeObject(year.tables());
        }
        return year;
    }

    private static PlayedYear read(Path folder, Path tables) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(tables))) {
            String said = Files.readString(folder.resolve("said"));
            return new PlayedYear(folder, (TableContents) in.readObject(), new CommandResult(0, said, ""));
        }
    }
}
