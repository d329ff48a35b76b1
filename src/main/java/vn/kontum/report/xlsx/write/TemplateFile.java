package vn.kontum.report.xlsx.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A template workbook: the office's own, or the built-in one where the office has none.
 *
 * @param name what people call it in messages
 */
public record TemplateFile(String name, byte[] bytes) {
    private static final String BUILT_IN = "defaults/templates/";

    /** Reads a file of the folder, or the built-in one where the folder lacks it. */
    public static TemplateFile load(Optional<Path> folder, String file) {
        Optional<Path> own = folder.map(f -> f.resolve(file)).filter(Files::exists);
        return own.isPresent() ? read(own.get()) : builtIn(BUILT_IN + file);
    }

    private static TemplateFile read(Path file) {
        try {
            return new TemplateFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read, check its rights", e);
        }
    }

    private static TemplateFile builtIn(String name) {
        try (InputStream in = TemplateFile.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("[" + name + "] is not on the class path, build the jar again");
            }
            return new TemplateFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("[" + name + "] cannot be read from the jar", e);
        }
    }
}
