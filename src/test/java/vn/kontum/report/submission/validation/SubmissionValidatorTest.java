package vn.kontum.report.submission.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.FrozenCatalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

class SubmissionValidatorTest {
    private static final Catalogue CATALOGUE = FrozenCatalogue.read();

    @TempDir
    Path directory;

    static List<String> everyFormOfTheYear() {
        return CATALOGUE.reportingUnits().stream()
                .map(Unit::code)
                .flatMap(unit -> IntStream.rangeClosed(1, 4).mapToObj(q -> unit + " 2021-Q" + q))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyFormOfTheYear")
    void aFormFilledInProperlyIsAcceptedWithAReadingForEveryVariable(String form) {
        String[] words = form.split(" ");
        Unit unit = CATALOGUE.unit(words[0]).orElseThrow();
        Period period = Period.parse(words[1]).orElseThrow();
        FilledForm filled = FilledForm.of(CATALOGUE, words[0], words[1]);
        if (unit.fact("urban_communes").filter(n -> n.signum() == 0).isPresent()) {
            filled.number("urban_households", 0).number("households_total", 11000);
            if (period.quarter() % 2 == 0) {
                filled.number("urban_households_clean_water", 0);
            }
        }

        ValidationResult validationResult = validate(filled);

        assertThat(validationResult.findings()).extracting(Finding::messageVi).isEmpty();
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validationResult.submission().orElseThrow().readings())
                .extracting(ReportedValue::variable)
                .containsExactlyElementsOf(filled.codes());
    }

    private ValidationResult validate(FilledForm form) {
        return new SubmissionValidator(CATALOGUE, PriorSubmissions.none(), Waivers.none(), ProgrammedRules.all())
                .validate(form.candidate(directory));
    }
}
