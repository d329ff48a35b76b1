package vn.kontum.report.submission.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kontum.report.catalogue.Catalogue;
import vn.kontum.report.catalogue.QuarterCalendar;
import vn.kontum.report.catalogue.csv.CatalogueLoader;
import vn.kontum.report.intake.ledger.Outcome;
import vn.kontum.report.submission.Finding;
import vn.kontum.report.submission.FindingCode;
import vn.kontum.report.submission.ReportedValue;
import vn.kontum.report.submission.ValidationResult;
import vn.kontum.report.submission.layout.IssuedLayouts;
import vn.kontum.report.submission.validation.CoversCodes;
import vn.kontum.report.submission.validation.ValidatorFixture;
import vn.kontum.report.xlsx.container.ZipBuilder;

/** A form is judged by what it asked, whatever the catalogue asks for today. */
class FirstVersionFormsTest {
    private static final String FORM_608 = "KTXH_608_2021Q4.xlsx";
    /** The form with a planted fault: more insured persons than people. */
    private static final String FAULTY = "KTXH_615_2021Q3.xlsx";

    @TempDir
    private Path directory;

    @Test
    void everyFormIsReadWithEveryValueByTheCatalogueOfToday() {
        readsEverything(ValidatorFixture.CATALOGUE);
    }

    @Test
    void anOptionalVariableThatCameLaterIsNotAskedAndNothingIsSaid() {
        Catalogue newer = new NewerCatalogue(directory)
                .adding("visitors", "deaths", false)
                .read();

        readsEverything(newer);

        ValidationResult validationResult = validate(FORM_608, newer);
        assertThat(validationResult.codes())
                .isEqualTo(validate(FORM_608, ValidatorFixture.CATALOGUE).codes());
        assertThat(status(validationResult, "visitors")).isEqualTo(ReportedValue.Status.NOT_ASKED);
    }

    @Test
    @CoversCodes(FindingCode.NOT_ON_FORM)
    void aRequiredVariableThatCameLaterIsNotAskedAndTheUnitIsTold() {
        Catalogue newer =
                new NewerCatalogue(directory).adding("visitors", "deaths", true).read();

        readsEverything(newer);

        ValidationResult validationResult = validate(FORM_608, newer);
        assertThat(validationResult.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(ValidatorFixture.only(validationResult, FindingCode.NOT_ON_FORM)
                        .messageVi())
                .contains("visitors", "Số liệu mới");
        assertThat(validate(FORM_608, ValidatorFixture.CATALOGUE).codes()).doesNotContain("NOT_ON_FORM");
        assertThat(validationResult.codes()).doesNotContain("MISSING", "LAYOUT_CHANGED");
        assertThat(status(validationResult, "visitors")).isEqualTo(ReportedValue.Status.NOT_ASKED);
    }

    @Test
    void labelsAndOrderMayChange() {
        Catalogue newer = new NewerCatalogue(directory)
                .replacing("variables.csv", ",Tổng đàn bò,", ",Tổng số bò hiện có,")
                .swapping("live_births", "deaths")
                .swapping("cattle_total", "dairy_cattle")
                .read();

        readsEverything(newer);

        assertThat(validate(FORM_608, newer).codes())
                .isEqualTo(validate(FORM_608, ValidatorFixture.CATALOGUE).codes());
    }

    @Test
    @CoversCodes(FindingCode.RETIRED_VARIABLE)
    void aVariableThatWasRetiredIsToldAndLosesNothingElse() {
        Catalogue newer = new NewerCatalogue(directory)
                .without("variables.csv", "live_births")
                .without("rules.csv", "live_births")
                .without("plausibility.csv", "live_births")
                .without("limits.csv", "live_births")
                .read();

        for (Path file : FirstVersionForms.files()) {
            Map<String, String> values = FirstVersionForms.values(file);
            boolean asked = values.remove("live_births") != null;
            ValidationResult validationResult = FirstVersionForms.validate(file, newer, IssuedLayouts.firstVersion());
            assertThat(figures(validationResult)).as(file.toString()).isEqualTo(figures(values));
            assertThat(validationResult.codes().contains("RETIRED_VARIABLE")).isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitors", ""})
    void everyCheckStillHolds(String added) {
        NewerCatalogue edited = new NewerCatalogue(directory);
        Catalogue catalogue = added.isEmpty()
                ? edited.read()
                : edited.adding(added, "deaths", true).read();

        assertThat(validate(FAULTY, catalogue).outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(validate(FAULTY, catalogue).findings().stream()
                        .filter(Finding::blocks)
                        .map(Finding::code))
                .isEqualTo(validate(FAULTY, ValidatorFixture.CATALOGUE).findings().stream()
                        .filter(Finding::blocks)
                        .map(Finding::code)
                        .toList())
                .contains("R37", "AMBIGUOUS_NUMBER");
    }

    /** An office that keeps its own files of the first version keeps its forms, with every check that they had. */
    @Test
    void aCatalogueOfTheFirstVersionIsStillRead() {
        Catalogue first =
                new CatalogueLoader(QuarterCalendar.ADMINISTRATIVE).read(FirstVersionForms.FOLDER.resolve("catalogue"));

        readsEverything(first);

        for (Path file : FirstVersionForms.files()) {
            assertThat(codes(file, ValidatorFixture.CATALOGUE))
                    .as(file.toString())
                    .containsAll(codes(file, first));
        }
    }

    private static List<String> codes(Path file, Catalogue catalogue) {
        return FirstVersionForms.validate(file, catalogue, IssuedLayouts.firstVersion())
                .codes();
    }

    /** The row is gone and the names with it: the layout says that it was asked. */
    @Test
    void aRowThatWasTakenOutIsMissedThoughTheCatalogueChanged() throws IOException {
        Catalogue newer =
                new NewerCatalogue(directory).adding("visitors", "deaths", true).read();
        Path file = directory.resolve("KTXH_608_2021Q3.xlsx");
        ZipBuilder zip = ZipBuilder.of(Files.readAllBytes(FirstVersionForms.file("KTXH_608_2021Q3.xlsx")));
        String form = "xl/worksheets/sheet2.xml";
        String row = zip.text("xl/workbook.xml").replaceAll("(?s).*IN_cattle_total\">[^<]*\\$F\\$(\\d+)<.*", "$1");
        zip.with(form, zip.text(form).replaceFirst("(?s)<row r=\"" + row + "\".*?</row>", ""));
        zip.with(
                "xl/workbook.xml",
                zip.text("xl/workbook.xml")
                        .replaceAll("(?s)<definedName name=\"(IN|NOTE)_cattle_total\".*?</definedName>", ""));
        Files.write(file, zip.bytes());

        ValidationResult validationResult = FirstVersionForms.validate(file, newer, IssuedLayouts.firstVersion());

        assertThat(validationResult.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(ValidatorFixture.only(validationResult, FindingCode.LAYOUT_CHANGED)
                        .messageVi())
                .contains("cattle_total")
                .doesNotContain("visitors");
    }

    /** Without its hidden sheets a form is read by the layout of its unit and period that fits it. */
    @Test
    void aFormThatLostItsMarksIsReadByTheLayoutThatFits() throws IOException {
        Catalogue newer =
                new NewerCatalogue(directory).adding("visitors", "deaths", true).read();
        Path file = directory.resolve("KTXH_608_2021Q3.xlsx");
        ZipBuilder zip = ZipBuilder.of(Files.readAllBytes(FirstVersionForms.file("KTXH_608_2021Q3.xlsx")));
        String workbook = zip.text("xl/workbook.xml")
                .replaceAll("(?s)<definedName name=\"(IN|NOTE|KT)_.*?</definedName>", "")
                .replace("name=\"_meta\"", "name=\"Sheet9\"")
                .replace("'_meta'", "'Sheet9'")
                .replace("name=\"DanhMuc\"", "name=\"Sheet8\"")
                .replace("'DanhMuc'", "'Sheet8'")
                .replace("DanhMuc!", "Sheet8!");
        Files.write(file, zip.with("xl/workbook.xml", workbook).bytes());

        ValidationResult validationResult = FirstVersionForms.validate(file, newer, IssuedLayouts.firstVersion());

        assertThat(validationResult.codes()).contains("NOT_ON_FORM").doesNotContain("LAYOUT_CHANGED", "MISSING");
        assertThat(figures(validationResult))
                .isEqualTo(figures(FirstVersionForms.values(FirstVersionForms.file("KTXH_608_2021Q3.xlsx"))));
    }

    /**
     * Of an office with its own catalogue: nobody stored what its forms asked, but the form carries it, under its hash.
     */
    @Test
    void aFormThatNobodyKnowsIsReadByTheLayoutThatItCarries() {
        Catalogue newer =
                new NewerCatalogue(directory).adding("visitors", "deaths", true).read();

        ValidationResult validationResult =
                FirstVersionForms.validate(FirstVersionForms.file(FORM_608), newer, (unit, period) -> List.of());

        assertThat(validationResult.codes()).contains("NOT_ON_FORM").doesNotContain("LAYOUT_CHANGED", "MISSING");
        assertThat(figures(validationResult))
                .isEqualTo(figures(FirstVersionForms.values(FirstVersionForms.file(FORM_608))));
    }

    /** A list that was shortened has another hash than the form states, and is not believed. */
    @Test
    void aFormWhoseHiddenListWasShortenedIsReadByTheCatalogue() throws IOException {
        Catalogue newer =
                new NewerCatalogue(directory).adding("visitors", "deaths", true).read();
        Path file = directory.resolve(FORM_608);
        ZipBuilder zip = ZipBuilder.of(Files.readAllBytes(FirstVersionForms.file(FORM_608)));
        String lists = "xl/worksheets/sheet4.xml";
        zip.with(lists, zip.text(lists).replaceFirst("<c r=\"B40\"[^>]*?(/>|>.*?</c>)", ""));
        Files.write(file, zip.bytes());

        ValidationResult validationResult = FirstVersionForms.validate(file, newer, (unit, period) -> List.of());

        assertThat(ValidatorFixture.only(validationResult, FindingCode.LAYOUT_CHANGED)
                        .messageVi())
                .contains("visitors");
    }

    private static void readsEverything(Catalogue catalogue) {
        List<String> refused = new ArrayList<>();
        for (Path file : FirstVersionForms.files()) {
            ValidationResult validationResult =
                    FirstVersionForms.validate(file, catalogue, IssuedLayouts.firstVersion());
            assertThat(figures(validationResult))
                    .as(file.toString())
                    .isEqualTo(figures(FirstVersionForms.values(file)));
            if (validationResult.outcome() != Outcome.ACCEPTED) {
                refused.add(file.getFileName().toString());
            }
        }
        assertThat(refused).containsExactly(FAULTY);
    }

    private static ValidationResult validate(String file, Catalogue catalogue) {
        return FirstVersionForms.validate(FirstVersionForms.file(file), catalogue, IssuedLayouts.firstVersion());
    }

    private static ReportedValue.Status status(ValidationResult validationResult, String variable) {
        return validationResult
                .submission()
                .orElseThrow()
                .reading(variable)
                .orElseThrow()
                .status();
    }

    /** Variable and figure of every input cell, exact. */
    static Set<String> figures(ValidationResult validationResult) {
        Set<String> figures = new TreeSet<>();
        validationResult.submission().orElseThrow().readings().stream()
                .filter(r -> r.status() != ReportedValue.Status.NOT_ASKED)
                .forEach(r -> figures.add(r.variable() + "="
                        + switch (r.status()) {
                            case NUMBER -> plain(r.value().orElseThrow());
                            case NIL -> "-";
                            case NOT_AVAILABLE -> "[x]";
                            case INVALID -> plain(new BigDecimal(r.rawText()));
                            default -> r.status().name();
                        }));
        return figures;
    }

    static Set<String> figures(Map<String, String> values) {
        Set<String> figures = new TreeSet<>();
        values.forEach((variable, cell) -> figures.add(variable + "="
                + (cell.isEmpty()
                        ? ReportedValue.Status.BLANK.name()
                        : cell.matches("-?\\d.*") ? plain(new BigDecimal(cell)) : cell)));
        return figures;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
