package vn.kontum.report.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.text.Messages;
import vn.kontum.report.web.format.ViewFormatter;

/** Pages show no codes of variables. */
class FormulaWordsTest {
    private static final Catalogue CATALOGUE = new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).readBuiltIn();

    @Test
    void aFormulaIsReadInTheNamesOfItsFigures() {
        String formula = "100 * insured_persons / population_end";

        assertThat(FormulaWords.of(formula, CATALOGUE, ViewFormatter.in(Locale.ENGLISH)))
                .isEqualTo("100 × “Persons covered by health insurance” : “Population at end of period”");
        assertThat(FormulaWords.of("base - 100 * x", CATALOGUE, ViewFormatter.in(Messages.VIETNAMESE)))
                .isEqualTo("“Giá trị gốc” − 100 × x");
    }

    @Test
    void noFormulaOfTheCatalogueKeepsACode() {
        assertThat(CATALOGUE.indicators())
                .allSatisfy(indicator -> assertThat(FormulaWords.of(
                                indicator.formula().source(), CATALOGUE, ViewFormatter.in(Messages.VIETNAMESE)))
                        .doesNotContainPattern("[a-z]_[a-z]"));
    }
}
