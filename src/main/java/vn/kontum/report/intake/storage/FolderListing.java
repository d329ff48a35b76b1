package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything below a folder that is no folder, by its path below it with forward slashes.
 *
 * @param links those that are links, which may lead to a folder and are not followed
 */
public record FolderListing(List<String> files, List<String> links) {
    /** The folder itself may be a link; one that is not there holds nothing. */
    public static FolderListing of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new FolderListing(List.of(), List.of());
        }
        Path root = folder.toRealPath();
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            return new FolderListing(
                    names(root, files.stream()), names(root, files.stream().filter(Files::isSymbolicLink)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> names(Path root, Stream<Path> files) {
        return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }
}
