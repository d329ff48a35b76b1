package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.parsing.FormLayout;

/**
 * Files of {@code src/test/resources/cases}, each with the verdict and the codes that a person expects, as {@code
 * cases.tsv} lists them.
 */
class CaseFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path directory;

    /**
     * A line of the table; words in capitals are codes that must be found, {@code a note} asks for one note at least.
     */
    record Case(String file, String folder, String period, String what, String verdict, String codes) {
        static Case of(String line) {
            String[] cells = line.split("\t", -1);
            return new Case(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        List<String> wanted() {
            return Arrays.stream(codes.split(" "))
                    .filter(word -> word.matches("[A-Z][A-Z_]+"))
                    .toList();
        }

        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(CASES.resolve("cases.tsv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @CoversCodes({
        FindingCode.LAYOUT_CHANGED,
        FindingCode.CELL_SHAPE,
        FindingCode.ARRAY_FORMULA,
        FindingCode.NUMBER_FORMAT,
        FindingCode.EXTERNAL_REMNANT,
        FindingCode.EXTRA_FIGURE,
        FindingCode.EMPTY_ROWS,
        FindingCode.UNREADABLE
    })
    void everyFileGetsTheVerdictAndTheCodesThatAPersonExpects(Case each) throws IOException {
        ValidationResult validationResult = new ValidatorFixture(directory)
                .validate(
                        FormLayout.fileName(
                                each.folder(),
                                Period.parse(each.period()).orElseThrow().compact()),
                        each.folder(),
                        Files.readAllBytes(CASES.resolve(each.file() + ".xlsx")));

        assertThat(validationResult.outcome().name())
                .as(validationResult.findings().toString())
                .isEqualTo(each.verdict());
        assertThat(validationResult.codes())
                .as(validationResult.findings().toString())
                .containsAll(each.wanted());
        if (each.codes().equals("one finding")) {
            assertThat(validationResult.findings()).hasSize(1);
        }
        if (each.codes().equals("a note")) {
            assertThat(validationResult.findings()).hasSize(1);
        }
        if (each.codes().isEmpty() || each.codes().startsWith("a note")) {
            assertThat(validationResult.findings()).noneMatch(f -> f.severity() != Rule.Severity.NOTE);
        }
    }
}
