package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.CATALOGUE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;

/** A finding says what the unit most likely meant; a cell has one finding, not those that only follow from it. */
class RemediesByMeaningTest {
    @TempDir
    Path directory;

    private ValidatorFixture validatorFixture;

    @BeforeEach
    void open() {
        validatorFixture = new ValidatorFixture(directory);
    }

    @Test
    void aRateTypedForPersonsIsToldToBeANumberOfPersons() {
        Finding finding = only(form().number("insured_persons", 0.925), "insured_persons");

        assertThat(finding.code()).isEqualTo("NOT_INTEGER");
        assertThat(finding.messageVi()).contains("đây là số người, không phải tỷ lệ");
    }

    @Test
    void aNegativeFigureIsToldNotToBeNegative() {
        Finding finding = only(form().number("cattle_total", -12), "cattle_total");

        assertThat(finding.code()).isEqualTo("OUT_OF_RANGE");
        assertThat(finding.messageVi()).contains("không được âm");
    }

    /** 350.000 million đồng are 350 billion. */
    @Test
    void millionsTypedForBillionsAreAnsweredWithTheNumberInBillions() {
        Finding finding = only(form().number("budget_revenue_total", 350_000), "budget_revenue_total");

        assertThat(finding.code()).isEqualTo("OUT_OF_RANGE");
        assertThat(finding.remedyVi()).contains("số đúng có thể là 350 tỷ đồng");
    }

    /**
     * A thousand times the 1.000 persons of the quarter before is a slip of the scale, and a jump, and too many for the
     * population.
     */
    @Test
    void aCellHasOneDoubtAndItProposesTheNumber() {
        validatorFixture =
                validatorFixture.knowing(new FixedPriorSubmissions().of("615", "2020-Q4", "tourist_arrivals", "400"));

        Finding finding = only(form().number("tourist_arrivals", 400_000), "tourist_arrivals");

        assertThat(finding.code()).isEqualTo("R46");
        assertThat(finding.remedyVi()).contains("số đúng có thể là 400");
        assertThat(finding.implausibility().orElseThrow().gross()).isTrue();
    }

    /**
     * The population does not add up, and is a fifth of what it was: one warning of a rule that knows of both. That the file is held
     * because of a limit is said besides.
     */
    @Test
    void aWarningOfARuleSpeaksForTheDoubtAboutTheSameFigure() {
        validatorFixture =
                validatorFixture.knowing(new FixedPriorSubmissions().of("615", "2020-Q4", "population_end", "60000"));

        List<Finding> found = of(form().number("population_end", 12_000), "population_end");

        assertThat(found)
                .filteredOn(f -> f.severity() == Rule.Severity.WARN)
                .filteredOn(f -> !f.code().equals("BEYOND_LIMIT"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("R02");
                    assertThat(f.implausibility()).isPresent();
                });
    }

    private static FilledForm form() {
        return FilledForm.of(CATALOGUE, "615", "2021-Q1");
    }

    private Finding only(FilledForm form, String variable) {
        List<Finding> found = of(form, variable);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Finding> of(FilledForm form, String variable) {
        return validatorFixture.validate(form).findings().stream()
                .filter(f -> f.variable().filter(variable::equals).isPresent())
                .toList();
    }
}
