package vn.kontum.report.submission.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.FrozenCatalogue;

/**
 * {@code mvn test -Dtest=SampleYearTest -Dsample.refresh=true} writes the files anew after forms, catalogue or tables
 * changed.
 */
class SampleYearTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "sample");

    @Test
    void theFilesAreWhatTheTablesMake() throws IOException {
        Map<String, byte[]> made = new SampleMaker(FrozenCatalogue.read()).make();
        if (Boolean.getBoolean("sample.refresh")) {
            refresh(made);
        }

        assertThat(there()).isEqualTo(made.keySet());
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            if (!Arrays.equals(Files.readAllBytes(FOLDER.resolve(file.getKey())), file.getValue())) {
                different.add(file.getKey());
            }
        }
        assertThat(different)
                .as("refresh the sample year: see the comment of this class")
                .isEmpty();
    }

    private static void refresh(Map<String, byte[]> made) throws IOException {
        for (String old : there()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Without the figures of the year before, which are typed and not made. */
    private static Set<String> there() throws IOException {
        if (!Files.exists(FOLDER)) {
            return Set.of();
        }
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("history-2020.csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
