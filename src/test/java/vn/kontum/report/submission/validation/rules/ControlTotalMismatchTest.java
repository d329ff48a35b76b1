package vn.kontum.report.submission.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.ReferenceFigure;
import vn.kontum.report.catalogue.Rule;
import vn.kontum.report.catalogue.UndatedCatalogue;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.Submission;
import vn.kontum.report.submission.validation.ValidationContext;
import vn.kontum.report.submission.validation.ValidatorFixture;

class ControlTotalMismatchTest {
    private final ControlTotalMismatch check = new ControlTotalMismatch();

    @TempDir
    Path directory;

    // nine other districts with 50.000 each and this one with 60.100 make 510.100; 0,5% of 507.500 is 2.537,5
    @ParameterizedTest
    @CsvSource({"510100, false", "507570, false", "507500, true", "513000, true", "0, true"})
    void theDistrictsTogetherMayDifferByHalfAPercentFromThePublishedFigure(String control, boolean doubted) {
        PriorSubmissions others = (unit, period, variable) ->
                unit.equals("615") ? Optional.empty() : Optional.of(BigDecimal.valueOf(50_000));

        assertThat(check.doubts(rule(), new ValidationContext(published(control), others, submission())))
                .hasSize(doubted ? 1 : 0);
    }

    @Test
    void whileADistrictIsMissingNothingIsSaid() {
        PriorSubmissions others = (unit, period, variable) ->
                unit.equals("610") ? Optional.empty() : Optional.of(BigDecimal.valueOf(50_000));

        assertThat(check.doubts(rule(), new ValidationContext(published("1"), others, submission())))
                .isEmpty();
    }

    @Test
    void withoutAPublishedFigureNothingIsSaid() {
        PriorSubmissions others = (unit, period, variable) -> Optional.of(BigDecimal.valueOf(50_000));

        assertThat(check.doubts(rule(), new ValidationContext(ValidatorFixture.CATALOGUE, others, submission())))
                .isEmpty();
    }

    private Submission submission() {
        return new ValidatorFixture(directory)
                .validate(ValidatorFixture.district())
                .submission()
                .orElseThrow();
    }

    private static Rule rule() {
        return ValidatorFixture.CATALOGUE.rules().stream()
                .filter(r -> r.check().filter("sum-against-department"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Catalogue published(String value) {
        Catalogue shipped = ValidatorFixture.CATALOGUE;
        List<ReferenceFigure> published = new ArrayList<>(shipped.published());
        published.add(new ReferenceFigure(
                "62",
                "population_end",
                "2021-Q1",
                "",
                new BigDecimal(value),
                "person",
                ReferenceFigure.Status.SEEN,
                "",
                ""));
        return UndatedCatalogue.of(
                shipped.units(),
                shipped.variables(),
                shipped.indicators(),
                shipped.rules(),
                shipped.windows(),
                shipped.unitNames(),
                shipped.version(),
                shipped.reporters(),
                published,
                shipped.bounds(),
                shipped.profiles());
    }
}
