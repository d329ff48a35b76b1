package vn.kontum.report.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A file of {@code src/test/resources/contracts}: what other programs rely on, a line each. A line that has gone fails the test
 * always; a new one fails it until {@code -Dcontracts.refresh=true} has appended it. Refreshing never removes a line.
 */
public record GoldenLines(String name) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "contracts");

    /** Compares the lines that there are now, in any order. */
    public void check(List<String> now) throws IOException {
        check(now, String::equals);
    }

    /** As {@link #check}, but words may be added at the end of a line. */
    public void checkBeginnings(List<String> now) throws IOException {
        check(now, (kept, line) -> line.equals(kept) || line.startsWith(kept + " "));
    }

    private void check(List<String> now, BiPredicate<String, String> honours) throws IOException {
        Path file = FOLDER.resolve(name);
        List<String> kept = Files.exists(file) ? Files.readAllLines(file) : List.of();
        assertThat(kept)
                .as(
                        "%s: other programs rely on every line. Keep the old word, or offer both; if the contract really ends,"
                                + " remove the line from the file by hand and say so in src/docs/changelog.md",
                        file)
                .allMatch(line -> now.stream().anyMatch(found -> honours.test(line, found)));
        List<String> added =
                now.stream().filter(line -> !kept.contains(line)).distinct().toList();
        if (Boolean.getBoolean("contracts.refresh")) {
            List<String> lines = new ArrayList<>(kept);
            lines.removeIf(line -> added.stream().anyMatch(longer -> honours.test(line, longer)));
            lines.addAll(added);
            Files.createDirectories(FOLDER);
            Files.write(file, lines);
        } else {
            assertThat(added)
                    .as(
                            "%s: these are new. If other programs may rely on them from now on, run the test once with"
                                    + " -Dcontracts.refresh=true and commit the file",
                            file)
                    .isEmpty();
        }
    }

    /** Compares a whole text; refreshing replaces it. */
    public void checkText(String now) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("contracts.refresh")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        assertThat(now)
                .as(
                        "%s: commands, options and their order are a contract, the sentences are not. If only sentences were"
                                + " changed or an option was added, run the test once with -Dcontracts.refresh=true, and read the"
                                + " difference before you commit it",
                        file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
