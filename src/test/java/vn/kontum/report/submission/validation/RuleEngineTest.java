package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.CATALOGUE;
import static vn.kontum.report.submission.validation.ValidatorFixture.district;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;
import vn.kontum.report.text.Messages;

class RuleEngineTest {
    @TempDir
    Path directory;

    private ValidatorFixture validatorFixture;
    private final FixedPriorSubmissions known = new FixedPriorSubmissions();

    @BeforeEach
    void open() {
        validatorFixture = new ValidatorFixture(directory).knowing(known);
    }

    @Test
    void aBrokenRuleIsShownAtItsCellWithTheNumbersOfTheUnit() {
        FilledForm form = district().number("insured_persons", 72_121);

        ValidationResult validationResult = validatorFixture.validate(form);

        // 1,2 x 60.100 = 72.120: one person more blocks, and the plain comparison warns as well
        assertThat(validationResult.findings())
                .extracting(Finding::severity)
                .contains(Rule.Severity.WARN, Rule.Severity.BLOCK);
        assertThat(validationResult.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("R03");
            assertThat(finding.place().orElseThrow().cell()).isEqualTo(form.address("insured_persons"));
            assertThat(finding.messageVi())
                    .startsWith("Biểu 1!" + form.address("insured_persons") + ": ")
                    .contains("72.121", "60.100");
            assertThat(finding.messageEn()).contains("72,121", "60,100");
            assertThat(finding.entered()).isEqualTo("72.121");
        });
    }

    @Test
    void aWarningDoesNotHoldTheFileBack() {
        ValidationResult validationResult = validatorFixture.validate(district().number("insured_persons", 60_101));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.open()).isTrue());
    }

    @Test
    void aReasonInTheNoteCellClearsAWarningButNotAMistake() {
        FilledForm form = district()
                .number("insured_persons", 72_121)
                .note("insured_persons", "có người nơi khác tham gia trên địa bàn");

        List<Finding> found = validatorFixture.validate(form).findings();

        assertThat(found).filteredOn(f -> f.severity() == Rule.Severity.WARN).allMatch(Finding::explained);
        assertThat(found).filteredOn(Finding::blocks).isNotEmpty();
    }

    @Test
    void aWaiverLetsAMistakePassAsAnExplainedWarning() {
        ValidatorFixture lenient = validatorFixture.waiving((unit, period) -> Set.of("R03"));

        ValidationResult validationResult = lenient.validate(district().number("insured_persons", 72_121));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.findings()).isNotEmpty().allMatch(Finding::explained);
    }

    /** What is read for several files at once may be older than a waiver: a file is not returned by that. */
    @Test
    void aMistakeIsHeldAgainstTheWaiversOfThisMoment() {
        Waivers atThisMoment = (unit, period) -> Set.of("R03");
        Waivers before = new Waivers() {
            @Override
            public Set<String> of(String unit, Period period) {
                return Set.of();
            }

            @Override
            public Waivers now() {
                return atThisMoment;
            }
        };

        ValidationResult validationResult =
                validatorFixture.waiving(before).validate(district().number("insured_persons", 72_121));

        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aWaiverOfOneLineOfARuleLeavesTheOthersInForce() {
        ValidatorFixture lenient = validatorFixture.waiving((unit, period) -> Set.of("R03.1"));

        assertThat(lenient.validate(district().number("insured_persons", 72_121))
                        .outcome())
                .isEqualTo(Outcome.RETURNED);
    }

    @Test
    void aRuleOverAMissingFigureSaysNothing() {
        assertThat(validatorFixture
                        .validate(district()
                                .text("population_end", "[x]")
                                .note("population_end", "chưa có")
                                .number("insured_persons", 99_999))
                        .findings())
                .isEmpty();
    }

    @Test
    void nilCountsAsZeroInRules() {
        assertThat(validatorFixture
                        .validate(district().text("rural_households", "-"))
                        .codes())
                .containsExactly("R05");
    }

    @Test
    void thePreviousQuarterIsComparedWhereItIsKnown() {
        known.of("615", "2021-Q1", "population_end", "59000");

        List<Finding> found = validatorFixture
                .validate(FilledForm.of(CATALOGUE, "615", "2021-Q2"))
                .findings();

        assertThat(found)
                .filteredOn(f -> f.code().equals("R01"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.messageVi()).contains("60.000", "59.000");
                    assertThat(f.remedyVi()).contains("59.000");
                });
    }

    @Test
    void theYearToDateAddsTheQuartersBefore() {
        known.of("615", "2021-Q1", "criminal_cases_solved", "30").of("615", "2021-Q1", "criminal_cases_occurred", "40");
        FilledForm form = FilledForm.of(CATALOGUE, "615", "2021-Q2")
                .number("criminal_cases_solved", 25)
                .number("criminal_cases_occurred", 10)
                .number("especially_serious_cases_occurred", 0)
                .number("especially_serious_cases_solved", 0);

        // solved 30 + 25 = 55, occurred 40 + 10 = 50
        assertThat(validatorFixture.validate(form).findings())
                .filteredOn(f -> f.code().equals("R39"))
                .singleElement()
                .satisfies(f -> assertThat(f.messageVi()).contains("55", "50"));
    }

    @Test
    void factsOfTheUnitAreCompared() {
        FilledForm form = FilledForm.of(CATALOGUE, "617", "2021-Q1");

        assertThat(validatorFixture.validate(form).codes()).containsExactly("R07");
    }

    @Test
    void twoDistrictsWithTheSameLargeFigureAreSuspected() {
        known.of("616", "2021-Q1", "population_end", "60100").of("616", "2021-Q1", "cattle_total", "801");

        assertThat(validatorFixture.validate(district()).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("R44");
                    assertThat(f.messageVi())
                            .contains("60.100", "một đơn vị khác trong tỉnh")
                            .doesNotContain("Sa Thầy");
                    assertThat(f.messageEn()).contains("another unit of the province");
                    assertThat(f.officeMessage(Messages.VIETNAMESE)).contains("60.100", "Huyện Sa Thầy");
                    assertThat(f.officeMessage(Locale.ENGLISH)).contains("Sa Thay District");
                });
    }

    @ParameterizedTest
    @CsvSource({"8000, true", "7300, true", "80, true", "799200, true", "3000, false", "900, false"})
    void aJumpByAPowerOfTenIsSuspected(String before, boolean suspected) {
        known.of("615", "2020-Q4", "cattle_total", before);

        assertThat(validatorFixture.validate(district()).codes().contains("R46"))
                .isEqualTo(suspected);
    }

    @Test
    void anAmountSinceJanuaryTypedAsTheAmountOfTheQuarterIsSuspected() {
        known.of("615", "2021-Q1", "tourist_arrivals", "2500");

        List<Finding> found = validatorFixture
                .validate(FilledForm.of(CATALOGUE, "615", "2021-Q2"))
                .findings();

        // 12.000 in the quarter is more than four times the 2.500 before
        assertThat(found)
                .filteredOn(f -> f.code().equals("R28"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.variable()).contains("tourist_arrivals");
                    assertThat(f.messageVi()).contains("12.000", "2.500");
                });
    }

    @Test
    void severalFiguresThatAllLookCumulativePointToTheWholeForm() {
        known.of("615", "2021-Q1", "tourist_arrivals", "6000")
                .of("615", "2021-Q1", "fruit_trees_new_area_ha", "19.8")
                .of("615", "2021-Q1", "live_births", "100");

        assertThat(validatorFixture
                        .validate(FilledForm.of(CATALOGUE, "615", "2021-Q2"))
                        .findings())
                .filteredOn(f -> f.code().equals("R28"))
                .extracting(f -> f.variable().orElseThrow())
                .containsExactlyInAnyOrder("tourist_arrivals", "fruit_trees_new_area_ha", "live_births");
    }

    @Test
    void theSameBedsFromADistrictAndTheDepartmentAreSuspected() {
        FilledForm form = district().number("hospital_beds_provincial", 450);
        known.of("62.SYT", "2021-Q1", "hospital_beds_provincial", "450");

        assertThat(validatorFixture.validate(form).findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("R20");
            assertThat(f.messageVi() + f.remedyVi()).contains("450").doesNotContain("Sở Y tế");
            assertThat(f.officeMessage(Messages.VIETNAMESE)).contains("450", "Sở Y tế");
        });
    }

    @Test
    void everyCheckThatTheRulesAskForIsThere() {
        assertThat(ProgrammedRules.all())
                .extracting(ProgrammedRule::name)
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.rules().stream()
                        .map(Rule::check)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    @Test
    void noSentenceOfARuleKeepsAPlaceholder() {
        Submission submission = validatorFixture
                .validate(ValidatorFixture.wholeYear())
                .submission()
                .orElseThrow();
        ValidationContext validationContext = new ValidationContext(CATALOGUE, known, submission);

        assertThat(CATALOGUE.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(new RuleMessageFormatter(validationContext, Map.of())
                                .in(Messages.VIETNAMESE, rule.messageVi() + rule.remedyVi()))
                        .doesNotContain("{", "}"));
    }
}
