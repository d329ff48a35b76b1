package vn.kontum.report.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.Period;
import vn.kontum.report.catalogue.Unit;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.PriorSubmissions;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.Waivers;
import vn.kontum.report.submission.layout.IssuedLayout;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.parsing.FormLayout;
import vn.kontum.report.submission.parsing.NewerCatalogue;
import vn.kontum.report.submission.parsing.SubmissionFile;
import vn.kontum.report.submission.validation.SubmissionValidator;
import vn.kontum.report.submission.validation.ValidFigures;
import vn.kontum.report.submission.validation.rules.ProgrammedRules;

/** A form that is issued today, and a catalogue that asks for more tomorrow. */
class IssuedFormTest {
    private static final Unit UNIT = FormFixture.unit("615");
    private static final Period PERIOD = FormFixture.period("2021-Q1");
    private static final IssuedLayouts NOBODY = (unit, period) -> List.of();

    @TempDir
    private Path directory;

    @Test
    void itCarriesItsLayoutUnderItsHash() {
        EditedForm form = FormFixture.typed("615", "2021-Q1");
        IssuedLayout layout = FormWorkbookWriter.layout(FormFixture.CATALOGUE, UNIT, PERIOD);

        assertThat(form.named(FormLayout.MARK_LAYOUT).getStringCellValue()).isEqualTo(layout.hash());
        assertThat(layout.text().lines()).first().isEqualTo("# 615 2021-Q1");
        assertThat(layout.text().lines()).contains("population_start F8 J8");
        assertThat(layout.codes())
                .containsExactlyInAnyOrderElementsOf(FormFixture.CATALOGUE.form(UNIT, PERIOD).stream()
                        .map(variable -> variable.code())
                        .toList());
    }

    @Test
    void itIsReadByItsOwnLayoutWhetherOrNotThatIsStored() {
        byte[] filled = filled().bytes();
        IssuedLayout layout = FormWorkbookWriter.layout(FormFixture.CATALOGUE, UNIT, PERIOD);

        assertThat(validate(filled, NOBODY).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(validate(filled, (unit, period) -> List.of(layout)).codes())
                .contains("NOT_ON_FORM")
                .doesNotContain("LAYOUT_CHANGED", "MISSING");
    }

    /** Its hash is known, though the list in the form is gone. */
    @Test
    void theStoredLayoutIsEnough() {
        EditedForm form = filled();
        form.book().getSheet(FormLayout.META_SHEET).forEach(row -> {
            if (row.getCell(FormLayout.META_LAYOUT_COLUMN) != null) {
                row.removeCell(row.getCell(FormLayout.META_LAYOUT_COLUMN));
            }
        });
        IssuedLayout layout = FormWorkbookWriter.layout(FormFixture.CATALOGUE, UNIT, PERIOD);

        assertThat(validate(form.bytes(), (unit, period) -> List.of(layout)).codes())
                .contains("NOT_ON_FORM");
        assertThat(validate(form.bytes(), NOBODY).codes()).contains("LAYOUT_CHANGED");
    }

    /** The layout says for whom and when it was made: that of another quarter says nothing of this one. */
    @Test
    void aLayoutOfAnotherQuarterIsNotBelieved() {
        EditedForm form = filled();
        form.named(FormLayout.MARK_PERIOD).setCellValue("2021-Q2");

        ValidationResult validationResult = new SubmissionValidator(
                        FormFixture.CATALOGUE, PriorSubmissions.none(), Waivers.none(), ProgrammedRules.all(), NOBODY)
                .validate(candidate(form.bytes(), "2021Q2"));

        assertThat(validationResult.codes()).contains("LAYOUT_CHANGED").doesNotContain("NOT_ON_FORM");
    }

    private static EditedForm filled() {
        EditedForm form = FormFixture.typed("615", "2021-Q1");
        for (Map.Entry<String, String> figure :
                ValidFigures.of(FormFixture.CATALOGUE, UNIT, PERIOD).entrySet()) {
            form.number(figure.getKey(), figure.getValue());
        }
        return form;
    }

    private ValidationResult validate(byte[] bytes, IssuedLayouts layouts) {
        Catalogue newer = NewerCatalogue.withRequired(directory, "visitors", "deaths");
        return new SubmissionValidator(newer, PriorSubmissions.none(), Waivers.none(), ProgrammedRules.all(), layouts)
                .validate(candidate(bytes, "2021Q1"));
    }

    private SubmissionFile candidate(byte[] bytes, String period) {
        try {
            Path file = Files.write(Files.createTempFile(directory, "f", ".xlsx"), bytes);
            return new SubmissionFile(
                    file, FormLayout.fileName("615", period), "615", Instant.parse("2022-03-01T02:00:00Z"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
