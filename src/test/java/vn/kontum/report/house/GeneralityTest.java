package vn.kontum.report.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.docx.WordDocumentText;

/** Which year, province and resolution it is, the catalogue alone says: another one needs no other program. */
class GeneralityTest {
    private static final String BECAUSE =
            "the catalogue names year, province and resolution; take them from plans.csv and units.csv, by {{ke_hoach}},"
                    + " {{tinh}}, {{dia_danh}} in a template or an argument in a message";
    /** A code of a period, a day or the name of a file in an example of how something is written. */
    private static final Pattern EXAMPLES = Pattern.compile(
            "\\b20\\d\\d(?:-?[QHY]\\d?\\b|-\\d\\d-\\d\\d)|(?iu)(?:ví dụ:?|for example|ghi như|write it like) [^.;]*");

    private static final Pattern OWN =
            Pattern.compile("(?iu)Kon Tum|\\d-NQ/|Resolution \\d|Nghị quyết số \\d|\\b20[1-4]\\d\\b");
    private static final Pattern STRING = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");
    private static final Pattern ESCAPES = Pattern.compile("\\\\u[0-9A-Fa-f]{4}");

    /** But for the sample year and the examples of commands. */
    @Test
    void messagesNameNoYearProvinceOrResolution() {
        List<String> named = new ArrayList<>();
        files(Path.of("src", "main", "resources", "messages"))
                .filter(file -> !file.getFileName().toString().startsWith("demo_"))
                .forEach(file -> properties(file).forEach((key, text) -> {
                    if (!key.toString().contains(".usage.footer.") && own(text.toString())) {
                        named.add(file.getFileName() + " " + key + "=" + text);
                    }
                }));

        assertThat(named).as(BECAUSE).isEmpty();
    }

    @Test
    void templatesNameNoYearProvinceOrResolution() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path file : files(Path.of("templates"))
                .filter(f -> f.toString().endsWith(".docx"))
                .toList()) {
            WordDocumentText.of(Files.readAllBytes(file)).stream()
                    .filter(GeneralityTest::own)
                    .forEach(text -> named.add(file + ": " + text));
        }
        files(Path.of("src", "main", "resources", "templates"))
                .forEach(file -> read(file)
                        .lines()
                        .filter(line -> own(line.replace("Kontum Report", "")))
                        .forEach(line -> named.add(file + ": " + line.strip())));

        assertThat(named).as(BECAUSE).isEmpty();
    }

    /** The sample year is what its name says. */
    @Test
    void codeNamesNoYearProvinceOrResolution() {
        List<String> named = new ArrayList<>();
        files(Path.of("src", "main", "java"))
                .filter(file -> !file.getParent().endsWith(Path.of("submission", "sample")))
                .forEach(file -> STRING.matcher(read(file))
                        .results()
                        .map(found -> ESCAPES.matcher(found.group()).replaceAll(""))
                        .filter(GeneralityTest::own)
                        .forEach(text -> named.add(file + ": " + text)));

        assertThat(named).as(BECAUSE).isEmpty();
    }

    private static boolean own(String text) {
        return OWN.matcher(EXAMPLES.matcher(text).replaceAll("")).find();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
