package vn.kontum.report.intake.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFileNameTest {
    @TempDir
    Path folder;

    @Test
    void aNameIsGivenInTheComposedForm() {
        assertThat(RawFileName.of(folder.resolve("ba\u0301o ca\u0301o.xlsx"))).isEqualTo("báo cáo.xlsx");
    }

    /** A service that is started without a locale, as many are. */
    @Test
    void underAPlainLocaleNamesAreReadAllTheSame() throws Exception {
        for (String name : List.of("báo cáo quý I.xlsx", "100%25 số liệu.xlsx", "\ud83d\ude00.xlsx", "plain.xlsx")) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertThat(namesUnderPlainLocale())
                .containsExactlyInAnyOrder(
                        "báo cáo quý I.xlsx", "100%25 số liệu.xlsx", "\ud83d\ude00.xlsx", "plain.xlsx");
    }

    private List<String> namesUnderPlainLocale() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PrintNames.class.getName(),
                folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        List<String> names = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return names;
    }

    /** Prints the names of a folder in UTF-8. */
    static final class PrintNames {
        private PrintNames() {}

        public static void main(String[] arguments) throws IOException {
            try (var files = Files.list(Path.of(arguments[0]))) {
                for (Path file : files.toList()) {
                    System.out.write((RawFileName.of(file) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            System.out.flush();
        }
    }
}
