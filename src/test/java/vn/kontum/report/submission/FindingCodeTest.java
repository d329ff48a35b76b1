package vn.kontum.report.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Messages;

class FindingCodeTest {
    /** Codes that need the ledger, the clock of the poller or an administrator; their tests stand with intake and batch. */
    private static final Set<FindingCode> DECIDED_ELSEWHERE = EnumSet.of(
            FindingCode.JUNK,
            FindingCode.NOT_A_REGULAR_FILE,
            FindingCode.STUCK_UPLOAD,
            FindingCode.DUPLICATE,
            FindingCode.LATE_CORRECTION,
            FindingCode.CONFLICT,
            FindingCode.LOWER_REVISION,
            FindingCode.GIVEN_BACK,
            FindingCode.TURNED_DOWN,
            FindingCode.INBOX_UNAVAILABLE);
    /** There is only one version of the template so far; the second one will bring the test with it. */
    private static final Set<FindingCode> NOT_YET_POSSIBLE = EnumSet.of(FindingCode.OLD_TEMPLATE);

    @Test
    void everyCodeHasItsTwoSentencesInBothLanguagesAndNoSentenceIsWithoutCode() {
        Set<String> wanted = Arrays.stream(FindingCode.values())
                .flatMap(code -> Stream.of(code.name() + ".message", code.name() + ".remedy"))
                .collect(Collectors.toCollection(TreeSet::new));

        for (Locale locale : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
            Set<String> sentences = new Messages("findings", locale)
                    .keys().stream()
                            .filter(key -> !key.startsWith("kind."))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sentences).isEqualTo(wanted);
        }
    }

    @Test
    void everyCodeThatAFileByItselfCanEarnIsShownByATest() {
        Set<FindingCode> shown = EnumSet.copyOf(DECIDED_ELSEWHERE);
        shown.addAll(NOT_YET_POSSIBLE);
        Stream.of(ArrivalTableTest.class, ContainerTableTest.class, CellTableTest.class, LayoutTableTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Covers.class))
                .forEach(method -> shown.addAll(
                        Arrays.asList(method.getAnnotation(Covers.class).value())));

        assertThat(shown).isEqualTo(EnumSet.allOf(FindingCode.class));
    }

    @Test
    void everyCodeOfTheContainerReaderIsKnown() {
        assertThat(Arrays.stream(vn.kontum.report.workbook.ContainerCode.values())
                        .map(Enum::name))
                .allSatisfy(name -> assertThat(FindingCode.of(name)).isPresent());
    }

    @Test
    void whatIsReturnedOrQuarantinedBlocksAndWhatIsAcceptedDoesNot() {
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(code.severity() == vn.kontum.report.catalogue.Rule.Severity.BLOCK)
                        .as(code.name())
                        .isEqualTo(Set.of("RETURNED", "QUARANTINED", "WAITING")
                                .contains(code.outcome().name())));
    }
}
