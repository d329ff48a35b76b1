package vn.kontum.report.submission.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.validation.ValidatorFixture;

/**
 * Filled forms of the layout that stored its places, before offices and running numbers came. {@code values.tsv} holds what stands in
 * their input cells, {@code findings.tsv} what was found in them then.
 */
class SecondLayoutFormsTest {
    private static final Path FOLDER = Path.of("src/test/resources/forms/v2");

    @Test
    void everyFormIsReadWithEveryValueAndEveryCheck() throws IOException {
        Set<String> findings = new TreeSet<>();
        for (Path file : FirstVersionForms.files(FOLDER)) {
            ValidationResult judged =
                    FirstVersionForms.validate(file, ValidatorFixture.CATALOGUE, IssuedLayouts.firstVersion());
            assertThat(FirstVersionFormsTest.figures(judged))
                    .as(file.toString())
                    .isEqualTo(FirstVersionFormsTest.figures(FirstVersionForms.values(file)));
            judged.findings().forEach(finding -> findings.add(line(file, finding)));
        }

        List<String> known = Files.readAllLines(FOLDER.resolve("findings.tsv"));
        assertThat(findings).containsExactlyElementsOf(new TreeSet<>(known.subList(1, known.size())));
    }

    private static String line(Path file, Finding finding) {
        return String.join(
                "\t",
                file.getFileName().toString(),
                finding.code(),
                finding.place().map(Finding.Location::cell).orElse(""));
    }
}
