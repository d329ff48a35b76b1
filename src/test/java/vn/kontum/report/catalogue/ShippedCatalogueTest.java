package vn.kontum.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kontum.report.catalogue.csv.CatalogueLoader;

/** What holds of {@code config/catalogue} however many lines are added to it. */
class ShippedCatalogueTest {
    private final Catalogue catalogue = ShippedCatalogue.read();

    @Test
    void theShippedFolderAndTheBuiltInFilesAreTheSame() {
        assertThat(new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE)
                        .readBuiltIn()
                        .version())
                .isEqualTo(catalogue.version())
                .hasSize(64);
    }

    @TestFactory
    Stream<DynamicTest> everyIndicatorIsReadWithItsTargetItsOwnerAndAFormulaOverKnownVariables() {
        return catalogue.indicators().stream()
                .map(indicator -> DynamicTest.dynamicTest(indicator.no() + " " + indicator.code(), () -> {
                    assertThat(indicator.target().threshold()).isNotNull();
                    assertThat(indicator.ownerNameVi()).isNotEqualTo(indicator.owner());
                    assertThat(indicator.dueQuarters()).contains(indicator.no() == 42 ? 1 : 4);
                    assertThat(indicator.variables())
                            .allMatch(code -> catalogue.variable(code).isPresent());
                }));
    }

    @Test
    void everyVariableFeedsAnIndicatorOrARuleOrIsAskedForInVain() {
        Map<String, Long> uses = Stream.concat(
                        catalogue.indicators().stream().flatMap(indicator -> indicator.variables().stream()),
                        catalogue.rules().stream().flatMap(rule -> rule.subjects().stream()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(catalogue.variables().stream().map(Variable::code)).allMatch(uses::containsKey);
    }

    /** But for the name of a column, which is Vietnamese on every form. */
    @Test
    void whatARuleSaysInEnglishIsEnglish() {
        assertThat(catalogue.rules())
                .filteredOn(rule -> rule.remedyEn().isPresent())
                .isNotEmpty()
                .extracting(rule -> rule.titleEn().orElse("") + rule.remedyEn().orElse("") + rule.messageEn())
                .allMatch(text ->
                        text.replace("Ghi chú (lý do)", "").chars().allMatch(c -> c < 128 || c == '≤' || c == '±'));
    }
}
