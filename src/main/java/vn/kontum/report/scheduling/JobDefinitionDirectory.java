package vn.kontum.report.scheduling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where the files of {@code jobs} lie: in a folder, or built in when there is none.
 *
 * @implNote A folder that vanishes later is a fault, not an empty schedule.
 */
final class JobDefinitionDirectory {
    private static final String BUILT_IN = "classpath:defaults/jobs/*" + JobDefinitionReader.ENDING;

    private final Optional<Path> folder;

    /** @param folder used if it exists now */
    JobDefinitionDirectory(Optional<Path> folder) {
        this.folder = folder.filter(Files::isDirectory);
    }

    /** The bytes of every file by its name. */
    Map<String, byte[]> files() {
        try {
            return folder.isPresent() ? inFolder(folder.get()) : builtIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> inFolder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var entries = Files.newDirectoryStream(folder, "[!.]*" + JobDefinitionReader.ENDING)) {
            for (Path file : entries) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> builtIn() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
            files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
        }
        return files;
    }
}
