package vn.kontum.report.intake.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A file in a shared folder whose content proves that it is this folder and not an empty mount point.
 *
 * @param name of the file
 * @param unavailable makes the exception for a folder that cannot be read or written, from a sentence and the cause
 */
public record FolderIdFile(
        Path folder, String name, BiFunction<String, IOException, ? extends RuntimeException> unavailable) {
    /** The id; empty when the folder or the file is missing. */
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(folder.resolve(name)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable.apply(folder + " cannot be read; check the share and its rights", e);
        }
    }

    /** Makes the folder and the file with a new id, unless another process did so meanwhile; returns the id. */
    public String create() {
        try {
            Files.createDirectories(folder);
            String id = UUID.randomUUID().toString();
            Files.writeString(folder.resolve(name), id, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            return id;
        } catch (FileAlreadyExistsException e) {
            return read().orElseThrow();
        } catch (IOException e) {
            throw unavailable.apply(folder + " cannot be prepared; check the share and its rights", e);
        }
    }
}
