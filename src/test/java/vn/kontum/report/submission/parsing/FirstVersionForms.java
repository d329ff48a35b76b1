package vn.kontum.report.submission.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/**
 * Filled forms as the first version issued them: every unit's of two quarters, kept as they were. {@code values.tsv} holds what
 * stands in their input cells, taken from the XML by another program.
 */
final class FirstVersionForms {
    static final Path FOLDER = Path.of("src/test/resources/forms/v1");

    private FirstVersionForms() {}

    static List<Path> files() {
        return files(FOLDER);
    }

    /** The forms of a folder like the one of the first version. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return files().stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the input cells of a file, by variable. */
    static Map<String, String> values(Path file) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file.getParent().resolveSibling("values.tsv"))) {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals(file.getFileName().toString())) {
                    values.put(cells[1], cells[2]);
                }
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ValidationResult validate(Path file, Catalogue catalogue, IssuedLayouts layouts) {
        String name = file.getFileName().toString();
        SubmissionFile submissionFile =
                new SubmissionFile(file, name, name.split("_")[1], Instant.parse("2022-03-01T02:00:00Z"));
        return new SubmissionValidator(
                        catalogue, PriorSubmissions.none(), Waivers.none(), ProgrammedRules.all(), layouts)
                .validate(submissionFile);
    }
}
