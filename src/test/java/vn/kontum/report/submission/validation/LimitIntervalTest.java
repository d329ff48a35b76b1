package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.Validity;
import vn.kontum.report.catalogue.Variable;
import vn.kontum.report.catalogue.limit.Limit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;

/** Files beyond the limits that verdicts about silent units rest on. */
class LimitIntervalTest {
    @TempDir
    Path directory;

    /** cattle_total may move by 25 % a quarter: from 20000 it may reach 15000 to 25000. */
    @Test
    @CoversCodes(FindingCode.BEYOND_LIMIT)
    void aFigureBeyondALimitHoldsTheFileWhateverTheNoteSays() {
        assertThat(judged("25000", "cattle_total", "2020-Q4", "20000").outcome())
                .isEqualTo(Outcome.ACCEPTED);
        ValidationResult held = judged("25001", "cattle_total", "2020-Q4", "20000");
        assertThat(held.outcome()).isEqualTo(Outcome.QUARANTINED);
        Finding finding = ValidatorFixture.only(held, FindingCode.BEYOND_LIMIT);
        assertThat(finding.severity()).isEqualTo(Rule.Severity.WARN);
        assertThat(finding.messageVi()).contains("25.001", "15.000", "25.000");
    }

    @Test
    void aWaiverLetsItPassAsAWarningThatIsExplained() {
        ValidationResult result = new ValidatorFixture(directory)
                .knowing(earlier("cattle_total", "2020-Q4", "20000"))
                .waiving((unit, period) -> Set.of("BEYOND_LIMIT"))
                .validate(ValidatorFixture.district().number("cattle_total", 25001));
        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(ValidatorFixture.only(result, FindingCode.BEYOND_LIMIT).explained())
                .isTrue();
    }

    @Test
    void aFaultThatTheUnitMustMendComesFirst() {
        ValidationResult result = new ValidatorFixture(directory)
                .knowing(earlier("cattle_total", "2020-Q4", "20000"))
                .validate(ValidatorFixture.district()
                        .number("cattle_total", 25001)
                        .text("insured_persons", "abc"));
        assertThat(result.outcome()).isEqualTo(Outcome.RETURNED);
    }

    /** A later quarter of 30000 allows 30000 ÷ 1.25 = 24000 at least, and 30000 ÷ 0.75 = 40000 at most. */
    @Test
    void aCorrectionIsHeldAgainstTheQuarterThatFollows() {
        assertThat(judged("23999", "cattle_total", "2021-Q2", "30000").outcome())
                .isEqualTo(Outcome.QUARANTINED);
        assertThat(judged("24000", "cattle_total", "2021-Q2", "30000").outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    /** The quarter before is 2020-Q4, when nobody was asked for it: nothing is known, nothing is allowed or forbidden. */
    @Test
    void aVariableOfThisYearIsMeasuredAgainstNothing() {
        Variable cattle = ValidatorFixture.CATALOGUE.variable("cattle_total").orElseThrow();
        Variable sinceThisYear = new Variable(
                cattle.code(),
                cattle.nameVi(),
                cattle.nameEn(),
                cattle.measureVi(),
                cattle.measureEn(),
                cattle.group(),
                cattle.nature(),
                cattle.type(),
                cattle.decimals(),
                cattle.min(),
                cattle.max(),
                cattle.assignment(),
                cattle.department(),
                cattle.dueQuarters(),
                cattle.required(),
                cattle.derivation(),
                cattle.note(),
                cattle.reference(),
                cattle.replacedBy(),
                cattle.older(),
                new Validity(Optional.of(new Period(2021, 1)), Optional.empty()),
                Variable.OnForm.ASKED);
        Limit limit = ValidatorFixture.CATALOGUE.bounds().limits().stream()
                .filter(l -> l.variable().equals("cattle_total"))
                .findFirst()
                .orElseThrow();
        LimitInterval interval = new LimitInterval(
                limit, sinceThisYear, ValidatorFixture.CATALOGUE.unit("615").orElseThrow(), new Period(2021, 1));

        assertThat(interval.allowed((variable, period) -> Optional.empty())).isEmpty();
    }

    private ValidationResult judged(String now, String variable, String period, String value) {
        return new ValidatorFixture(directory)
                .knowing(earlier(variable, period, value))
                .validate(ValidatorFixture.district().number(variable, Double.parseDouble(now)));
    }

    private static PriorSubmissions earlier(String variable, String period, String value) {
        Period of = Period.parse(period).orElseThrow();
        return (unit, when, code) ->
                code.equals(variable) && when.equals(of) ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}
