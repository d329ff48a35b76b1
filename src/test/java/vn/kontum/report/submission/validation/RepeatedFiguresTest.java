package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ValidationResult;

/** A form with the figures of the quarter before. */
class RepeatedFiguresTest {
    @TempDir
    Path directory;

    private final Map<String, BigDecimal> before = new HashMap<>();

    @Test
    @CoversCodes(FindingCode.SAME_AS_PREVIOUS)
    void figuresThatAllEqualThoseOfTheQuarterBeforeAreAWarning() {
        ValidationResult first = new ValidatorFixture(directory).validate(ValidatorFixture.district());
        first.submission().orElseThrow().readings().forEach(r -> r.value().ifPresent(v -> before.put(r.variable(), v)));

        Finding warning = ValidatorFixture.only(judge(), FindingCode.SAME_AS_PREVIOUS);
        assertThat(warning.severity()).isEqualTo(Rule.Severity.WARN);
        assertThat(warning.messageVi()).contains(Integer.toString(before.size()), "quý IV/2020");

        before.put("cattle_total", before.get("cattle_total").add(BigDecimal.ONE));
        assertThat(judge().codes()).doesNotContain("SAME_AS_PREVIOUS");
    }

    @Test
    void fewFiguresAndStocksAloneAreNoWarning() {
        before.put("population_end", value("population_end"));
        before.put("households_total", value("households_total"));
        before.put("urban_households", value("urban_households"));
        before.put("rural_households", value("rural_households"));
        assertThat(judge().codes()).doesNotContain("SAME_AS_PREVIOUS");

        before.put("insured_persons", value("insured_persons"));
        before.put("cattle_total", value("cattle_total"));
        assertThat(judge().codes()).doesNotContain("SAME_AS_PREVIOUS");

        before.put("deaths", value("deaths"));
        assertThat(judge().codes()).contains("SAME_AS_PREVIOUS");
    }

    private BigDecimal value(String variable) {
        return new ValidatorFixture(directory)
                .validate(ValidatorFixture.district())
                .submission()
                .orElseThrow()
                .reading(variable)
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private ValidationResult judge() {
        Period earlier = new Period(2020, 4);
        return new ValidatorFixture(directory)
                .knowing((unit, period, variable) ->
                        period.equals(earlier) ? Optional.ofNullable(before.get(variable)) : Optional.empty())
                .validate(ValidatorFixture.district());
    }
}
