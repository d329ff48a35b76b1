package vn.kontum.report.submission.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;

/** A copy of the shipped catalogue, edited as an office edits its own. */
public final class NewerCatalogue {
    private static final Path SHIPPED = Path.of("src/test/resources/catalogue");

    private final Path folder;

    NewerCatalogue(Path directory) {
        try {
            this.folder = Files.createTempDirectory(directory, "catalogue");
            try (Stream<Path> files = Files.list(SHIPPED)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped catalogue with a required variable of the districts more. */
    public static Catalogue withRequired(Path directory, String code, String after) {
        return new NewerCatalogue(directory).adding(code, after, true).read();
    }

    Catalogue read() {
        return new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(folder);
    }

    /** Adds a variable of the districts below the line of another one, in the same group. */
    NewerCatalogue adding(String code, String after, boolean required) {
        List<String> lines = lines("variables.csv");
        int at = at(lines, after);
        String group = lines.get(at).split(",")[5];
        lines.add(
                at + 1,
                code + ",Số liệu mới,New figure,người,person," + group + ",FLOW,INTEGER,0,0,20000,DISTRICTS,,1 2 3 4,"
                        + (required ? "yes" : "no") + ",,UBND_HUYEN,,");
        return write("variables.csv", lines);
    }

    NewerCatalogue replacing(String file, String text, String with) {
        List<String> lines = new ArrayList<>(
                lines(file).stream().map(line -> line.replace(text, with)).toList());
        return write(file, lines);
    }

    /** Changes places of two variables. */
    NewerCatalogue swapping(String one, String other) {
        List<String> lines = lines("variables.csv");
        Collections.swap(lines, at(lines, one), at(lines, other));
        return write("variables.csv", lines);
    }

    /** Deletes every line of a file that names a code. */
    NewerCatalogue without(String file, String code) {
        return write(
                file,
                lines(file).stream()
                        .filter(line -> Arrays.stream(line.split("\\W+")).noneMatch(code::equals))
                        .toList());
    }

    private int at(List<String> lines, String code) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(code + ",")) {
                return i;
            }
        }
        throw new AssertionError(code);
    }

    private List<String> lines(String file) {
        try {
            return new ArrayList<>(Files.readAllLines(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewerCatalogue write(String file, List<String> lines) {
        try {
            Files.write(folder.resolve(file), lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
