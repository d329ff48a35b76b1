package vn.kontum.report.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Vietnamese texts of the program, cut at the places that are filled in; without those of the sample year, which stand for
 * what people typed.
 */
final class VietnameseTexts {
    private static final String SAMPLE_YEAR = "demo_vi.properties";
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    /** Shorter ones may stand in a name of the catalogue. */
    private static final int SHORTEST = 20;

    private VietnameseTexts() {}

    static List<String> fragments() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith("_vi.properties") && !file.endsWith(SAMPLE_YEAR))
                    .flatMap(VietnameseTexts::values)
                    .flatMap(text ->
                            Arrays.stream(text.replace("\u0027\u0027", "\u0027").split("\\{[^}]*\\}|\\s*\\R\\s*")))
                    .map(String::strip)
                    .filter(text -> text.length() >= SHORTEST && text.chars().anyMatch(c -> c > 0x7f))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> values(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.values().stream().map(String::valueOf);
    }
}
