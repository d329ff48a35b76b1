package vn.kontum.report.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.validation.CoversCodes;
import vn.kontum.report.text.Messages;
import vn.kontum.report.xlsx.container.ContainerCode;

class FindingCodeTest {
    /** There is only one version of the template so far; the second one will bring the test with it. */
    private static final Set<FindingCode> NOT_YET_POSSIBLE = EnumSet.of(FindingCode.OLD_TEMPLATE);

    /** Codes that are said in other words where it is clear what the unit meant. */
    private static final Set<String> MEANINGS =
            Set.of("OUT_OF_RANGE.negative", "OUT_OF_RANGE.scaled", "NOT_INTEGER.fraction");

    @Test
    void everyCodeAndCauseHasItsTwoSentencesInBothLanguagesAndNoSentenceIsWithoutCode() {
        Set<String> wanted = Arrays.stream(FindingCode.values())
                .flatMap(code -> Stream.of(code.name() + ".message", code.name() + ".remedy"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = MEANINGS.stream()
                .flatMap(meaning -> Stream.of(meaning + ".message", meaning + ".remedy"))
                .collect(Collectors.toSet());

        for (Locale locale : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
            Set<String> sentences = new Messages("findings", locale)
                    .keys().stream()
                            .filter(key -> !key.startsWith("kind.") && !key.startsWith("word."))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sentences.stream().map(key -> key.replaceFirst("\\.[a-z_]+\\.(?=message$|remedy$)", ".")))
                    .as(
                            "each code has <CODE>.message and <CODE>.remedy in findings_vi and findings_en, and no other has")
                    .containsAll(wanted)
                    .allMatch(wanted::contains);
            assertThat(sentences).containsAll(meant);
            assertThat(sentences)
                    .allMatch(key -> sentences.contains(
                            key.replaceFirst("(message|remedy)$", key.endsWith("message") ? "remedy" : "message")));
        }
    }

    @Test
    void everyCodeHasAShortNameInTheConsole() {
        for (Locale locale : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
            Messages console = new Messages("console", locale);
            assertThat(FindingCode.values())
                    .as("lists and filters show a code by its short name; add code.<CODE> to console_vi and console_en")
                    .allMatch(code -> console.has("code." + code));
        }
    }

    @Test
    void everyCodeIsMadeToAppearByATestOfItsRow() {
        Set<FindingCode> shown = EnumSet.copyOf(NOT_YET_POSSIBLE);
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("vn.kontum.report")
                        .stream()
                        .flatMap(test -> test.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                        .flatMap(method -> method.tryGetAnnotationOfType(CoversCodes.class).stream())
                        .forEach(covers -> shown.addAll(Arrays.asList(covers.value())));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(shown)))
                .as(
                        "no test shows these codes; give a test that makes a file with the fault @CoversCodes(FindingCode.…)")
                .isEmpty();
    }

    @Test
    void everyCodeOfTheContainerReaderIsKnown() {
        assertThat(Arrays.stream(ContainerCode.values()).map(Enum::name))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(FindingCode.of(name)).isPresent());
    }

    @Test
    void whatIsReturnedOrQuarantinedBlocksAndWhatIsAcceptedDoesNot() {
        assertThat(FindingCode.values()).filteredOn(FindingCode::holds).containsExactly(FindingCode.BEYOND_LIMIT);
        assertThat(FindingCode.values())
                .filteredOn(code -> !code.holds())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.severity() == Rule.Severity.BLOCK)
                        .as("what is returned or waits is BLOCK, what is accepted is not: %s", code)
                        .isEqualTo(Set.of("RETURNED", "QUARANTINED", "WAITING")
                                .contains(code.outcome().name())));
    }
}
