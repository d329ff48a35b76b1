package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kontum.report.submission.validation.ValidatorFixture.CATALOGUE;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.expression.ExpressionCompiler;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.SubmissionVersion;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

class RuleTrialTest {
    @TempDir
    Path directory;

    @Test
    void aRuleThatIsNotYetInForceNamesWhoWouldFail() {
        Catalogue next = withRule("cattle_total >= 10000");
        SubmissionVersion few = version("615", 9_999);
        SubmissionVersion many = version("616", 10_000);

        List<RuleTrial.FailingSubmission> failing = rehearsal(next).of("R47", List.of(few, many));

        assertThat(failing).singleElement().satisfies(f -> {
            assertThat(f.version()).isEqualTo(few);
            assertThat(f.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.messageVi()).endsWith("Đàn bò 9.999"));
        });
        assertThat(next.rules(CATALOGUE.unit("615").orElseThrow(), few.period()))
                .extracting(Rule::id)
                .doesNotContain("R47");
    }

    @Test
    void anUnknownRuleHasNoLinesAndNobodyFails() {
        assertThat(rehearsal(CATALOGUE).lines("R99")).isEmpty();
        assertThat(rehearsal(CATALOGUE).of("R99", List.of(version("615", 800)))).isEmpty();
    }

    private static RuleTrial rehearsal(Catalogue catalogue) {
        return new RuleTrial(
                catalogue, new RuleEngine(catalogue, PriorSubmissions.none(), Waivers.none(), ProgrammedRules.all()));
    }

    private SubmissionVersion version(String unit, int cattle) {
        Submission submission = new ValidatorFixture(directory)
                .validate(FilledForm.of(CATALOGUE, unit, "2021-Q1").number("cattle_total", cattle))
                .submission()
                .orElseThrow();
        Instant at = Instant.parse("2021-03-12T02:00:00Z");
        return new SubmissionVersion(1, unit, submission.period(), 1, 1, "a.xlsx", "", at, at, submission.readings());
    }

    private static Catalogue withRule(String expression) {
        Rule rule = new Rule(
                "R47",
                1,
                Rule.Severity.BLOCK,
                Optional.of(Unit.Level.DISTRICT),
                Optional.of(ExpressionCompiler.parse(expression)),
                Optional.empty(),
                "cattle_total",
                "Đàn bò {cattle_total}",
                "Cattle {cattle_total}",
                "",
                LocalDate.of(2030, 1, 1),
                List.of("cattle_total"),
                "Đàn bò",
                Optional.empty(),
                Optional.empty(),
                Validity.ALWAYS);
        return UndatedCatalogue.of(
                CATALOGUE.units(),
                CATALOGUE.variables(),
                CATALOGUE.indicators(),
                Stream.concat(CATALOGUE.rules().stream(), Stream.of(rule)).toList(),
                CATALOGUE.windows(),
                CATALOGUE.unitNames(),
                CATALOGUE.version(),
                CATALOGUE.reporters(),
                CATALOGUE.published(),
                CATALOGUE.bounds(),
                CATALOGUE.profiles());
    }
}
