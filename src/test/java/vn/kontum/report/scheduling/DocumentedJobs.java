package vn.kontum.report.scheduling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a schedule can start, as {@code jobs/README.md} says in the line of {@code job}: first the jobs without a quarter. */
public final class DocumentedJobs {
    private static final String OF_A_QUARTER = "of a quarter";
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    private DocumentedJobs() {}

    public static SortedSet<String> all() {
        return names(line());
    }

    public static SortedSet<String> ofAQuarter() {
        return names(line().substring(line().indexOf(OF_A_QUARTER)));
    }

    private static SortedSet<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line() {
        String head = "| `job` |";
        try {
            return Files.readAllLines(Path.of("jobs", "README.md")).stream()
                    .filter(line -> line.startsWith(head))
                    .findFirst()
                    .orElseThrow()
                    .substring(head.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
