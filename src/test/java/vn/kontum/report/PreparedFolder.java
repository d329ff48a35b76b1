package vn.kontum.report;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * A work folder and its tables as something long left them. It is prepared once for all test processes of one build ({@code
 * -Dtest.build}, otherwise for one process), and copied for every test that begins there.
 *
 * @param folder holds {@code work}; nobody changes it any more
 */
public record PreparedFolder(Path folder, TableContents tables) {
    private static final Path ALL = Path.of("target", "prepared").toAbsolutePath();
    private static final Map<String, PreparedFolder> OF_THIS_PROCESS = new ConcurrentHashMap<>();

    /** What takes so long. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * @param folder for a folder {@code work}, and for whatever else is wanted later
         * @param url of a schema with all tables, empty
         */
        void fill(Path folder, String url) throws Exception;
    }

    public static PreparedFolder once(String name, Preparation preparation) {
        return OF_THIS_PROCESS.computeIfAbsent(name, key -> readOrPrepared(key, preparation));
    }

    /** @param url of a schema of {@link TestDatabase#migratedUrl} */
    public void copy(Path work, String url) throws IOException, SQLException {
        tables.fill(url);
        FileSystemUtils.copyRecursively(folder.resolve("work"), work);
    }

    private static PreparedFolder readOrPrepared(String name, Preparation preparation) {
        try {
            Path folder = Files.createDirectories(ofThisBuild().resolve(name));
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Path tables = folder.resolve("tables");
                if (!Files.exists(tables)) {
                    prepare(folder, preparation);
                }
                try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(tables))) {
                    return new PreparedFolder(folder, (TableContents) in.readObject());
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("[" + name + "] cannot be prepared", e);
        }
    }

    private static void prepare(Path folder, Preparation preparation) throws Exception {
        String url = TestDatabase.migratedUrl();
        preparation.fill(folder, url);
        Path unfinished = folder.resolve("tables.tmp");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(unfinished))) {
            out.writeObject(TableContents.of(url));
        }
        Files.move(unfinished, folder.resolve("tables"));
    }

    /** Those of former builds are deleted. */
    private static Path ofThisBuild() throws IOException {
        String build = System.getProperty("test.build", "");
        if (build.isEmpty()) {
            return Files.createTempDirectory("prepared");
        }
        Path folder = ALL.resolve(build.replaceAll("\\W", "-"));
        Files.createDirectories(folder);
        try (DirectoryStream<Path> builds = Files.newDirectoryStream(ALL, path -> !path.equals(folder))) {
            for (Path former : builds) {
                FileSystemUtils.deleteRecursively(former);
            }
        }
        return folder;
    }
}
