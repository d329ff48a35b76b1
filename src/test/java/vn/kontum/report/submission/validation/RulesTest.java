package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.CATALOGUE;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/**
 * Every line of the rules: proper figures keep it, and one step over its edge breaks it and is said with the unit's own
 * numbers.
 */
class RulesTest {
    /** A definition without a check, and a line that is held against the province when it is consolidated. */
    private static final Set<String> NOT_ON_A_FORM =
            Set.of("R04.1", "R03.3", "R37.2", "R49.1", "R49.2", "R49.3", "R49.4", "R49.5");

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("broken")
    void oneStepOverTheEdgeBreaksIt(RuleViolationExample broken) {
        Rule rule = broken.rule();

        List<Finding> found = rehearse(rule, broken.figures());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(rule.id());
            assertThat(finding.severity()).isEqualTo(rule.severity());
            assertThat(finding.messageVi()).doesNotContain("{", "\u2026").containsPattern("\\d");
            assertThat(finding.place()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void properFiguresKeepIt(Rule rule) {
        for (String unit : List.of("615", "62.SGDDT", "62.BQL_KKT", "62.CTK", "62.BTC_TU", "62.CAT")) {
            boolean meant = rule.level().isEmpty()
                    || rule.level().equals(CATALOGUE.unit(unit).map(Unit::level));
            assertThat(meant ? rehearse(rule, QuarterFigures.of(unit)) : List.of())
                    .as(rule.key())
                    .isEmpty();
        }
    }

    @Test
    void everyLineWithAnExpressionIsBrokenHereAndEveryOtherOneHasACheckOfItsOwn() {
        Set<String> broken = RuleViolationExample.all().stream()
                .map(RuleViolationExample::key)
                .collect(Collectors.toCollection(TreeSet::new));
        broken.addAll(NOT_ON_A_FORM);
        CATALOGUE.rules().stream()
                .filter(rule -> rule.check().isPresent())
                .map(Rule::key)
                .forEach(broken::add);

        assertThat(broken)
                .isEqualTo(CATALOGUE.rules().stream().map(Rule::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    static Stream<Rule> expressions() {
        return CATALOGUE.rules().stream()
                .filter(rule -> rule.expression().isPresent() && !NOT_ON_A_FORM.contains(rule.key()));
    }

    static List<RuleViolationExample> broken() {
        return RuleViolationExample.all();
    }

    private List<Finding> rehearse(Rule rule, QuarterFigures figures) {
        FilledForm filled = FilledForm.of(CATALOGUE, figures.unit(), figures.period());
        figures.figures().forEach((code, value) -> filled.number(code, value.doubleValue()));
        Submission submission = new ValidatorFixture(directory)
                .knowing(figures.history())
                .validate(filled)
                .submission()
                .orElseThrow();
        return new RuleEngine(CATALOGUE, figures.history(), Waivers.none(), ProgrammedRules.all())
                .rehearse(rule, submission);
    }
}
